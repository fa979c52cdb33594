import { findWork } from '@/lib/page/identify/find-work';

/** Finds the work of the page it runs in, and nothing else: what the detector does when it looks. */
export function findHere(): void {
  findWork(document, location);
}
