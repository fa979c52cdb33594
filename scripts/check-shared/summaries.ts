import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDoi } from '@/lib/identifiers/doi';
import { plainText, type RichText } from '@/lib/model/rich-text';
import type { AbstractPart } from '@/lib/model/abstract-part';
import { NO_IDS } from '@/lib/model/work';
import { abstractFindings } from '@/lib/summaries/abstract-findings';
import { linesOfText } from '@/lib/summaries/clip/lines-of-text';
import { recogniseClip } from '@/lib/summaries/clip/recognise-clip';
import { summaryFromBodies, type SummaryReport } from '@/scripts/inspect/summary';
import type { CheckResult } from './samples';

type Bodies = Parameters<typeof summaryFromBodies>[1];
type Name = Bodies extends ReadonlyMap<infer Key, Buffer> ? Key : never;

/** What a sample must give: the name over the text, how it begins, and who gave it. */
interface Expected {
  doi: string;
  files: Partial<Record<Name, string>>;
  url?: string;
  origin: string;
  begins: string;
  author: SummaryReport['author'];
}

const ELIFE_PAGE = 'samples/html/elife_e04407_digest_block_2014_highwire.html';
const EXPECTED: readonly Expected[] = [
  {
    doi: '10.7554/elife.01567',
    files: { crossref: 'samples/crossref/work_elife.01567_json_main_abstract_only.json', 'crossref-xml': 'samples/crossref/unixsd_elife.01567_executive-summary.xml' },
    origin: 'eLife digest',
    begins: 'Our understanding of the living world',
    author: 'editors',
  },
  { doi: '10.1371/journal.pntd.0002065', files: { jats: 'samples/jats/plos_pntd.0002065_article-meta.xml' }, origin: 'Author summary', begins: 'Rift Valley fever (RVF) is a mosquito-borne disease', author: 'authors' },
  { doi: '10.7554/elife.04407', files: { jats: 'samples/jats/elife_04407_abstracts.xml' }, origin: 'eLife digest', begins: 'The cells in the brain—including', author: 'editors' },
  { doi: '10.7554/elife.04407', files: { page: ELIFE_PAGE }, url: 'https://elifesciences.org/content/3/e04407', origin: 'eLife digest', begins: 'The cells in the brain—including', author: 'editors' },
  { doi: '10.1029/2026gh001834', files: { pubmed: 'samples/pubmed/efetch_41960023_plain_language_summary_excerpt.xml' }, origin: 'Plain-language summary', begins: 'Building young people', author: 'authors' },
  { doi: '10.1371/journal.pmed.1001062', files: { page: 'pages/www.plosmedicine.org/10.1371_journal.pmed.1001062.html' }, origin: 'Editors’ summary', begins: 'Background\n\nEvery year', author: 'editors' },
  { doi: '10.1016/j.envsci.2023.04.016', files: { page: 'pages/www.sciencedirect.com/ScienceDirect_S146290112300117X.html' }, origin: 'Highlights', begins: 'Nature-based solutions (NBS) are not', author: 'authors' },
  { doi: '10.1103/physrevx.12.041027', files: { page: 'pages/link.aps.org/APS_PhysRevX.12.041027.html' }, origin: 'Popular summary', begins: 'Magnetic fields are generically amplified', author: 'authors' },
];

/** Pages of which no text may be taken for a lay summary: a label of the abstract, other papers' teasers. */
const NONE: readonly [doi: string, file: string][] = [
  ['10.1073/pnas.0904402107', 'pages/www.pnas.org/pnas.html'],
  ['10.1038/s41586-021-03819-2', 'pages/www.nature.com/www.nature.com-articles-s41586-021-03819-2.html'],
];

/** Holds the texts that came with papers, and the sentences taken from abstracts, against recorded material. */
export async function checkSummaries(sharedDir: string): Promise<CheckResult> {
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  const read = async (doi: string, files: Expected['files'], url?: string) => {
    const bodies = new Map<Name, Buffer>();
    for (const [name, file] of Object.entries(files)) bodies.set(name as Name, await readFile(path.join(sharedDir, file)));
    return summaryFromBodies({ ...NO_IDS, doi: parseDoi(doi) }, bodies, url);
  };
  for (const { doi, files, url, origin, begins, author } of EXPECTED) {
    const report = await read(doi, files, url);
    const good = report.origin === origin && report.author === author && report.subjectDoi === doi && report.summary?.startsWith(begins);
    note(result, good === true, `${doi} ${Object.values(files).at(-1)}: got ${report.origin}, ${report.author}, ${report.subjectDoi}: ${report.summary?.slice(0, 60)}`);
  }
  for (const [doi, file] of NONE) {
    const { origin } = await read(doi, { page: file });
    note(result, origin === 'abstract' || origin === null, `${doi} ${file}: got ${origin}`);
  }
  for (const { doi, parts } of await abstractsIn(sharedDir)) note(result, isVerbatim(parts), `${doi}: a sentence is not in the abstract`);
  await checkClip(sharedDir, result);
  return result;
}

/** The page that shaped the product: its parts, the study and not the notice as its subject, and what it rests on. */
async function checkClip(sharedDir: string, result: CheckResult): Promise<void> {
  const lines = linesOfText(await readFile(path.join(sharedDir, 'example-summary.txt'), 'utf8'));
  const { summary, others, isLaySummary } = recogniseClip({ url: 'https://page.invalid/', title: null, author: null, published: null, language: null, lines });
  const counts = [summary.summary, summary.detail, summary.findings, summary.methodology, summary.limitations].map((part) => part.length);
  const given = JSON.stringify([isLaySummary, summary.role, summary.basis, summary.noticeType, summary.subject.doi, summary.noticeDoi, others, counts]);
  const wanted = JSON.stringify([true, 'notice', 'notice-only', 'correction', '10.1038/s43018-023-00712-x', null, [], [1, 5, 5, 1, 1]]);
  note(result, given === wanted && summary.title.startsWith('Senescent Tumor Cells'), `example-summary.txt: expected ${wanted}, got ${given}`);
}

function note(result: CheckResult, good: boolean, failure: string): void {
  if (good) result.passed += 1;
  else result.failed.push(failure);
}

async function abstractsIn(sharedDir: string): Promise<{ doi: string; parts: AbstractPart[] }[]> {
  const files = ['plos_elife_lay_jats.jsonl', 'cochrane_auto_sample.jsonl', 'devaraj_sample.jsonl'];
  const lines = (await Promise.all(files.map((file) => readFile(path.join(sharedDir, 'data/lay', file), 'utf8')))).flatMap((text) => text.trim().split('\n'));
  return lines.map((line) => {
    const { doi, abstract } = JSON.parse(line) as { doi: string; abstract: string | { heading: string; text: string }[] };
    const parts = typeof abstract === 'string' ? [{ label: null, text: [abstract] }] : abstract.map(({ heading, text }) => ({ label: heading, text: [text] }));
    return { doi, parts };
  });
}

function isVerbatim(parts: AbstractPart[]): boolean {
  const flat = (text: RichText) => plainText(text).replace(/\s+/g, ' ').trim();
  const { findings, limitations } = abstractFindings({ parts, source: 'page', copyright: null });
  return [...findings, ...limitations].every((text) => parts.some((part) => flat(part.text).includes(flat(text))));
}
