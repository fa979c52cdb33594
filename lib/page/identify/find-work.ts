import type { PageFinding } from '@/lib/model/page-finding';
import { findNamedWork } from './find-named-work';
import { printedEvidence } from './printed-evidence';

/** Finds the work that the page is about by all evidence, also by what the page only prints. See findNamedWork. */
export function findWork(document: Document, location: Pick<Location, 'href'>): PageFinding {
  return findNamedWork(document, location, printedEvidence);
}
