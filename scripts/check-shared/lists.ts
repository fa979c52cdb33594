import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDoi } from '@/lib/identifiers/doi';
import { readListed } from '@/lib/page/lists/listed';
import type { ListedWork } from '@/lib/page/lists/listed-work';
import { readReferences } from '@/lib/page/lists/references';
import { withDocument } from '../inspect/page';
import type { CheckResult } from './pages';

/** A reference by the publisher's own XML, and which of its identifiers stand on the page. */
interface LabelledReference {
  n: number;
  doi: string[];
  pmid: string[];
  doi_on_page: string[];
  pmid_on_page: string[];
}

/** A row of results; `null` where the page does not say. */
interface LabelledRow {
  doi?: string | null;
  pmid?: string | null;
  pmcid?: string | null;
}

interface LabelledList {
  file: string;
  refs?: LabelledReference[];
  rows?: LabelledRow[];
}

type Kind = 'doi' | 'pmid' | 'pmcid';
/** What must stand at one place of a list: found if any of `right` is, wrong if another is. */
interface Place {
  kind: Kind;
  right: string[];
  onPage: string[];
  found: string | null;
  markup: string;
}

interface Count {
  found: number;
  onPage: number;
  missing: string[];
  wrong: string[];
  /** Found where the label has none: right if the entry's own markup holds it. */
  beyond: number;
}

/** Of what stands on the pages, at least so much must be found. */
const ENOUGH = 0.98;

/**
 * Holds the entries of reference and result lists against their labels, place by place: what stands
 * on a page is found, and nothing is attached to another entry. A wrong identifier fails at once.
 * @param sharedDir the folder that holds `data/` and `pages/`
 */
export async function checkLists(sharedDir: string): Promise<CheckResult> {
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  for (const name of ['reference_lists', 'result_lists']) {
    const total: Count = { found: 0, onPage: 0, missing: [], wrong: [], beyond: 0 };
    const lines = (await readFile(join(sharedDir, 'data', `${name}.jsonl`), 'utf8')).split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) {
      const label = JSON.parse(line) as LabelledList;
      const page = await readFile(join(sharedDir, 'pages', label.file));
      const places = withDocument(page, 'https://saved.example/', (document) => placesOf(document, label));
      const count = countPlaces(places);
      result.notes.push(describe(label.file, count));
      result.failed.push(...count.wrong.map((wrong) => `${label.file}: ${wrong}`));
      result.passed += count.found;
      for (const key of ['found', 'onPage', 'beyond'] as const) total[key] += count[key];
    }
    result.notes.push(describe(`${name} in all`, total));
    if (total.found < total.onPage * ENOUGH) result.failed.push(`${name}: ${total.found} of ${total.onPage} found`);
  }
  return result;
}

function placesOf(document: Document, { refs, rows }: LabelledList): Place[] {
  if (refs !== undefined) {
    const entries = readReferences(document);
    return refs.flatMap((label, at) => [
      place('doi', label.doi, label.doi_on_page, entries[at]),
      place('pmid', label.pmid, label.pmid_on_page, entries[at]),
    ]);
  }
  const entries = readListed(document);
  return (rows ?? []).flatMap((label, at) =>
    (['doi', 'pmid', 'pmcid'] as const).map((kind) => {
      const ids = label[kind] ? [label[kind]] : [];
      return place(kind, ids, ids, entries[at]);
    }),
  );
}

function place(kind: Kind, right: string[], onPage: string[], entry: ListedWork | undefined): Place {
  // Labels keep the XML's own spelling: capitals, and a full stop behind a PMID.
  const normal = (ids: string[]) => ids.map((id) => (kind === 'doi' ? (parseDoi(id) ?? id) : id.replace(/\W/g, '')));
  return { kind, right: normal(right), onPage: normal(onPage), found: entry?.[kind] ?? null, markup: entry?.element.outerHTML ?? '' };
}

function countPlaces(places: Place[]): Count {
  const count: Count = { found: 0, onPage: 0, missing: [], wrong: [], beyond: 0 };
  for (const { kind, right, onPage, found, markup } of places) {
    if (onPage.length > 0) count.onPage += 1;
    if (found === null) {
      count.missing.push(...onPage);
    } else if (right.includes(found)) {
      if (onPage.length > 0) count.found += 1;
    } else if (right.length > 0 || !holds(markup, found)) {
      count.wrong.push(`${kind} ${found} stands where ${right.join(', ') || 'none'} should`);
    } else {
      count.beyond += 1;
    }
  }
  return count;
}

/** Whether an entry's markup holds an identifier, encoded or not; arXiv's DOIs follow from their number. */
function holds(markup: string, id: string): boolean {
  const plain = decodeURIComponent(markup.replace(/%(?![\da-f]{2})/gi, '%25')).toLowerCase();
  return plain.includes(id.replace('10.48550/arxiv.', '').toLowerCase()) || plain.includes(id.replace('10.1038/', 'nature.com/articles/'));
}

function describe(name: string, { found, onPage, missing, beyond }: Count): string {
  const more = beyond > 0 ? `, ${beyond} more that the label lacks and the entry shows` : '';
  return `lists: ${name}: ${found} of ${onPage} found${more}${missing.length > 0 ? `; missing ${missing.slice(0, 5).join(', ')}` : ''}`;
}
