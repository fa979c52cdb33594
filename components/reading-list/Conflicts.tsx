import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { DraftField, EntryDraft } from '@/lib/model/entry-draft';
import type { ReaderFlag, ReadingListEntry } from '@/lib/model/reading-list-entry';
import { FieldConflict } from './FieldConflict';
import { flagText } from './flag-text';
import { tagLine, tagsOf } from './tags-of';
import type { Drafting } from './use-draft';

interface ConflictsProps {
  fields: readonly DraftField[];
  entry: Pick<ReadingListEntry, DraftField>;
  draft: EntryDraft;
  drafting: Pick<Drafting, 'rebase' | 'leave'>;
}

/** Each field that was changed in two places, with both texts. */
export function Conflicts({ fields, entry, draft, drafting }: ConflictsProps): JSX.Element {
  return (
    <div role="status">
      {fields.includes('tags') && (
        <FieldConflict
          field={i18n.t('entry.tags')}
          mine={draft.tags ?? ''}
          theirs={tagLine(entry.tags)}
          onMine={() => drafting.rebase('tags')}
          onTheirs={() => drafting.leave('tags')}
          onBoth={() => drafting.rebase('tags', { tags: tagLine(tagsOf(tagLine([...entry.tags, draft.tags ?? '']))) })}
        />
      )}
      {fields.includes('note') && (
        <FieldConflict
          field={i18n.t('entry.note')}
          mine={draft.note ?? ''}
          theirs={entry.note}
          onMine={() => drafting.rebase('note')}
          onTheirs={() => drafting.leave('note')}
          onBoth={() => drafting.rebase('note', { note: `${entry.note}\n\n${draft.note ?? ''}` })}
        />
      )}
      {fields.includes('flag') && (
        <FieldConflict
          field={i18n.t('list.flag.heading')}
          mine={shownFlag(draft.flag ?? null)}
          theirs={shownFlag(entry.flag)}
          onMine={() => drafting.rebase('flag')}
          onTheirs={() => drafting.leave('flag')}
        />
      )}
    </div>
  );
}

function shownFlag(flag: Omit<ReaderFlag, 'at'> | null): string {
  return flag === null ? i18n.t('list.flag.none') : flagText(flag);
}
