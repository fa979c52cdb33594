import { useEffect, useState } from 'preact/hooks';
import type { BrokenRow, ListItem } from '@/components/reading-list/list-item';
import { askNoticeListOfAll } from '@/lib/notices/known/ask-notice-list';
import { likelySame } from '@/lib/reading-list/likely-same';
import { listRows } from '@/lib/reading-list/list-rows';
import { findEntryById } from '@/lib/reading-list/reading-list';
import { onReadingListChange, type ReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { judgeEntry } from '@/lib/reading-list/rows/judge-entry';
import type { PaperKin } from '@/lib/reading-list/rows/row-messages';
import { titleOf } from '@/lib/model/title-of';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';
import { undoableMerges } from '@/lib/storage/journal';
import { readEntriesById } from '@/lib/storage/watch-store';
import { readEntriesOf } from '@/lib/storage/reading-list-store';
import type { JournalRow } from '@/lib/storage/rows';

/** Changes of other papers say little about this one, and come in hundreds: they are waited for, in milliseconds. */
const PAUSE = 400;

/** The paper beside the list: as it is shown, or that it cannot be; `gone`: the list does not hold it. */
export type OpenPaper = { item: ListItem; now: number } | { broken: BrokenRow } | 'gone';

/**
 * Reads the paper that is open, and again after each change of it.
 * @param kinOf finds saved papers that may be the same one, or are its preprint or article
 */
export function useOpenPaper(id: string | null, kinOf: (id: string) => Promise<PaperKin>): OpenPaper | null {
  const [open, setOpen] = useState<{ id: string; paper: OpenPaper } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let isHere = true;
    const load = async () => {
      const paper = await readPaper(id, kinOf);
      if (isHere) setOpen({ id, paper });
    };
    const again = () => void load().catch((error: unknown) => console.error(error));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(again, PAUSE);
    };
    again();
    const onChange = ({ entryIds }: ReadingListChange) => (entryIds.length === 0 || entryIds.includes(id) ? again() : later());
    const stops = [onReadingListChange(onChange), onSettingsChange(again)];
    return () => {
      isHere = false;
      clearTimeout(timer);
      stops.forEach((stop) => stop());
    };
  }, [id, kinOf]);
  return open !== null && open.id === id ? open.paper : null;
}

async function readPaper(id: string, kinOf: (id: string) => Promise<PaperKin>): Promise<OpenPaper> {
  const [saved, settings, merges] = await Promise.all([findEntryById(id), getSettings(), undoableMerges()]);
  if (saved === null) return 'gone';
  const { entries, broken } = listRows([saved]);
  const [entry] = entries;
  if (!entry) return { broken: broken[0] ?? { id, name: '' } };
  const now = Date.now();
  const [listed] = await askNoticeListOfAll([entry.work], now);
  const judged = judgeEntry(entry, settings.liveChecks, now, listed);
  if (judged === null) return { broken: { id, name: entry.work.ids.doi ?? '' } };
  const { sameTitle, linked } = await kinOf(id);
  const [version] = linked === null ? [] : await readEntriesById([linked.id]);
  const others = [...(await readEntriesOf(entry.work.ids)), ...(await readEntriesById(sameTitle))].filter((other) => other.id !== id);
  const same = likelySame(listRows([entry, ...others]).entries).get(id) ?? [];
  return {
    now,
    item: {
      ...judged,
      version: linked !== null && version ? { id: linked.id, as: linked.as, title: titleOf({ entry: version }) } : null,
      sameAs: same.map((other) => ({ id: other.id, title: titleOf({ entry: other }) })),
      merged: merges.filter(({ mergedInto }) => mergedInto === id).flatMap(mergedEntry),
    },
  };
}

function mergedEntry({ seq, change }: JournalRow): { seq: number; title: string; why: 'register' | 'reader' | 'restored' }[] {
  return change.kind === 'merge' ? [{ seq, title: titleOf({ entry: change.other }), why: change.why }] : [];
}
