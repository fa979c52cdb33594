import type { ClipDraft } from '@/lib/model/clip-draft';
import type { ClippedPage, PageLine } from '@/lib/model/clipped-page';
import type { Doi, PartialDate } from '@/lib/model/work';
import { NO_IDS } from '@/lib/model/work';
import { dateSpan } from '../date-span';
import type { WrittenSummary } from '../lay-summary-schema';
import { citedWorks } from './cited-works';
import { sectionOf, type ClipSection } from './section-of';
import { statedBasis } from '@/lib/summaries/stated-basis';

const MAX_PARAGRAPHS = 100;
const MAX_PARAGRAPH = 20_000;
const MAX_TITLE = 300;
const MAX_STANDFIRST = 600;
/** Behind the last part there may be one line with the source. */
const LINES_AFTER = 12;

/**
 * Recognises a lay summary by its structure: its parts by their headings, the work by the DOI it cites,
 * and what it was written from by what it says of itself. Pure and total: any page gives a draft.
 */
export function recogniseClip(page: ClippedPage): ClipDraft {
  const { parts, from, to } = partsOf(page.lines);
  const paragraphs = Object.values(parts).flatMap((lines) => lines.map(({ text }) => text));
  const isLaySummary = (parts.summary.length > 0 || parts.findings.length > 0) && Object.values(parts).filter((lines) => lines.length > 0).length >= 2;
  const head = page.lines.slice(0, from);
  const titleLine = titleIn(head, page.title);
  const title = titleLine?.text ?? page.title ?? '';
  const standfirst = titleLine ? head.slice(head.indexOf(titleLine) + 1).find(isStandfirst)?.text : undefined;
  const { basis, noticeType, quote } = statedBasis([...(standfirst === undefined ? [] : [standfirst]), ...paragraphs]);
  const works = citedWorks(page.lines.slice(titleLine ? head.indexOf(titleLine) : 0, to + LINES_AFTER));
  const { subject, notice, others } = choose(works, basis === 'notice-only');
  const points = (lines: readonly PageLine[]) => lines.map(({ text }) => ({ text: text.slice(0, 5_000), evidence: null }));
  return {
    summary: {
      id: 'clip',
      role: basis === 'notice-only' ? 'notice' : 'article',
      subject: { ...NO_IDS, doi: subject },
      noticeDoi: basis === 'notice-only' ? notice : null,
      noticeType,
      language: languageOf(page.language),
      title: title.slice(0, MAX_TITLE),
      standfirst: standfirst?.slice(0, MAX_STANDFIRST) ?? null,
      summary: texts(parts.summary),
      detail: texts(parts.detail),
      findings: points(parts.findings),
      studiedIn: null,
      methodology: texts(parts.methodology),
      limitations: points(parts.limitations),
      basis,
      author: authorOf(page, paragraphs),
      written: dateOf(page.published),
      evidenceUpTo: null,
      license: null,
      url: page.url,
    },
    others,
    basisQuote: quote,
    isLaySummary,
  };
}

type Parts = Record<ClipSection, PageLine[]>;

/** The lines of each part, and the range of lines in which they stand. */
function partsOf(lines: readonly PageLine[]): { parts: Parts; from: number; to: number } {
  const parts: Parts = { summary: [], detail: [], findings: [], methodology: [], limitations: [] };
  let now: ClipSection | null = null;
  let from = lines.length;
  let to = lines.length;
  for (const [index, line] of lines.entries()) {
    const section = line.kind === 'point' ? null : sectionOf(line.text);
    if (section === 'after' && now !== null) {
      to = index;
      break;
    }
    if (section !== null && section !== 'after') {
      now = section;
      from = Math.min(from, index);
    } else if (line.kind === 'heading' && now !== null && now !== 'detail') {
      // Another heading ends a part; in the long text it is one of its own.
      now = null;
    } else if (now !== null && parts[now].length < MAX_PARAGRAPHS) parts[now].push(line);
  }
  return { parts, from, to };
}

const texts = (lines: readonly PageLine[]) => lines.map(({ text }) => text.slice(0, MAX_PARAGRAPH));

function isStandfirst({ text, kind }: PageLine): boolean {
  return kind === 'text' && text.length >= 40 && text.length <= MAX_STANDFIRST;
}

/** The last heading before the parts; in a text without headings the line that the page's title repeats, or that a first sentence follows. */
function titleIn(head: readonly PageLine[], pageTitle: string | null): PageLine | undefined {
  const heading = head.findLast(({ kind }) => kind === 'heading');
  const named = head.find(({ text }) => text.length > 10 && (pageTitle ?? '').includes(text));
  const first = head.findLastIndex((line) => isStandfirst(line) && /[.!?]["”’)]?$/.test(line.text));
  return heading ?? named ?? head[first - 1] ?? head[0];
}

/** The one work that is named, or of several the one that is called the study. */
function choose(works: ReturnType<typeof citedWorks>, onNotice: boolean): { subject: Doi | null; notice: Doi | null; others: Doi[] } {
  const notice = onNotice ? (works.find(({ asNotice, asStudy }) => asNotice && !asStudy)?.doi ?? null) : null;
  const rest = works.filter(({ doi }) => doi !== notice);
  const studies = rest.filter(({ asStudy }) => asStudy);
  const [only] = rest.length === 1 ? rest : studies.length === 1 ? studies : [];
  const subject = only?.doi ?? null;
  return { subject, notice, others: rest.map(({ doi }) => doi).filter((doi) => doi !== subject) };
}

const MACHINE = /\b(?:AI|GPT(?:-\d)?|ChatGPT|Claude|Gemini|LLM|language model|machine)[- ]?(?:generated|written|assisted|produced|summary|summari[sz]ed)\b|\b(?:generated|written|produced|summari[sz]ed) (?:by|with|using) (?:an? )?(?:AI|artificial intelligence|GPT|ChatGPT|Claude|Gemini|LLM|(?:large )?language model)\b/i;

/** A named author is not thereby a person: who wrote it is stated where it is stated. */
function authorOf({ author, lines }: ClippedPage, paragraphs: readonly string[]): WrittenSummary['author'] {
  const isMachine = [...paragraphs, ...lines.map(({ text }) => text)].some((text) => MACHINE.test(text.slice(0, 2_000)));
  return { kind: isMachine ? 'machine' : 'unstated', name: author?.slice(0, 200) || null };
}

function dateOf(published: string | null): PartialDate | null {
  const day = /^\d{4}(?:-\d\d){0,2}/.exec(published ?? '')?.[0] ?? '';
  return dateSpan(day) === null ? null : day;
}

function languageOf(language: string | null): string {
  return language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(language) ? language : 'en';
}
