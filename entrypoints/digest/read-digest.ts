import type { DigestContent, DigestItem, DigestRow } from '@/components/watch/digest-item';
import type { WatchChange } from '@/lib/model/watch';
import { findEntryById } from '@/lib/reading-list/reading-list';
import { countWatched } from '@/lib/storage/watch-store';
import { digestLines, presentChanges } from '@/lib/watch/digest';

/** More lines than anybody reads; the reading list has all of them. */
const MAX_SEEN = 200;

/** Everything that the digest shows: the changes with their papers. */
export async function readDigest(isOn: boolean): Promise<DigestContent> {
  const [{ unseen, seen }, { all }] = await Promise.all([presentChanges(), countWatched(Date.now())]);
  const seenLines = digestLines(seen).slice(0, MAX_SEEN);
  const shown = [...digestLines(unseen), ...seenLines];
  const changes = shown.flatMap((line) => (line.kind === 'change' ? [line.change] : line.changes));
  const works = new Map<string, DigestItem['work']>();
  for (const id of new Set(changes.map(({ entryId }) => entryId))) {
    const entry = await findEntryById(id);
    if (entry) works.set(id, entry.work);
  }
  const itemOf = (change: WatchChange): DigestItem[] => {
    const work = works.get(change.entryId);
    return work === undefined ? [] : [{ change, work }];
  };
  const rowsOf = (lines: typeof shown): DigestRow[] =>
    lines.flatMap((line): DigestRow[] => {
      if (line.kind === 'first') return [{ kind: 'first', items: line.changes.flatMap(itemOf) }];
      return itemOf(line.change).map((item) => ({ kind: 'change', item }));
    });
  return { unseen: rowsOf(digestLines(unseen)), seen: rowsOf(seenLines), watched: all, isOn };
}
