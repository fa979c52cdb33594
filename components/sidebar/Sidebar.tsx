import { i18n } from '#i18n';
import type { JSX, Ref } from 'preact';
import type { EntryPatch } from '@/components/reading-list/entry-patch';
import { isNoticePage } from '@/components/notice-page/is-notice-page';
import { subjectsOf } from '@/components/notice-page/subjects-of';
import type { Verdict } from '@/lib/model/verdict';
import type { Report } from '@/lib/model/report';
import type { Settings } from '@/lib/model/settings';
import { EmptySidebar } from './EmptySidebar';
import { ProblemBar, type SidebarProblem } from './ProblemBar';
import { ReportBody } from './ReportBody';
import { SaveBlock } from './SaveBlock';
import { SidebarHeader } from './SidebarHeader';
import { StatusAnnouncer } from './StatusAnnouncer';

export interface SidebarProps {
  /** The last snapshot of the paper before the reader; `null` before the first, or with no paper. */
  report: Report | null;
  /** The verdict that came with it. */
  verdict: Verdict | null;
  /** `page`: the overlay in a web page. `panel`: the browser's own side panel. */
  place: 'page' | 'panel';
  side?: Settings['side'];
  theme?: Settings['theme'];
  keepOpen: boolean;
  /** With no report: one is on its way. With one: a command is running. */
  busy: boolean;
  problem: SidebarProblem | null;
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
  onSave(): void;
  /** Open the reading list at this entry. */
  onEdit(entryId: string): void;
  /** Side panel only: change tags, note or state in place. */
  onUpdateEntry?(entryId: string, patch: EntryPatch): void;
  onOpenList(): void;
  onOptions(): void;
  onTurnOnLive(): void;
  onRetry(): void;
}

/** The whole column, for the overlay and for the side panel alike. */
export function Sidebar({ rootRef, closeRef, ...props }: SidebarProps): JSX.Element {
  const { report, verdict, place, side = 'right', theme = 'system', busy, problem } = props;
  return (
    <aside
      class={`caveat sidebar sidebar-${place} sidebar-${side}`}
      data-theme={theme === 'system' ? undefined : theme}
      aria-label={i18n.t('sidebar.label')}
      aria-busy={busy}
      tabIndex={-1}
      ref={rootRef}
    >
      <SidebarHeader
        place={place}
        keepOpen={props.keepOpen}
        onKeepOpen={props.onKeepOpen}
        onClose={props.onClose}
        closeRef={closeRef}
      />
      <StatusAnnouncer report={report} verdict={verdict} />
      {problem !== null && <ProblemBar problem={problem} onRetry={props.onRetry} />}
      <div class="sidebar-body" key={`body ${props.drawing ?? 0}`}>
        {report === null || verdict === null ? (
          <EmptySidebar busy={busy} />
        ) : (
          <>
            <ReportBody report={report} verdict={verdict} commands={props} />
            {canSave(report) && (
              <SaveBlock
                saved={report.saved}
                ofNotice={isNoticePage(report)}
                place={place}
                busy={busy}
                onSave={props.onSave}
                onEdit={props.onEdit}
                onUpdateEntry={props.onUpdateEntry}
              />
            )}
          </>
        )}
      </div>
      <footer class="sidebar-foot" key={`foot ${props.drawing ?? 0}`}>
        {report !== null && <p>{i18n.t('sidebar.foot')}</p>}
        <p class="foot-links">
          <button type="button" class="button plain" onClick={props.onOpenList}>
            {i18n.t('sidebar.readingList')}
          </button>
          <button type="button" class="button plain" onClick={props.onOptions}>
            {i18n.t('sidebar.options')}
          </button>
        </p>
      </footer>
    </aside>
  );
}

/** A notice is saved as the article it is about; with that unknown there is nothing to save yet. */
function canSave(report: Report): boolean {
  return !isNoticePage(report) || (report.notice !== null && subjectsOf(report.notice).length > 0);
}
