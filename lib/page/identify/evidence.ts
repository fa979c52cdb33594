import type { FoundFrom } from '@/lib/model/page-finding';
import type { Doi } from '@/lib/model/work';

/** A place where a page may name its work, and the DOIs there: several, if the page contradicts itself. */
export type Evidence = [from: FoundFrom, dois: readonly (Doi | null)[]];

/** Reads the DOIs that a page prints for itself; none if they cannot be read yet. */
export type ReadPrinted = (document: Document) => readonly Evidence[];
