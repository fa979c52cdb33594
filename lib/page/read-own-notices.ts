import type { PageFinding } from '@/lib/model/page-finding';
import type { PageNotice } from '@/lib/model/page-notice';

/** Reads what the page prints about notices of its own work. */
export function readOwnNotices(_document: Document, _finding: PageFinding): PageNotice[] {
  return [];
}
