import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { siteDoi } from '@/lib/identifiers/site-doi';
import type { Doi, WorkIds } from '@/lib/model/work';
import type { PageFinding } from '@/lib/model/page-finding';
import type { PageNotice } from '@/lib/model/page-notice';
import { absoluteUrl } from '@/lib/page/dom/absolute-url';
import { all, first, matches, native } from '@/lib/page/dom/native-dom';
import { noticeLines } from './notice-lines';
import { namedKind, noticeWords } from '@/lib/notices/printed/notice-words';
import { printedText } from '@/lib/page/dom/printed-text';

const MAX_NOTICES = 20;
/** The most lines that are read. No paper has more. */
const MAX_LINES = 40;
const MAX_SENTENCE = 500;
/** The most characters of a line that may be the label of what follows. */
const MAX_LABEL = 90;
const MAX_LINKS = 20;
/** Lists of notices and their entries: PubMed, Wiley, ScienceDirect; Atypon's boxes; PLOS. */
const LIST = 'ul,ol,.amendment,.relationsGroup';
const ENTRY = 'li,.relations-item-box,.amendment-citation';

/** Bits of compareDocumentPosition (https://dom.spec.whatwg.org/#dom-node-comparedocumentposition). */
const FOLLOWING = 4;
const CONTAINED_BY = 16;

type NoticeIds = Pick<PageNotice, 'noticeDoi' | 'noticePmid'>;
const NO_NOTICE: NoticeIds = { noticeDoi: null, noticePmid: null };

/**
 * Reads what the page prints about notices of its own work, at most 20 of them: the line, the page's
 * word for the notice, and where the line leads. What a line does not say is `null`; the worker reads type and date
 * from the words. If a page prints no notice, that does not mean that there is none.
 *
 * On a notice's own page most of it is about the article: the background leaves that out (page-answer.ts).
 */
export function readOwnNotices(document: Document, finding: PageFinding): PageNotice[] {
  if (finding.kind !== 'work') return [];
  const found = new Map<string, PageNotice>();
  for (const notice of inOrder(speakingLines(document, finding))) {
    if (found.size >= MAX_NOTICES) break;
    const key = notice.noticeDoi ?? notice.noticePmid ?? notice.sentence;
    if (!found.has(key)) found.set(key, notice);
  }
  return [...found.values()];
}

interface SpeakingLine {
  line: Element;
  notices: PageNotice[];
}

function speakingLines(document: Document, finding: PageFinding): SpeakingLine[] {
  const speaking: SpeakingLine[] = [];
  for (const line of noticeLines(document)) {
    const notices = readLine(line, finding);
    if (notices.length > 0) speaking.push({ line, notices });
    if (speaking.length >= MAX_LINES) break;
  }
  return speaking;
}

/** The notices in the page's order. Of a line within a line only the outer one counts, because it has the date. */
function inOrder(lines: SpeakingLine[]): PageNotice[] {
  const position = (a: SpeakingLine, b: SpeakingLine) => native(a.line, 'compareDocumentPosition').call(a.line, b.line);
  return lines
    .filter((line) => !lines.some((other) => position(other, line) & CONTAINED_BY))
    .toSorted((a, b) => (position(a, b) & FOLLOWING ? -1 : 1))
    .flatMap(({ notices }) => notices);
}

/** Whether the notice has a document of its own, other than the page's. */
function leadsAway({ noticeDoi, noticePmid }: PageNotice, { ids }: PageFinding): boolean {
  return noticePmid !== null || (noticeDoi !== null && noticeDoi !== ids.doi);
}

function readLine(line: Element, finding: PageFinding): PageNotice[] {
  const text = words(line);
  if (matches(line, '.amendment')) {
    const kind = namedKind(text);
    return kind ? entriesOf(line).map((entry) => noticeFrom(kind, words(entry), entry, finding)) : [];
  }
  const { word, how } = noticeWords(text, finding.ids) ?? {};
  if (word === undefined || isTitle(line)) return [];
  const own = noticeFrom(word, text, line, finding);
  const leads = own.noticeDoi !== null || own.noticePmid !== null;
  if (how === 'says' && (leads || text.length > MAX_LABEL)) return [own];
  const around = native(line, 'parentElement');
  const below = native(line, 'nextElementSibling') ?? (around && native(around, 'nextElementSibling'));
  // The block under a statement without a link is its notice or the article. A colon shows that it is the notice.
  const announces = how === 'says' && /[:：]$/.test(text);
  const isNotice = how !== 'says' || announces || (below !== null && namedKind(words(below)) !== '');
  const entries = below && isNotice ? entriesOf(below) : [];
  const listed = entries.flatMap((entry) => {
    const printed = words(entry);
    const kind = namedKind(printed);
    if (printed === '' || (how !== 'heads' && kind === '' && !announces)) return [];
    const notice = noticeFrom((how === 'heads' && word) || kind || word, `${text.replace(/[.:：]$/, '')}: ${printed}`, entry, finding);
    return kind !== '' || how === 'heads' || leadsAway(notice, finding) ? [notice] : [];
  });
  return listed.length > 0 || how === 'lists' ? listed : [own];
}

