import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dayText, momentText } from '@/components/parts/date-text';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { recordUrl } from '@/components/parts/record-url';
import { StatusWord } from '@/components/parts/StatusWord';
import { WorkLine } from '@/components/parts/WorkLine';
import { WorkTitle } from '@/components/parts/WorkTitle';
import { headline } from '@/components/status/headline';
import { NoticeItem } from '@/components/status/NoticeItem';
import { Fold } from '@/components/parts/Fold';
import type { ReaderFlag } from '@/lib/model/reading-list-entry';
import { EntryEditor } from './EntryEditor';
import type { EntryPatch } from './entry-patch';
import { FlagEditor } from './FlagEditor';
import type { ListItem } from './list-item';
import { titleOf } from './list-view';

export interface EntryCommands {
  onUpdate(id: string, patch: EntryPatch): void;
  onRemove(id: string): void;
  onRecheck(id: string): void;
}

interface EntryCardProps {
  item: ListItem;
  /** Being checked right now. */
  busy: boolean;
  /** What "today" is measured from, in milliseconds since the epoch. */
  now: number;
  /** The reader came here for this one: it is opened for editing. */
  sought: boolean;
  commands: EntryCommands;
}

/** One saved paper: how it stands, what it is, and what the reader wrote about it. */
export function EntryCard({ item, busy, now, sought, commands }: EntryCardProps): JSX.Element {
  const [editing, setEditing] = useState(sought);
  const { entry, status, verdict, events } = item;
  const title = titleOf(item);
  return (
    <li class="entry" id={`entry-${entry.id}`} tabIndex={-1}>
      <div class="entry-status">
        <StatusWord verdict={verdict} />
        <span class="quiet">{headline(status)}</span>
      </div>
      <h2>
        <OutsideLink href={recordUrl(entry.work.ids)}>
          <WorkTitle work={entry.work} />
        </OutsideLink>
      </h2>
      <WorkLine work={entry.work} />
      {entry.tags.length > 0 && (
        <ul class="tags">
          {entry.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {entry.note !== '' && !editing && <p class="entry-note">{entry.note}</p>}
      {entry.flag !== null && !editing && <p class="entry-flag">{flagText(entry.flag)}</p>}
      {events.length > 0 && (
        <Fold label={i18n.t('list.notices', events.length)}>
          <ul class="notices">
            {events.map((event, index) => (
              <NoticeItem key={index} event={event} named={false} />
            ))}
          </ul>
        </Fold>
      )}
      {editing && (
        <>
          <FlagEditor
            flag={entry.flag}
            onChange={(flag) => commands.onUpdate(entry.id, { flag: flag === null ? null : { ...flag, at: now } })}
          />
          <EntryEditor
            entry={entry}
            onCancel={() => setEditing(false)}
            onSave={(patch) => {
              setEditing(false);
              commands.onUpdate(entry.id, patch);
            }}
          />
        </>
      )}
      <div class="entry-foot">
        <p class="quiet">
          {i18n.t(`state.${entry.state}`)} · {i18n.t('list.savedOn', [dayText(entry.savedAt)])} ·{' '}
          {checkedText(entry.checkedAt, busy, now)}
        </p>
        <p class="buttons">
          {!editing && (
            <button type="button" class="button plain" aria-label={i18n.t('list.editLabel', [title])} onClick={() => setEditing(true)}>
              {i18n.t('list.edit')}
            </button>
          )}
          <button
            type="button"
            class="button plain"
            disabled={busy}
            aria-label={i18n.t('list.recheckLabel', [title])}
            onClick={() => commands.onRecheck(entry.id)}
          >
            {i18n.t('list.recheck')}
          </button>
          <button type="button" class="button plain" aria-label={i18n.t('list.removeLabel', [title])} onClick={() => commands.onRemove(entry.id)}>
            {i18n.t('list.remove')}
          </button>
        </p>
      </div>
    </li>
  );
}

function flagText({ kind, note }: ReaderFlag): string {
  const name = i18n.t(kind === 'known' ? 'list.flag.known' : 'list.flag.checkAgain');
  return note === '' ? name : i18n.t('sidebar.announce', [name, note]);
}

function checkedText(checkedAt: number | null, busy: boolean, now: number): string {
  if (busy) return i18n.t('list.rechecking');
  return checkedAt === null ? i18n.t('list.neverChecked') : i18n.t('list.checkedOn', [momentText(checkedAt, now)]);
}
