import { useEffect, useRef, useState } from 'preact/hooks';
import { versionsOf } from '@/lib/model/field-stamps';
import type { DraftField, DraftKeeper, EntryDraft } from '@/lib/model/entry-draft';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';

/** How long a pause in typing is before the draft is kept, in milliseconds. */
const PAUSE = 200;

type Typed = Pick<EntryDraft, DraftField>;

export interface Drafting {
  /** `null` before anything was typed. */
  draft: EntryDraft | null;
  /** Puts new values in the draft. A field that is touched first now remembers the version it began from. */
  type(values: Typed): void;
  /** The reader has seen the present version of a field: what is typed holds against that one. */
  rebase(field: DraftField, values?: Typed): void;
  /** Takes a field out of the draft: what is saved holds. */
  leave(field: DraftField): void;
  /** It was saved or thrown away. */
  drop(): void;
}

/** The unsaved text of one entry, kept while it is typed, and when the editor or the page goes away. */
export function useDraft(entry: Pick<ReadingListEntry, 'id' | 'changedAt' | 'stamps'>, drafts: DraftKeeper): Drafting {
  const [draft, setDraft] = useState<EntryDraft | null>(null);
  const latest = useRef<EntryDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  function keepNow(): void {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    if (latest.current !== null) void drafts.keep(latest.current);
  }

  function set(next: EntryDraft | null): void {
    latest.current = next;
    setDraft(next);
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = next === null ? null : setTimeout(keepNow, PAUSE);
  }

  useEffect(() => {
    let isHere = true;
    void drafts.read(entry.id).then((kept) => {
      if (!isHere || kept === null || latest.current !== null) return;
      latest.current = kept;
      setDraft(kept);
    });
    window.addEventListener('pagehide', keepNow);
    return () => {
      isHere = false;
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);

  const begun = (): EntryDraft => ({ entryId: entry.id, base: {}, ...latest.current, at: Date.now() });

  return {
    draft,
    type(values) {
      const before = begun();
      const versions = versionsOf(entry);
      const touched = (Object.keys(values) as DraftField[]).filter((field) => before[field] === undefined);
      const base = { ...before.base, ...Object.fromEntries(touched.map((field) => [field, versions[field]])) };
      set({ ...before, ...values, base });
    },
    rebase(field, values = {}) {
      const before = begun();
      set({ ...before, ...values, base: { ...before.base, [field]: versionsOf(entry)[field] } });
    },
    leave(field) {
      const rest = begun();
      const base = { ...rest.base };
      delete rest[field];
      delete base[field];
      const isEmpty = rest.tags === undefined && rest.note === undefined && rest.flag === undefined;
      const left = latest.current;
      set(isEmpty ? null : { ...rest, base });
      if (isEmpty && left !== null) void drafts.drop(left);
    },
    drop() {
      const dropped = latest.current;
      set(null);
      if (dropped !== null) void drafts.drop(dropped);
    },
  };
}
