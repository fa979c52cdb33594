import type { LibraryShape } from '@/lib/model/library';

/** Papers that a reader may open: Crossref registers more than 150 million works, and others add to them. */
export const PAPERS = 150_000_000;

/** Most files of a library. */
export const MAX_BITS = 16;
/** A file with fewer summaries is not worth a request. */
const FEWEST = 16;
/** A file with more is heavy; then the filter is made to say yes more often instead. */
const MANY = 256;

/** A new filter has room for so many times its papers, before it has to be made anew. */
export const SPARE = 1.1;

/** Among how many papers a request hides the one that the reader has open. */
export interface Crowd {
  /** All papers that share the file's prefix: for someone who does not have the filter. */
  sharingPrefix: number;
  /** Those of them for which the filter says yes: for someone who has it, as the library's publisher does. */
  passingFilter: number;
}

/**
 * @param summaries papers that the library has a summary of
 * @param filterError share of the other papers that the filter lets through
 */
export function crowdOf({ bits, filterError }: { bits: number; filterError: number }, summaries: number): Crowd {
  const files = 2 ** bits;
  const others = Math.max(0, PAPERS - summaries);
  return { sharingPrefix: Math.floor((summaries + others) / files), passingFilter: Math.floor((summaries + others * filterError) / files) };
}

/**
 * Cuts a library into as many files as leave a crowd of this size to each request, also for someone who has the
 * filter. A filter that is wrong more often makes the crowd larger and the files smaller, for some requests in vain.
 */
export function shapeFor(summaries: number, crowd: number): LibraryShape {
  const shapes = [6, 5, 4].map((hashes) => {
    const share = 1 + (Math.max(0, PAPERS - summaries) / Math.max(1, summaries)) * (1 - 2 ** (-1 / SPARE)) ** hashes;
    const each = Math.max(FEWEST, crowd / share);
    return { hashes, each, bits: Math.min(MAX_BITS, Math.max(0, Math.floor(Math.log2(summaries / each)))) };
  });
  const best = shapes.find(({ each }) => each <= MANY) ?? shapes.at(-1);
  return { bits: best?.bits ?? 0, hashes: best?.hashes ?? 6 };
}
