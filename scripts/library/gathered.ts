import { filedUnder } from '@/lib/library/library-hash';
import type { LayTextFault } from '@/lib/sources/markup/lay-text-check';
import { laySummarySchema, type WrittenSummary } from '@/lib/summaries/lay-summary-schema';

/** Why a text is not in the library. */
export type Dropped =
  | 'no licence that allows a copy'
  | 'Cochrane: may be linked, not copied'
  | 'not written for readers outside the field'
  | 'no DOI and no PubMed number'
  | 'a notice, not an article'
  | 'only a link'
  | 'a copy of the abstract'
  | 'empty'
  | 'not readable'
  | 'withdrawn from its source';

/** What a fault of a text is called. */
export const FAULTS: Record<LayTextFault, Dropped> = { empty: 'empty', link: 'only a link', copy: 'a copy of the abstract' };

/** What was read so far. */
export interface Counts {
  read: number;
  kept: number;
  dropped: Map<Dropped, number>;
}

export function newCounts(): Counts {
  return { read: 0, kept: 0, dropped: new Map() };
}

export function drop(counts: Counts, reason: Dropped): null {
  counts.dropped.set(reason, (counts.dropped.get(reason) ?? 0) + 1);
  return null;
}

/** Hexadecimal digits of a hash of 52 bits. */
export const HASH_DIGITS = 13;
const SEQUENCE_DIGITS = 9;

/**
 * A summary as a line that sorts by the hash it is filed under, then by its id, then by when it was read: of two with
 * one id the later counts. `null` where it cannot be filed, or is not of the shape that Caveat reads.
 */
export function lineOf(summary: WrittenSummary, sequence: number): string | null {
  const hash = filedUnder(summary.subject);
  const parsed = laySummarySchema.safeParse(summary);
  if (hash === null || !parsed.success) return null;
  const { id } = parsed.data;
  return [hashDigits(hash), encodeURIComponent(id), String(sequence).padStart(SEQUENCE_DIGITS, '0'), JSON.stringify(parsed.data)].join('\t');
}

export function hashDigits(hash: number): string {
  return hash.toString(16).padStart(HASH_DIGITS, '0');
}

/** The parts of such a line. */
export function readLine(line: string): { hash: number; id: string; json: string } {
  const [hash = '', id = '', sequence = ''] = line.split('\t', 3);
  return { hash: Number.parseInt(hash, 16), id, json: line.slice(hash.length + id.length + sequence.length + 3) };
}

/** Of lines in order those that count: the last of each id. */
export async function* lastOfEach(batches: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  let held: { line: string; place: string } | null = null;
  for await (const batch of batches) {
    const out: string[] = [];
    for (const line of batch) {
      const place = line.slice(0, line.indexOf('\t', HASH_DIGITS + 1));
      if (held && held.place !== place) out.push(held.line);
      held = { line, place };
    }
    yield out;
  }
  if (held) yield [held.line];
}
