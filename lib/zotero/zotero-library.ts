import { idsOfFields } from '@/lib/bibliography/fields/ids-of-fields';
import { remarkOn, shownText, shownTitle, type BibliographyEntry, type ReadBibliography } from '@/lib/bibliography/bibliography-entry';
import { yearIn } from '@/lib/bibliography/fields/entry-of-fields';
import { askZotero, type ZoteroAnswer } from '@/lib/net/zotero';
import * as z from '@/lib/platform/zod';
import { problemOf, type ZoteroProblem } from './zotero-problem';

/** A collection of the reader's own library. */
export interface ZoteroCollection {
  key: string;
  /** With the names of those that it stands in: "Thesis / Chapter 2". */
  name: string;
}

const PAGE = 100;
const MAX_ITEMS = 100_000;
const MAX_COLLECTIONS = 5_000;

const key = z.string().check(z.regex(/^[A-Z\d]{8}$/));
const collectionSchema = z.object({ key, data: z.object({ name: z.string(), parentCollection: z.optional(z.unknown()) }) });
const text = z.optional(z.string());
const itemSchema = z.object({
  key,
  data: z.object({ itemType: z.string(), title: text, DOI: text, extra: text, url: text, date: text, publicationTitle: text }),
});

type Answered<Value> = { ok: true; value: Value } | { ok: false; problem: ZoteroProblem };

/**
 * The collections of the reader's own library, by their whole names.
 * https://www.zotero.org/support/dev/web_api/v3/basics (the local interface gives the same answers)
 */
export async function zoteroCollections(send?: typeof fetch): Promise<Answered<ZoteroCollection[]>> {
  const read = await allPages('/api/users/0/collections', collectionSchema, MAX_COLLECTIONS, {}, send);
  if (!read.ok) return read;
  const byKey = new Map(read.value.map((each) => [each.key, each.data]));
  const nameOf = (from: string): string => {
    const names: string[] = [];
    // A circle of parents is nothing that Zotero makes; it must not hold up the page.
    for (let at: unknown = from; typeof at === 'string' && byKey.has(at) && names.length < 20; at = byKey.get(at)?.parentCollection) names.unshift(byKey.get(at)?.name.slice(0, 200) ?? '');
    return names.join(' / ');
  };
  const collections = read.value.map((each) => ({ key: each.key, name: nameOf(each.key) }));
  return { ok: true, value: collections.toSorted((a, b) => a.name.localeCompare(b.name)) };
}

/**
 * The papers of a collection as entries of a bibliography, read page by page. Attachments and notes are left out.
 * @param collection its key; `null` for the whole library
 * @param onProgress told how much is read, from 0 to 1
 * @throws the reason of `signal`, where it is used to stop the reading
 */
export async function readZoteroCollection(collection: string | null, { signal, onProgress, send }: { signal?: AbortSignal; onProgress?: (done: number) => void; send?: typeof fetch } = {}): Promise<Answered<ReadBibliography>> {
  const path = collection === null ? '/api/users/0/items/top' : `/api/users/0/collections/${collection}/items/top`;
  const read = await allPages(path, itemSchema, MAX_ITEMS, { ...(signal && { signal }), ...(onProgress && { onProgress }) }, send);
  if (!read.ok) return read;
  const entries = read.value.filter(({ data }) => !/^(?:attachment|note|annotation)$/.test(data.itemType)).map(({ data }, at) => entryOf(data, at + 1));
  const remarks = read.odd.map((place) => remarkOn(place, 'damaged', ''));
  return { ok: true, value: { format: 'zotero', entries, remarks: remarks.slice(0, 1_000), remarkCount: remarks.length, isCut: read.isCut } };
}

function entryOf(data: z.infer<typeof itemSchema>['data'], line: number): BibliographyEntry {
  const { ids } = idsOfFields({ doi: data.DOI ? [data.DOI] : [], addresses: data.url ? [data.url] : [], notes: (data.extra ?? '').slice(0, 20_000).split('\n') });
  const title = shownTitle(data.title);
  const journal = shownTitle(data.publicationTitle);
  return { ids, title, authors: [], journal, year: yearIn(data.date ?? ''), note: '', tags: [], text: title ?? shownText(data.url ?? ''), line };
}

/** Reads a list page by page, so that no answer is large; what is not of the documented shape is left out and counted. */
async function allPages<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  max: number,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void },
  send?: typeof fetch,
): Promise<{ ok: true; value: z.infer<Schema>[]; odd: number[]; isCut: boolean } | { ok: false; problem: ZoteroProblem }> {
  const value: z.infer<Schema>[] = [];
  const odd: number[] = [];
  let read = 0;
  for (;;) {
    signal?.throwIfAborted();
    const answer = await askZotero({ path, query: { start: String(read), limit: String(PAGE), sort: 'dateAdded', direction: 'asc' } }, send);
    const problem = readProblem(answer);
    if (problem !== null || !answer.ok) return { ok: false, problem: problem ?? 'odd' };
    const page = pageOf(answer.body);
    if (page === null) return { ok: false, problem: 'odd' };
    for (const row of page) {
      read += 1;
      const parsed = schema.safeParse(row);
      if (parsed.success) value.push(parsed.data);
      else odd.push(read);
    }
    const total = answer.total ?? 0;
    onProgress?.(total === 0 ? 1 : Math.min(1, read / total));
    if (page.length === 0 || read >= Math.min(total, max)) return { ok: true, value, odd, isCut: total > max };
  }
}

function readProblem(answer: ZoteroAnswer): ZoteroProblem | null {
  if (!answer.ok) return problemOf(answer);
  if (answer.status === 200) return null;
  if (answer.version === null && answer.connector === null) return 'not-zotero';
  if (answer.status === 403) return 'api-off';
  // Before version 7 there was no such interface: nothing is found where it should be.
  if (/no endpoint/i.test(answer.body.slice(0, 200))) return 'old';
  return answer.status === 404 ? 'gone' : 'refused';
}

function pageOf(body: string): unknown[] | null {
  try {
    const page: unknown = JSON.parse(body);
    return Array.isArray(page) ? page.slice(0, PAGE) : null;
  } catch {
    return null;
  }
}
