import type { WatchChange } from '@/lib/model/watch';
import { readChanges, readWatchedIds } from '@/lib/storage/watch-store';

/**
 * One line of the digest: a change; or all papers that had a notice when they were checked for the first time, so
 * that an import of hundreds makes one line.
 */
export type DigestLine = { kind: 'change'; change: WatchChange } | { kind: 'first'; changes: WatchChange[] };

/** Lines from changes, the latest first. */
export function digestLines(changes: readonly WatchChange[]): DigestLine[] {
  const isOfFirst = ({ kind, atFirst, when }: WatchChange) => atFirst && (kind === 'published' || (kind === 'notice' && when !== 'since'));
  const days = new Map<string, WatchChange[]>();
  for (const change of changes.filter(isOfFirst)) {
    const day = new Date(change.foundAt).toDateString();
    days.set(day, [...(days.get(day) ?? []), change]);
  }
  const lines: DigestLine[] = changes.filter((change) => !isOfFirst(change)).map((change) => ({ kind: 'change', change }));
  for (const some of days.values()) lines.push(some.length === 1 && some[0] ? { kind: 'change', change: some[0] } : { kind: 'first', changes: some });
  return lines.toSorted((a, b) => foundAt(b) - foundAt(a));
}

/** Changes of papers that are in the list, and whether the reader has seen them. */
export async function presentChanges(): Promise<{ unseen: WatchChange[]; seen: WatchChange[] }> {
  const all = await readChanges();
  const saved = await readWatchedIds([...new Set(all.map(({ entryId }) => entryId))]);
  const present = all.filter(({ entryId }) => saved.has(entryId));
  return { unseen: present.filter(({ seenAt }) => seenAt === null), seen: present.filter(({ seenAt }) => seenAt !== null) };
}

function foundAt(line: DigestLine): number {
  return line.kind === 'change' ? line.change.foundAt : Math.max(...line.changes.map((change) => change.foundAt));
}
