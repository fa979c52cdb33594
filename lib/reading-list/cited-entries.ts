import { citedWorkOf } from '@/lib/citations/cited-work-of';
import type { CitedWork } from '@/lib/citations/cited-work';
import { askNoticeListOfAll } from '@/lib/notices/known/ask-notice-list';
import { listItemOf } from './list-item-of';
import { listRows } from './list-rows';
import { allEntries } from './reading-list';

/**
 * Saved papers as they are cited, judged as the list shows them: by the evidence kept with each and by the list on
 * this machine as it is now.
 * @param wanted ids of the entries, in the order in which they are wanted; one that is not saved (any more) is left out, and a row that is no paper
 * @param withNotes whether tags, notes and reading state go along
 */
export async function citedEntries(wanted: readonly string[], { withNotes, liveChecks, now }: { withNotes: boolean; liveChecks: boolean; now: number }): Promise<CitedWork[]> {
  const byId = new Map(listRows(await allEntries()).entries.map((entry) => [entry.id, entry]));
  const saved = [...new Set(wanted)].flatMap((id) => byId.get(id) ?? []);
  const listed = await askNoticeListOfAll(saved.map(({ work }) => work), now);
  return saved.map((entry, at) => {
    const { status, events, outcomes } = listItemOf(entry, liveChecks, now, listed[at]);
    return citedWorkOf({ work: entry.work, status, events, outcomes }, withNotes ? entry : null);
  });
}
