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

/** PubMed's own pages: elsewhere a PMID that is not found is no fault. */
const EXACT_PMID = /^(?:www\.ncbi\.nlm\.nih\.gov_pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\//;

/** One line of the labelled index of real pages. */
interface LabelledPage {
  file: string;
  url: string;
  doi: string | null;
  alsoRight: string[] | null;
  pmid: string | null;
  sort: string;
}

/** Which kind a label's sort stands for. A page of a paper that has no DOI is claimed by nobody. */
const KINDS: Record<string, PageKind> = {
  article: 'article',
  article_fulltext_no_doi: 'other',
  article_generated: 'article',
  article_landing_no_doi: 'other',
  book_chapter_huge: 'article',
  bot_wall: 'other',
  dataset_landing: 'article',
  excerpt_reference_list: 'other',
  news_with_doi: 'other',
  non_article: 'other',
  non_article_false_positives: 'other',
  non_article_with_refs: 'other',
  pmc_article: 'article',
  preprint_landing: 'preprint',
  preprint_landing_no_doi: 'other',
  pubmed_record: 'article',
  search_results: 'list',
  supplement: 'article',
};

/** Pages of another kind than their label says, and why that is right or does not matter. */
const OTHER_KIND: Record<string, [PageKind, string]> = {
  'ling.auf.net/Lingbuzz_006747.html': ['other', 'a preprint without a DOI: there is nothing to ask about'],
  'www.ncbi.nlm.nih.gov_pmc/pubmedcentral-results.html': ['other', 'the design of 2008, no longer served: titles there are no links'],
  'www.sciencedirect.com/science-direct-search-results.html': ['other', 'the design of 2008, no longer served: table cells without names'],
  'www.springerlink.com/springerlink-search-results.html': ['other', 'MetaPress, shut down: neither title nor address says that it is a search'],
};

/**
 * Holds what is found on real saved pages against their labels: the paper, where there is one to
 * claim, nothing where there is none, and the kind of page.
 * @param sharedDir the folder that holds `pages/index.jsonl`
 */
export async function checkPages(sharedDir: string): Promise<CheckResult> {
  const folder = join(sharedDir, 'pages');
  const lines = (await readFile(join(folder, 'index.jsonl'), 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  for (const line of lines) {
    const label = JSON.parse(line) as LabelledPage;
    const report = inspectPage(await readFile(join(folder, label.file)), label.url);
    result.notes.push(...countOf(label.file, report));
    const wrong = findWrong(label, report);
    if (wrong === null) result.passed += 1;
    else result.failed.push(`${label.file}: ${wrong}`);
  }
  const reasons = Object.entries(OTHER_KIND).map(([file, [kind, reason]]) => `pages: ${file} is of kind ${kind}: ${reason}`);
  result.notes.push(`pages: ${result.passed} of ${lines.length} agree with their label, the kind of ${reasons.length} aside`, ...reasons);
  return result;
}

/** How many references and rows with an identifier a page shows: to compare two versions of the readers by. */
function countOf(file: string, { references, listed }: PageReport): string[] {
  return references.length + listed.length > 0 ? [`pages: ${file}: ${references.length} references, ${listed.length} rows`] : [];
}

function findWrong({ file, doi, alsoRight, pmid, sort }: LabelledPage, report: PageReport): string | null {
  const right = [doi, ...(alsoRight ?? [])].map((each) => each?.toLowerCase() ?? null);
  if (!right.includes(report.doi)) return `claims ${report.doi}, not ${doi}`;
  if (report.pmid !== pmid && (report.pmid !== null || EXACT_PMID.test(file))) return `claims PMID ${report.pmid}, not ${pmid}`;
  const kind = OTHER_KIND[file]?.[0] ?? KINDS[sort];
  if (kind === undefined) return `has a label of the unknown sort ${sort}`;
  return report.kind === kind ? null : `is a page of kind ${report.kind}, not ${kind}`;
}
