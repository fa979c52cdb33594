import { parseDoi } from '@/lib/identifiers/doi';
import { workKey } from '@/lib/identifiers/work-key';
import type { Ask } from '@/lib/messaging/contract';
import type { Assertion } from '@/lib/model/assertion';
import type { LayText } from '@/lib/model/lay-text';
import type { PageNotice } from '@/lib/model/page-notice';
import { withLanguage } from '@/lib/sources/markup/lay-text-check';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { namesNotice, pageAssertion } from '@/lib/notices/titles/page-assertion';
import { preprintOfPage, type PageOfWork } from './preprint-of-page';
import { titleForm } from '@/lib/notices/title-form';
import { emptyAnswer } from '@/lib/model/empty-answer';
import { cappedText } from '@/lib/model/capped-text';
import { pageKind } from './page-kind';

/** The parts of a question that carry the page's own words, and the page's address. */
export type PageWords = Pick<Ask, 'kind' | 'title' | 'types' | 'page' | 'notices'> & PageOfWork;

/**
 * What the page in front of the reader says, as one more source: the notices that it prints about
 * its own work, and as a notice the works that it names. It is all there is when nothing may be asked.
 * A page that prints no notice does not list none: the outcome is then `not-held`.
 * On a notice's page its text is kept with it. On the page of a preprint that gives its article's DOI, the notices are the preprint's.
 * @param at milliseconds since the epoch
 * @returns `null` where the page says nothing of it
 */
export function pageAnswer(ids: WorkIds, ask: PageWords, at: number): SourceAnswer | null {
  if (workKey(ids) === null) return null;
  const isNotice = pageKind(ids, ask) === 'notice';
  const shown = preprintOfPage(ids, ask);
  const own = shown === 'unnamed' ? [] : ownNotices(ids, ask).map((notice) => pageAssertion(shown ?? ids, notice)).filter((assertion) => assertion !== null);
  const assertions = [...(isNotice ? announcements(ids, ask) : []), ...own];
  const noticeText = isNotice ? cappedText(ask.page?.notice ?? []) : [];
  const layTexts = isNotice ? [] : layTextsOf(ids, ask);
  if (assertions.length === 0 && noticeText.length === 0 && layTexts.length === 0) return null;
  const kind = own.some(({ subject }) => subject === ids) ? 'lists-notice' : 'not-held';
  return { ...emptyAnswer(ids, { source: 'page', kind, at, reason: null, retryAt: null }), assertions, noticeText, layTexts };
}

/**
 * The lines of a page that speak of its own work. On a notice's page only one counts that names another notice and leads
 * to it: the rest of what such a page says is about the article.
 */
export function ownNotices(ids: WorkIds, ask: Omit<PageWords, 'url'>): PageNotice[] {
  return pageKind(ids, ask) === 'notice' ? ask.notices.filter((notice) => namesOther(ids, notice)) : ask.notices;
}

function namesOther(ids: WorkIds, { sourceType, noticeDoi, noticePmid }: PageNotice): boolean {
  const leads = (noticePmid !== null && noticePmid !== ids.pmid) || (noticeDoi !== null && parseDoi(noticeDoi) !== ids.doi);
  return leads && namesNotice(sourceType);
}

/** Publishers all of whose texts are under a Creative Commons licence, whether or not the page's markup says so. */
const OPEN_PUBLISHERS = new Map([
  ['10.7554/', 'CC BY (eLife)'],
  ['10.1371/', 'CC BY (PLOS)'],
]);

/** What a paper's page has for other readers; a notice's page has no such text of the study. */
function layTextsOf(ids: WorkIds, ask: PageWords): LayText[] {
  if (!ask.page) return [];
  const [, open] = [...OPEN_PUBLISHERS].find(([prefix]) => ids.doi?.startsWith(prefix)) ?? [];
  return ask.page.layTexts.map((text) => withLanguage({ ...text, license: text.license ?? open ?? null }, undefined));
}

/** What a notice's page announces; empty unless the page is a notice that names its subject. */
function announcements(ids: WorkIds, ask: PageWords): Assertion[] {
  if (!ask.page) return [];
  const citation = ask.page.title ?? ask.title;
  const form = titleForm(citation ?? '');
  if (form?.marks !== 'notice') return [];
  const subjects = ask.page.noticeSubjects.map((doi) => parseDoi(doi)).filter((doi) => doi !== null && doi !== ids.doi);
  return subjects.map((doi) => ({
    source: 'page',
    via: null,
    type: form.type,
    sourceType: form.word,
    notice: ids,
    subject: { ...NO_IDS, doi },
    inPlace: false,
    date: null,
    citation,
    note: null,
    recordId: null,
    strength: 'record',
  }));
}
