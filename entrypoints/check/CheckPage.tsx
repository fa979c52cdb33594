import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CheckTop } from '@/components/check/CheckTop';
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

/** The box above, and below it the papers to choose from or the whole report: the side panel's own app. */
export function CheckPage(): JSX.Element {
  const [{ lookUp, paper, isPrivate, isReady }, setState] = useState(AT_FIRST);
  const session = useMemo(() => createCheckSession(setState), []);
  const editing = useMemo(() => editingOf((id, patch, base) => session.view.update(id, patch, base)), [session]);
  const desk = useMemo(draftDesk, []);
  const column = useRef<HTMLElement>(null);

  useEffect(() => {
    void session.begin();
    return followSettings(() => session.again());
  }, [session]);

  const title = paper.snapshot?.report.main.work.title ?? null;
  useEffect(() => {
    // The browser keeps the title of a page in its history.
    const named = title === null || isPrivate ? '' : plainText(title).trim();
    document.title = i18n.t('check.tabTitle', [named || i18n.t('check.title')]);
  }, [title, isPrivate]);

  function choose(ids: WorkIds): void {
    session.choose(ids);
    window.scrollTo(0, 0);
    // The button that was pressed is gone with its list.
    column.current?.focus();
  }

  const openPage = (page: 'reading-list' | 'options' | 'welcome', entry: string | null = null) =>
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
          <CheckTop state={lookUp} mending={mending} onLookUp={(text) => void session.lookUp(text)} onChoose={choose} />
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
