import { sameWork } from '@/lib/identifiers/work-key';
import type { WorkCandidate } from '@/lib/model/work-candidate';
import { titleLikeness } from './title-likeness';

/** Below this a title shares with the line what any two titles share. */
const LIKE = 0.6;
/** More than this nobody chooses from. */
const MAX_CANDIDATES = 8;

/**
 * The works whose titles are like the line, likeliest first, each once. A work that both this machine
 * and Crossref know stands with Crossref's record, which has the journal and the present title, and
 * as known on this machine.
 * @param known on this machine
 * @param proposed by Crossref
 */
export function likelyCandidates(line: string, known: readonly WorkCandidate[], proposed: readonly WorkCandidate[]): WorkCandidate[] {
  const ranked = [...known, ...proposed]
    .map((candidate) => ({ candidate, likeness: likenessOf(line, candidate) }))
    .filter(({ likeness }) => likeness >= LIKE)
    .toSorted((a, b) => b.likeness - a.likeness);
  const chosen: WorkCandidate[] = [];
  for (const { candidate } of ranked) {
    if (chosen.length === MAX_CANDIDATES) break;
    if (chosen.some(({ ids }) => sameWork(ids, candidate.ids))) continue;
    const same = ranked.filter((other) => sameWork(other.candidate.ids, candidate.ids)).map((other) => other.candidate);
    const record = same.find(({ from }) => from === 'crossref') ?? candidate;
    chosen.push({ ...record, from: same.some(({ from }) => from === 'machine') ? 'machine' : 'crossref' });
  }
  return chosen;
}

function likenessOf(line: string, { title, journal, authors, published }: WorkCandidate): number {
  return titleLikeness(line, title, [journal ?? '', ...authors, published?.slice(0, 4) ?? ''].join(' '));
}
