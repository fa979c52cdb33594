import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageKind } from '@/lib/model/work';
import { inspectPage, type PageReport } from '../inspect/page';

/** What a check found: `failed` one line each, `notes` for the reader and not counted. */
export interface CheckResult {
  passed: number;
  failed: string[];
  notes: string[];
}

/** One line of the labelled index of real pages. */
interface LabelledPage {
  file: string;
  url: string;
  doi: string | null;
  alsoRight: string[] | null;
  pmid: string | null;
  sort: string;
}

/** Sites that must be exactly right: every paper found, of the right kind. */
const EXACT = /^(?:www\.nature\.com|www\.ncbi\.nlm\.nih\.gov_pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\//;

/** Which kinds a label's sort allows. */
const KINDS: Record<string, PageKind> = {
  article: 'article',
  pubmed_record: 'article',
  search_results: 'list',
  news_with_doi: 'other',
  preprint_landing: 'preprint',
  bot_wall: 'other',
  non_article: 'other',
};

/**
 * Holds what is found on real saved pages against their labels. A wrong paper claimed fails on any
 * site; a paper that is not found fails on nature.com and PubMed, and is a note elsewhere.
 * @param sharedDir the folder that holds `pages/index.jsonl`
 */
export async function checkPages(sharedDir: string): Promise<CheckResult> {
  const folder = join(sharedDir, 'pages');
  const lines = (await readFile(join(folder, 'index.jsonl'), 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  const silent: string[] = [];
  for (const line of lines) {
    const label = JSON.parse(line) as LabelledPage;
    const report = inspectPage(await readFile(join(folder, label.file)), label.url);
    const wrong = findWrong(label, report);
    const missing = label.doi !== null && report.doi === null;
    if (missing) silent.push(label.file);
    if (wrong !== null) result.failed.push(`${label.file}: ${wrong}`);
    else if (missing && EXACT.test(label.file)) result.failed.push(`${label.file}: ${label.doi} not found`);
    else if (!missing) result.passed += 1;
  }
  result.notes.push(`pages: ${result.passed} of ${lines.length} agree with their label, ${result.failed.length} fail, ${silent.length} silent`);
  result.notes.push(...silent.map((file) => `pages: silent on ${file}`));
  return result;
}

function findWrong({ file, doi, alsoRight, pmid, sort }: LabelledPage, report: PageReport): string | null {
  const right = [doi, ...(alsoRight ?? [])].map((each) => each?.toLowerCase());
  if (report.doi !== null && !right.includes(report.doi)) return `claims ${report.doi}, not ${doi}`;
  if (report.pmid !== null && pmid !== null && report.pmid !== pmid) return `claims PMID ${report.pmid}, not ${pmid}`;
  if (!EXACT.test(file)) return null;
  if (pmid !== null && report.pmid !== pmid) return `PMID ${pmid} not found`;
  const kind = KINDS[sort];
  return kind !== undefined && report.kind !== kind ? `is a page of kind ${report.kind}, not ${kind}` : null;
}
