import { mayBeNotice } from '@/lib/identifiers/may-be-notice';
import type { PageFinding } from '@/lib/model/page-finding';
import type { PageText } from '@/lib/model/page-text';
import { all, first, textOf } from '@/lib/page/dom/native-dom';
import { readAbstract } from './read-abstract';
import { readLayTexts } from './read-lay-texts';
import { readNotice } from '@/lib/page/notices/read-notice';
import { general } from '@/lib/page/sites/general';
import { pubmed } from '@/lib/page/sites/pubmed';
import { springerNature } from '@/lib/page/sites/springer-nature';

const MAX_TITLE = 1_000;
const MAX_JOURNAL = 300;

/**
 * Reads what the page says of its work: title, journal, the authors' abstract, texts for other readers and, where
 * the page may be a notice's, the notice's text and the works that it names as changed. It changes nothing. A part
 * that the page does not mark up is empty.
 */
export function readPageText(document: Document, finding: PageFinding): PageText {
  const site = [springerNature, pubmed].find(({ known }) => first(document, known)) ?? general;
  const meta = (name: string) =>
    all(document, 'meta[name],meta[property]')
      .find((element) => (element.getAttribute('name') ?? element.getAttribute('property'))?.toLowerCase() === name)
      ?.getAttribute('content') ?? '';
  const clean = (text: string, max: number) => text.slice(0, max * 4).replace(/\s+/g, ' ').trim().slice(0, max) || null;
  // Which of the two it is, the background decides: both are sent where the page may be a notice's.
  const notice = mayBeNotice(finding) ? readNotice(document, site, finding.ids.doi) : { paragraphs: [], subjects: [] };
  return {
    title: finding.title ?? clean(meta('citation_title'), MAX_TITLE),
    journal: clean(meta('citation_journal_title') || meta('prism.publicationname') || textOf(first(document, site.journal), MAX_JOURNAL), MAX_JOURNAL),
    abstract: readAbstract(document, site),
    layTexts: readLayTexts(document),
    notice: notice.paragraphs,
    noticeSubjects: notice.subjects,
  };
}
