import { i18n } from '#i18n';
import type { ComponentChildren, JSX, Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { References } from '@/components/marks/References';
import { Results } from '@/components/marks/Results';
import { textDirection, textLanguage } from '@/lib/words/language';
import type { PageList } from '@/lib/model/page-list';
import { IconButton } from '@/components/parts/IconButton';
import { LIST, SLIDERS } from '@/components/parts/icons';
import type { Verdict } from '@/lib/model/verdict';
import type { Report, WorkReport } from '@/lib/model/report';
import type { Settings } from '@/lib/model/settings';
import { SIDEBAR_WIDTH } from '@/lib/model/sidebar-width';
import type { Work } from '@/lib/model/work';
import { EmptySidebar } from './EmptySidebar';
import { ProblemBar, type SidebarProblem } from './ProblemBar';
import { ReportBody } from './ReportBody';
import { Resizer } from './Resizer';
import { SaveBar } from './SaveBar';
import type { SidebarLayout } from './sidebar-layout';
import { SidebarHeader } from './SidebarHeader';
import { StatusAnnouncer } from './StatusAnnouncer';

export interface SidebarProps {
  /** The last snapshot of the paper before the reader; `null` before the first, or with no paper. */
  report: Report | null;
  /** The verdict that came with it. */
  verdict: Verdict | null;
  /** `page`: the overlay in a web page. `panel`: the browser's own side panel. */
  place: 'page' | 'panel';
  /** In a page: its side, width and whether it pushes the page, with the way to change that. */
  layout?: SidebarLayout;
  theme?: Settings['theme'];
  motion?: Settings['motion'];
  keepOpen: boolean;
  /** With no report: one is on its way. With one: a command is running. */
  busy: boolean;
  /** Saved on this page a moment ago, whether or not the report knows it yet. */
  justSaved?: readonly Work[];
  problem: SidebarProblem | null;
  /** In Caveat's own pages: what stands above the report, and in its place where there is none. */
  top?: ComponentChildren;
  /** The page is a list of papers, of which no one is the page's own. */
  list?: boolean;
  /** What came of the page's references or rows; nothing where that is not known, or they are nobody's. */
  pageList?: PageList | null;
  /** What "today" is measured from, in milliseconds since the epoch. */
  now?: number;
  /**
   * Another number draws the report anew instead of moving what is there: new elements do not count
   * as a layout shift of the page, moved ones do.
   */
  drawing?: number;
  /** For the entrypoint's Esc key and for giving focus. */
  rootRef?: Ref<HTMLElement>;
  closeRef?: Ref<HTMLButtonElement>;
  onClose(): void;
  onKeepOpen(on: boolean): void;
  /** On a notice's page: one of the articles it is about. */
  onSave(work: Work): void;
  /** Open the reading list at the saved paper. */
  onEdit(): void;
  /** Caveat's own pages only: the editor of the saved paper's tags and note, which no page script carries. */
  editor?: JSX.Element | null;
  /** Caveat's own pages only: the part for a machine's draft of an article. */
  draftOf?(article: WorkReport): ComponentChildren;
  /** Bring an entry of the page's list, or a sentence that cites it, before the reader. */
  onShowEntry?(at: number, citation: number | null): void;
  onOpenList(): void;
  onOptions(): void;
  onTurnOnLive(): void;
  onRetry(): void;
}

/** The whole column, for the overlay and for the side panel alike. */
export function Sidebar({ rootRef, closeRef, ...props }: SidebarProps): JSX.Element {
  const { report, verdict, place, layout = {}, theme = 'system', motion, busy, problem, editor = null } = props;
  const editorRef = useRef<HTMLDivElement>(null);
  // The browser's panel is a page of its own, whose main part this is; in a web page it stands beside.
  const Column = place === 'panel' ? 'main' : 'aside';
  return (
    <Column
      class={`caveat sidebar sidebar-${place} sidebar-${layout.side ?? 'right'}`}
      style={{ '--width': `${layout.sidebarWidth ?? SIDEBAR_WIDTH.usual}px` }}
      data-theme={theme === 'system' ? undefined : theme}
      data-motion={motion}
      lang={textLanguage()}
      dir={textDirection()}
      aria-label={i18n.t('sidebar.label')}
      aria-busy={busy}
      tabIndex={-1}
      ref={rootRef}
    >
      {layout.onChange && <Resizer layout={layout} />}
      <SidebarHeader
        place={place}
        keepOpen={props.keepOpen}
        layout={layout}
        onKeepOpen={props.onKeepOpen}
        onClose={props.onClose}
        closeRef={closeRef}
      />
      <StatusAnnouncer report={report} verdict={verdict} />
      {problem !== null && <ProblemBar problem={problem} onRetry={props.onRetry} />}
      <div class="sidebar-body" key={`body ${props.drawing ?? 0}`}>
        {props.top}
        {report === null || verdict === null ? (
          // With a problem nothing is known of the page, not even that it shows no paper.
          problem === null && (busy || !props.top) && <NoReport {...props} />
        ) : (
          <>
            <ReportBody report={report} verdict={verdict} commands={props} inPage={place === 'page'} draftOf={props.draftOf} />
            {props.pageList && <References list={props.pageList} now={report.at} onShow={props.onShowEntry ?? nothing} />}
            {editor !== null && <div ref={editorRef}>{editor}</div>}
          </>
        )}
      </div>
      <footer class="sidebar-foot" key={`foot ${props.drawing ?? 0}`}>
        {report !== null && (
          <SaveBar
            report={report}
            justSaved={props.justSaved ?? []}
            busy={busy}
            onSave={props.onSave}
            onEdit={() => (editorRef.current ? focusFirst(editorRef.current) : props.onEdit())}
          />
        )}
        <div class="foot-links">
          <IconButton icon={LIST} label={i18n.t('list.title')} onClick={props.onOpenList} />
          <IconButton icon={SLIDERS} label={i18n.t('options.title')} onClick={props.onOptions} />
        </div>
      </footer>
    </Column>
  );
}

const nothing = (): void => undefined;

/** A page of results has a list of its own to show; never the last paper's report. */
function NoReport({ busy, list, pageList, now = 0, onShowEntry = nothing }: SidebarProps): JSX.Element {
  if (list && pageList && !busy) return <Results list={pageList} now={now} onShow={onShowEntry} />;
  return <EmptySidebar busy={busy} list={list} />;
}

/** In the browser's own panel tags and note stand in the same column already. */
function focusFirst(editor: HTMLElement): void {
  editor.querySelector<HTMLElement>('input, textarea, select')?.focus();
}
