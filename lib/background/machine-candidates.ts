import type { WorkCandidate } from '@/lib/model/work-candidate';
import { plainText } from '@/lib/model/rich-text';
import { listRows } from '@/lib/reading-list/list-rows';
import { allEntries } from '@/lib/reading-list/reading-list';
import { allSummaries } from '@/lib/storage/all-summaries';

/**
 * Every work on this machine that has a title to be found by: saved papers, and subjects of stored
 * summaries, which are found by the summary's own title. Texts about notices are left out: their
 * subject is another work than their title says.
 */
export async function machineCandidates(): Promise<WorkCandidate[]> {
  const [rows, summaries] = await Promise.all([allEntries(), allSummaries()]);
  const { entries } = listRows(rows);
  const saved = entries.flatMap(({ work: { ids, title, journal, published, authors } }): WorkCandidate[] =>
    title === null ? [] : [{ ids, title: plainText(title).trim(), journal, published, authors, type: null, from: 'machine' }],
  );
  const summarised = summaries.flatMap(({ summary: { role, subject, title } }): WorkCandidate[] =>
    role === 'notice' ? [] : [{ ids: subject, title, journal: null, published: null, authors: [], type: null, from: 'machine' }],
  );
  return [...saved, ...summarised];
}
