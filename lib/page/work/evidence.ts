import type { FoundFrom } from '@/lib/model/page-finding';
import type { Doi } from '@/lib/model/work';

/** A place where a page may name its work, and what stands there: several, where it contradicts itself. */
export type Evidence = [from: FoundFrom, dois: readonly (Doi | null)[]];
