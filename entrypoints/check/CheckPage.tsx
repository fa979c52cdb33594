import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CheckTop } from '@/components/check/CheckTop';
import { PdfBlock } from '@/components/check/PdfBlock';
import { draftPartOf } from '@/components/draft/draft-part-of';
import { SavedEditor } from '@/components/sidebar/SavedEditor';
import { Sidebar } from '@/components/sidebar/Sidebar';
import { editingOf } from '@/components/reading-list/editing-of';
import { draftDesk } from '@/lib/drafts/own-draft-desk';
import { command } from '@/lib/messaging/command';
import { plainText } from '@/lib/model/rich-text';
import type { WorkIds } from '@/lib/model/work';
import { AT_FIRST, createCheckSession } from './check-session';
import { followSettings } from './follow-settings';
import { useFileDrop } from './use-file-drop';
import { usePdf } from './use-pdf';

/** The box above, and below it the papers to choose from or the whole report: the side panel's own app. */
export function CheckPage(): JSX.Element {
  const [{ lookUp, paper, isPrivate, isReady }, setState] = useState(AT_FIRST);
  const session = useMemo(() => createCheckSession(setState), []);
  const editing = useMemo(() => editingOf((id, patch, base) => session.view.update(id, patch, base)), [session]);
  const desk = useMemo(draftDesk, []);
  const column = useRef<HTMLElement>(null);
  const pdf = usePdf(paper.snapshot?.report ?? null);
  const { give: read } = pdf;
  const give = useCallback((file: File) => void read(file), [read]);
  const isOver = useFileDrop(give);

  useLayoutEffect(() => {
    void session.begin();
    return followSettings(() => session.again());
  }, [session]);

  const title = paper.snapshot?.report.main.work.title ?? null;
  useEffect(() => {
    // The browser keeps the title of a page in its history.
    const named = title === null || isPrivate ? '' : plainText(title).trim();
    document.title = i18n.t('check.tabTitle', [named || i18n.t('check.title')]);
  }, [title, isPrivate]);

  // A file that names its paper is looked up by that; what it replaces on the page was another paper's.
  const named = pdf.state.step === 'read' && pdf.state.facts.work.kind === 'named' ? pdf.state.facts.work.ids.doi : null;
  useEffect(() => {
    if (pdf.state.step === 'read') void (named === null ? session.clear() : session.lookUp(named));
  }, [pdf.state, named, session]);

  /** What the reader types is another paper than the one that the file names. */
  function lookUpTyped(text: string): void {
    if (named !== null) pdf.forget();
    void session.lookUp(text);
  }

  function choose(ids: WorkIds): void {
    session.choose(ids);
    window.scrollTo(0, 0);
    // The button that was pressed is gone with its list.
    column.current?.focus();
  }

  const openPage = (page: 'reading-list' | 'options' | 'welcome' | 'bibliography', entry: string | null = null) =>
    void command({ type: 'open-page', page, entry });
  const mending = {
    onTurnOnLive: () => openPage('welcome'),
    onOptions: () => openPage('options'),
    onRetry: () => session.again(),
  };

  const saved = paper.snapshot?.report.saved ?? null;
  return (
    <Sidebar
      report={paper.snapshot?.report ?? null}
      verdict={paper.snapshot?.verdict ?? null}
      place="panel"
      rootRef={column}
      keepOpen={false}
      busy={paper.saving || paper.waiting || !isReady}
      problem={paper.problem}
      justSaved={paper.justSaved}
      top={
        isReady && (
          <>
            <CheckTop state={lookUp} mending={mending} onLookUp={lookUpTyped} onChoose={choose}>
              <PdfBlock
                state={pdf.state}
                compared={pdf.compared}
                commands={{ onFile: give, onCancel: pdf.cancel, onForget: pdf.forget, onLookUp: (text) => void session.lookUp(text), onBibliography: () => openPage('bibliography') }}
              />
            </CheckTop>
            {isOver && <p class="drop-word">{i18n.t('pdf.drop')}</p>}
          </>
        )
      }
      onClose={() => window.close()}
      onKeepOpen={() => undefined}
      onSave={(work) => void session.view.save(work)}
      onEdit={() => openPage('reading-list', saved?.id)}
      draftOf={draftPartOf(desk, isPrivate)}
      editor={saved && <SavedEditor saved={saved} editing={editing} />}
      onOpenList={() => openPage('reading-list')}
      onOptions={mending.onOptions}
      onTurnOnLive={mending.onTurnOnLive}
      onRetry={() => session.view.askAgain(true)}
    />
  );
}
