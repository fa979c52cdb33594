import { findReferences, readReferences } from '@/lib/page/lists/references';

/** Marks in the trace between which the page's main thread has nothing but the sliced reading to do. */
export const SLICES_START = 'caveat-bench-slices-start';
export const SLICES_END = 'caveat-bench-slices-end';

/** The page is quiet by then, in milliseconds after it is loaded. */
const QUIET = 600;

/** Reads the page's references at once, for the whole cost, and later in slices, for the longest of them. */
export function readBenchReferences(): void {
  readReferences(document);
  setTimeout(async () => {
    performance.mark(SLICES_START);
    await findReferences(document, null, new AbortController().signal);
    performance.mark(SLICES_END);
  }, QUIET);
}