/** Whether the words are the title of a paper in a list of works (PubMed's "Comment in"). */
function isTitle(line: Element): boolean {
  const link = matches(line, 'li') ? first(line, 'a[href]') : null;
  return link !== null && noticeWords(words(link)) !== null;
}

/**
 * The outermost entries of a list of notices. A short block without entries is one entry. Anything else is the
 * article.
 */
function entriesOf(block: Element): Element[] {
  const list = matches(block, LIST) ? block : first(block, ':scope > ul,:scope > ol');
  if (!list && words(block).length >= MAX_SENTENCE) return [];
  const entries: Element[] = [];
  for (const entry of all(list ?? block, ENTRY)) {
    const last = entries.at(-1);
    if (entries.length < MAX_NOTICES && !(last && native(last, 'contains').call(last, entry))) entries.push(entry);
  }
  return entries.length > 0 ? entries : [block];
}

function noticeFrom(word: string, text: string, place: Element, finding: PageFinding): PageNotice {
  return {
    sourceType: word.slice(0, 120),
    sentence: text.slice(0, MAX_SENTENCE),
    // A line that was cut is longer than a line, and its links may lead anywhere.
    ...(text.length < MAX_SENTENCE || matches(place, ENTRY) ? idsIn(place, finding) : NO_NOTICE),
    date: first(place, 'time')?.getAttribute('datetime')?.slice(0, 10) || null,
  };
}

/** The first identifiers in links that are not the work's own; the work's own if there are no others. */
function idsIn(place: Element, { ids: own }: PageFinding): NoticeIds {
  const around = native(place, 'closest').call(place, 'a[href]');
  const links = around ? [around] : all(place, 'a[href]').slice(0, MAX_LINKS);
  const named = links
    .filter((link) => !link.getAttribute('href')?.startsWith('#'))
    .map((link) => idsOfLink(absoluteUrl(link), own));
  const dois = named.flatMap(({ doi }) => (doi === null ? [] : parentDoi(doi)));
  const noticePmid = named.find(({ pmid }) => pmid !== null && pmid !== own.pmid)?.pmid ?? null;
  const other = dois.find((doi) => doi !== own.doi) ?? null;
  return { noticeDoi: other ?? (noticePmid === null ? (dois[0] ?? null) : null), noticePmid };
}

/**
 * The identifiers of an address: by its form, by the site's own numbers, or as the page's own number gives its DOI.
 */
function idsOfLink(url: string, own: WorkIds): Pick<WorkIds, 'doi' | 'pmid'> {
  const { doi, pmid } = idsInUrl(url);
  return { doi: doi ?? siteDoi(url) ?? doiLikeOwn(url, own.doi), pmid };
}

/**
 * SciELO numbers its pages (`pid=S0102-311X2009000100001`, `/article/S0102-…`), and made DOIs of these numbers for
 * years, but not always. So a number proves a DOI only if the page's own DOI is made of a number of the same journal.
 */
function doiLikeOwn(url: string, own: Doi | null): Doi | null {
  const [, registrant, journal] = /^(10\.\d{4,9}\/)(s\d{4}-\d{3}[\dx])\d{13}$/.exec(own ?? '') ?? [];
  const number = /[/=](s\d{4}-\d{3}[\dx]\d{13})(?!\w)/i.exec(url)?.[1]?.toLowerCase();
  return registrant && journal && number?.startsWith(journal) ? `${registrant}${number}` : null;
}

/** The words of an element, with white space folded and without white space before a full stop or comma. */
function words(element: Element): string {
  return printedText(element, MAX_SENTENCE * 2)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '')
    .trim()
    .slice(0, MAX_SENTENCE);
}
