import type { ListFacts } from '@/lib/model/list-facts';
import { ClaimStore } from '@/lib/notices/index/claim-store';
import { knownNoticeOf } from '@/lib/notices/index/list-assertion';
import { listFromClaims } from '@/lib/notices/index/list-from-claims';
import type { ListFiles } from '@/lib/notices/index/list-writer';
import { RetractionWatchReader } from '@/lib/sources/retraction-watch/retraction-watch-csv';
import type { Steps } from './steps';

/** Characters of a CSV that are read without a pause: a few milliseconds. */
const PIECE = 65_536;

export interface CsvWork {
  pieces: AsyncIterable<string>;
  /** Characters or bytes in all, for the progress; `null` where nobody knows. */
  size: number | null;
  now: number;
  /** The file was fetched just now. Of any other it is known only that it is not older than its newest row. */
  isFresh: boolean;
  steps: Steps;
}

/**
 * Builds a list from the Retraction Watch data, in pieces of text. No row is kept: what is claimed in it is
 * packed, and the file is never whole in memory.
 * @throws NotRetractionWatch, CsvError, Cancelled
 */
export async function listFromCsv({ pieces, size, now, isFresh, steps }: CsvWork): Promise<ListFiles> {
  const claims = new ClaimStore();
  let newest = '';
  const reader = new RetractionWatchReader((assertion) => {
    const known = knownNoticeOf(assertion);
    if (!known) return;
    claims.add(known);
    if (known.date !== null && known.date.length === 10 && known.date > newest && Date.parse(known.date) <= now) newest = known.date;
  });
  let done = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += PIECE) {
      reader.write(piece.slice(at, at + PIECE));
      done += Math.min(PIECE, piece.length - at);
      await steps.next('reading', done, size);
    }
  }
  reader.end();
  const day = isFresh ? now : newest === '' ? null : Date.parse(newest);
  const facts: ListFacts = { built: now, sources: { crossref: null, 'retraction-watch': day, pubmed: null, starter: null } };
  for (const step of listFromClaims(claims, facts)) {
    if ('index' in step) return step;
    await steps.next('building', step.done, step.of);
  }
  throw new Error('no list was built');
}
