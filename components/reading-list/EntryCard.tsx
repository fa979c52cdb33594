import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Fold } from '@/components/parts/Fold';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { recordUrl } from '@/lib/words/record-url';
import { StatusWord } from '@/components/parts/StatusWord';
import { WorkLine } from '@/components/parts/WorkLine';
import { WorkTitle } from '@/components/parts/WorkTitle';
import { headline } from '@/components/status/headline';
import { NoticeItem } from '@/components/status/NoticeItem';
import { EntryChanges } from '@/components/watch/EntryChanges';
import type { WatchChange } from '@/lib/model/watch';
import type { ReadingState } from '@/lib/model/reading-list-entry';
import { EntryEditor } from './EntryEditor';
import type { EntryFailure } from './entry-failure';
import { EntryFoot } from './EntryFoot';
import type { EntryEditing } from './entry-editing';
import { EntryProblem } from './EntryProblem';
import { flagText } from './flag-text';
import type { ListItem } from './list-item';
import { titleOf } from '@/lib/model/title-of';
import { MergeLines, type MergeCommands } from './MergeLines';
import { Markdown } from './Markdown';
import { VersionLine } from './VersionLine';

export interface EntryCommands extends MergeCommands {
  editing: EntryEditing;
  onOpen(id: string | null): void;
  onState(id: string, state: ReadingState): void;
  onRemove(id: string): void;
  onRecheck(id: string): void;
  onTurnOnLive(): void;
  /** A paper's citation with how it stands. Rejected where it could not be read. */
  citationOf(id: string): Promise<string>;
}

interface EntryCardProps {
  item: ListItem;
  /** Being checked right now. */
  busy: boolean;
  /** Why the last command about it came to nothing; `null` if it did not. */
  failure: EntryFailure | null;
  /** What "today" is measured from, in milliseconds since the epoch. */
  now: number;
  /** The reader came here for this one: it is opened for editing. */
  sought: boolean;
  /** Counts up when the reader asks for the editor by a key. */
  editRequests: number;
  /** The whole report, which says how the paper stands and what it is; `null` while only the list's own word is here. */
  report: JSX.Element | null;
  /** It is there or on its way. */
  isReportDue: boolean;
  /** Something was typed about it and not saved. */
  hasDraft: boolean;
  /** What the watch found about it. */
  changes?: readonly WatchChange[];
  commands: EntryCommands;
}

/** Never open · open, since the reader came for this paper · opened by the reader · left again. */
type EditorPhase = 'closed' | 'sought' | 'opened' | 'left';

/** One saved paper: how it stands, what it is, and what the reader wrote about it. */
export function EntryCard({ item, busy, failure, now, sought, editRequests, report, isReportDue, hasDraft, changes = [], commands }: EntryCardProps): JSX.Element {
  const [editor, setEditor] = useState<EditorPhase>(sought ? 'sought' : 'closed');
  useEffect(() => {
    if (editRequests > 0) setEditor('opened');
  }, [editRequests]);
  const editing = editor === 'sought' || editor === 'opened';
  const { entry, status, verdict, events } = item;
  const title = titleOf(item);

  return (
    <article class="entry" id={`entry-${entry.id}`} tabIndex={-1}>
      {report === null ? (
        <div class={`entry-brief${isReportDue ? ' entry-room' : ''}`}>
          <div class="entry-status">
            <StatusWord verdict={verdict} />
            <span class="quiet">{headline(status)}</span>
          </div>
          <h2 class="paper-title">
            <OutsideLink href={recordUrl(entry.work.ids)}>
              <WorkTitle work={entry.work} />
            </OutsideLink>
          </h2>
          <WorkLine work={entry.work} />
          {isReportDue && (
            <div class="skeleton" aria-hidden="true">
              <span />
              <span />
              <span />
            </div>
          )}
        </div>
      ) : (
        <div class="sidebar-body entry-report entry-room">{report}</div>
      )}
      <section class="entry-own" aria-label={i18n.t('entry.own')}>
        <EntryChanges changes={changes} />
        {entry.tags.length > 0 && (
          <ul class="tags">
            {entry.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
        {entry.note !== '' && !editing && (
          <div class="entry-note">
            <Markdown text={entry.note} />
          </div>
        )}
        {entry.flag !== null && !editing && <p class="entry-flag">{flagText(entry.flag)}</p>}
        {report === null && events.length > 0 && (
          <Fold isHeading label={i18n.t('list.notices', events.length)}>
            <ul class="notices">
              {events.map((event, index) => (
                <NoticeItem key={index} event={event} named={false} />
              ))}
            </ul>
          </Fold>
        )}
        {editing && (
          <EntryEditor
            entry={entry}
            editing={commands.editing}
            focusFirst={editor === 'opened'}
            onLeave={() => setEditor('left')}
          />
        )}
        {hasDraft && !editing && (
          <p class="entry-draft">
            <span>{i18n.t('entry.hasDraft')}</span>
            <button type="button" class="button plain" aria-label={i18n.t('labelled', [i18n.t('entry.goOn'), title])} onClick={() => setEditor('opened')}>
              {i18n.t('entry.goOn')}
            </button>
          </p>
        )}
        <VersionLine version={item.version ?? null} onOpen={commands.onOpen} />
        <MergeLines item={item} onMerge={commands.onMerge} onUndoMerge={commands.onUndoMerge} />
        <EntryFoot
          entry={entry}
          title={title}
          editing={editing}
          busy={busy}
          now={now}
          cameBack={editor === 'left'}
          onState={(state) => commands.onState(entry.id, state)}
          onEdit={() => setEditor('opened')}
          onRecheck={() => commands.onRecheck(entry.id)}
          onRemove={() => commands.onRemove(entry.id)}
          citation={() => commands.citationOf(entry.id)}
        />
        <EntryProblem failure={failure} onTurnOnLive={commands.onTurnOnLive} />
      </section>
    </article>
  );
}
