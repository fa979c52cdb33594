import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { parseDoi } from '@/lib/identifiers/doi';
import type { SourceName } from '@/lib/model/assertion';
import type { LaySummary, SummaryAuthor, SummaryBasis } from '@/lib/model/lay-summary';
import type { ShownSummary } from '@/lib/model/report';
import { plainText } from '@/lib/model/rich-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { knownIds } from '@/lib/notices/status/known-ids';
import { reportOfEvidence } from '@/lib/report/report-of-evidence';
import { createEvidence, type Evidence } from '@/lib/report/evidence';
import { withDepositedTexts } from '@/lib/sources/crossref/crossref-xml';
import { emptyAnswer } from '@/lib/model/empty-answer';
import { withLayTexts } from '@/lib/sources/europepmc/europepmc-full-text';
import { recordedAnswer } from './recorded-answer';
import type { RecordedPage } from './recorded-page';
import { UsageError } from './usage-error';

/** What `inspect -- summary` prints. Without any text everything but `doi` is `null` or empty. */
export interface SummaryReport {
  doi: string;
  /** What the text is called: by its publisher, or "abstract" where the authors' abstract is all there is. */
  origin: string | null;
  /** Who gave it. */
  source: string | null;
  subjectDoi: string | null;
  basis: SummaryBasis | null;
  author: SummaryAuthor['kind'] | null;
  language: string | null;
  date: string | null;
  licence: string | null;
  standfirst: string | null;
  /** Paragraphs, an empty line between them. */
  summary: string | null;
  keyFindings: string[];
  limitations: string[];
  stale: Pick<ShownSummary, 'staleness' | 'noticeDate'> | null;
}

const FILES = ['pubmed', 'crossref', 'crossref-xml', 'europepmc', 'jats', 'page'] as const;
type FileName = (typeof FILES)[number];

const USAGE = `usage: inspect -- summary --doi DOI ${FILES.map((name) => `[--${name} FILE]`).join(' ')} [--url URL of the page]`;
/** Where a saved page is said to lie when no address is given. */
const NOWHERE = 'https://page.invalid/';

/**
 * The text that would be shown as the summary of one paper, from recorded answers and pages, through
 * the same code as the extension.
 * @param args the words after `summary`
 * @throws UsageError for a wrong call or a file that cannot be read
 */
export async function runSummary(args: string[]): Promise<SummaryReport> {
  const files = new Map<FileName, string>();
  let doi: string | null = null;
  let url = NOWHERE;
  for (let at = 0; at < args.length; at += 2) {
    const [option = '', value] = args.slice(at, at + 2);
    if (value === undefined) throw new UsageError(`${option} needs a value; ${USAGE}`);
    const name = FILES.find((known) => option === `--${known}`);
    if (option === '--doi') doi = parseDoi(value);
    else if (option === '--url') url = value;
    else if (name) files.set(name, value);
    else throw new UsageError(`unknown option ${option}; ${USAGE}`);
  }
  if (doi === null) throw new UsageError(`--doi is missing or is none; ${USAGE}`);
  const bodies = new Map<FileName, Buffer>();
  for (const [name, file] of files) bodies.set(name, await readBody(name, file));
  return summaryFromBodies({ ...NO_IDS, doi }, bodies, url);
}

/** The same from bodies that were read already, as their sources sent them. */
export async function summaryFromBodies(asked: WorkIds, bodies: ReadonlyMap<FileName, Buffer>, url = NOWHERE): Promise<SummaryReport> {
  let ids = asked;
  const answers: SourceAnswer[] = [];
  const body = (name: FileName) => bodies.get(name)?.toString('utf8');
  for (const name of ['pubmed', 'crossref', 'europepmc'] as const) {
    const text = body(name);
    const answer = text === undefined ? null : recordedAnswer(name, text, ids);
    if (!answer) continue;
    answers.push(answer);
    if (answer.work) ids = knownIds(ids, [answer.work.ids]);
  }
  addTo(answers, 'crossref', body('crossref-xml'), ids, withDepositedTexts);
  addTo(answers, 'europepmc', body('jats'), ids, withLayTexts);
  const saved = bodies.get('page');
  // Only a page needs a DOM.
  const page = saved ? (await import('./recorded-page')).recordedPage(saved, url, ids) : null;
  if (page?.answer) answers.push(page.answer);
  return reportOf(asked, createEvidence(ids, answers), page);
}

/** What another form of a source's record adds to its answer, which may not have been given. */
function addTo(answers: SourceAnswer[], source: SourceName, body: string | undefined, ids: WorkIds, read: typeof withLayTexts): void {
  if (body === undefined) return;
  const at = answers.findIndex((answer) => answer.source === source);
  const record = answers[at] ?? emptyAnswer(ids, { source, kind: 'not-held', at: 0, reason: null, retryAt: null });
  const answer = read(record, { status: 200, contentType: 'application/xml', body });
  if (answer) answers.splice(at === -1 ? answers.length : at, at === -1 ? 0 : 1, answer);
}

async function reportOf({ doi }: WorkIds, evidence: Evidence, page: RecordedPage | null): Promise<SummaryReport> {
  const { main, notice } = reportOfEvidence({
    main: evidence,
    subjects: [],
    article: null,
    notices: [],
    page: page?.page ?? null,
    pageKind: page?.kind ?? null,
    pageTitle: page?.title ?? null,
    summaries: [],
    noticeSummaries: [],
    subjectSummaries: [],
    saved: null,
    live: 'on',
    progress: 'settled',
    now: 0,
  });
  const shown = main.summary;
  const { abstract, reported } = main;
  const own = shown?.summary.findings.length ? shown.summary : null;
  const points = (from: 'findings' | 'limitations') => own?.[from].map(({ text }) => text) ?? reported?.[from].map((text) => plainText(text).replace(/\s+/g, ' ').trim()) ?? [];
  return {
    doi: doi ?? '',
    origin: shown ? await nameOf(shown.summary) : abstract && 'abstract',
    source: shown ? (shown.summary.origin.name || 'page') : (abstract?.source ?? null),
    subjectDoi: shown?.summary.subject.doi ?? (notice ? (notice.announces[0]?.subject.doi ?? null) : abstract && doi),
    basis: shown?.summary.basis ?? (abstract && 'abstract'),
    author: shown?.summary.author.kind ?? (abstract && 'authors'),
    language: shown?.summary.language ?? null,
    date: shown?.summary.written ?? (shown || !abstract ? null : main.work.published),
    licence: shown?.summary.license ?? (shown ? null : (abstract?.copyright ?? null)),
    standfirst: shown?.summary.standfirst ?? null,
    summary: shown?.summary.summary.join('\n\n') ?? abstract?.parts.map(({ label, text }) => [...(label === null ? [] : [label]), plainText(text).trim()].join('\n')).join('\n\n') ?? null,
    keyFindings: points('findings'),
    limitations: points('limitations'),
    stale: shown && shown.staleness !== 'none' ? { staleness: shown.staleness, noticeDate: shown.noticeDate } : null,
  };
}

/** The name that stands over it in the sidebar. */
async function nameOf({ origin }: LaySummary): Promise<string> {
  if (origin.label === undefined) return origin.kind;
  const { published } = parse(await readFile(new URL('../../assets/locales/en.yml', import.meta.url), 'utf8')) as { published: Record<string, string> };
  return published[origin.label.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] ?? (origin.label === 'plain-language' ? (published.plainLanguage ?? origin.label) : origin.label);
}

async function readBody(name: FileName, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`--${name} cannot be read: ${error instanceof Error ? error.message : file}`);
  }
}
