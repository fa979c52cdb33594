import { useEffect, useState } from 'preact/hooks';
import { versionsOf } from '@/lib/model/field-stamps';
import type { DraftField, DraftKeeper, EntryDraft } from '@/lib/model/entry-draft';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';

type Typed = Pick<EntryDraft, DraftField>;

export interface Drafting {
  /** `null` before anything was typed. */
  draft: EntryDraft | null;
  /** Whether an earlier draft would be here by now. */
  isRead: boolean;
  /** Whether a reload would find it; not where the storage has no room. */
  isKept: boolean;
  /** Puts new values in the draft. A field that is touched first now remembers the version it began from. */
  type(values: Typed): void;
  /** The reader has seen the present version of a field: what is typed holds against that one. */
  rebase(field: DraftField, values?: Typed): void;
  /** Takes a field out of the draft: what is saved holds. */
  leave(field: DraftField): void;
  /** It was saved or thrown away. */
  drop(): void;
}

/** The unsaved text of one entry; the keeper has it with each stroke. An editor is for one entry: give it a key. */
export function useDraft(entry: Pick<ReadingListEntry, 'id' | 'changedAt' | 'stamps'>, drafts: DraftKeeper): Drafting {
  const [draft, setDraft] = useState<EntryDraft | null>(null);
  const [isRead, setIsRead] = useState(false);
  const [isKept, setIsKept] = useState(true);
  const { id } = entry;

  useEffect(() => {
    let isHere = true;
    const read = async () => {
      const kept = await drafts.read(id).catch(() => null);
      if (!isHere) return;
      setDraft((typed) => typed ?? kept);
      setIsRead(true);
    };
    void read();
    return () => {
      isHere = false;
    };
  }, [id, drafts]);

  const begun = (): EntryDraft => ({ entryId: id, base: {}, ...draft, at: Date.now() });

  function keep(next: EntryDraft): void {
    setDraft(next);
    drafts.keep(next).then(() => setIsKept(true), () => setIsKept(false));
  }

  function drop(): void {
    // Typed on meanwhile: that stays.
    setDraft((typed) => (typed === draft ? null : typed));
    if (draft !== null) void drafts.drop(draft);
  }

  return {
    draft,
    isRead,
    isKept,
    type(values) {
      const before = begun();
      const versions = versionsOf(entry);
      const touched = (Object.keys(values) as DraftField[]).filter((field) => before[field] === undefined);
      keep({ ...before, ...values, base: { ...before.base, ...Object.fromEntries(touched.map((field) => [field, versions[field]])) } });
    },
    rebase(field, values = {}) {
      const before = begun();
      keep({ ...before, ...values, base: { ...before.base, [field]: versionsOf(entry)[field] } });
    },
    leave(field) {
      const rest = begun();
      const base = { ...rest.base };
      delete rest[field];
      delete base[field];
      if (rest.tags === undefined && rest.note === undefined && rest.flag === undefined) drop();
      else keep({ ...rest, base });
    },
    drop,
  };
}
