import { sameWork, workKey } from '@/lib/identifiers/work-key';
import type { PageText } from '@/lib/model/page-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { PageKind, WorkIds } from '@/lib/model/work';
import { findWork } from '@/lib/page/identify/find-work';
import { readPageText } from '@/lib/page/texts/page-text';
import { readOwnNotices } from '@/lib/page/notices/read-own-notices';
import { pageAnswer } from '@/lib/report/page-answer';
import { pageKind } from '@/lib/report/page-kind';
import { withDocument } from './page';
import { UsageError } from './usage-error';

/** A saved page as one more source, with what the judgement takes from it besides. */
export interface RecordedPage {
  /** `null` where the page says nothing of notices. */
  answer: SourceAnswer | null;
  kind: PageKind;
  title: string | null;
  page: PageText;
}

/**
 * What a saved page says about the work that it is asked for.
 * @param bytes the page's HTML
 * @param url its address, by which some sites are known
 * @throws UsageError where it is the page of another work
 */
export function recordedPage(bytes: Uint8Array, url: string, asked: WorkIds): RecordedPage {
  return withDocument(bytes, url, (document) => {
    const finding = findWork(document, { href: url });
    if (workKey(finding.ids) !== null && !sameWork(finding.ids, asked)) throw new UsageError(`the page is that of ${workKey(finding.ids)}`);
    const page = readPageText(document, finding);
    const answer = pageAnswer(asked, { ...finding, url, page, notices: readOwnNotices(document, finding) }, 0);
    return { answer, kind: pageKind(asked, { ...finding, page }), title: finding.title, page };
  });
}
