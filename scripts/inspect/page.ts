import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readListed } from '@/lib/page/lists/listed';
import { readReferences } from '@/lib/page/lists/references';
import { findWork } from '@/lib/page/identify/find-work';
import { all } from '@/lib/page/dom/native-dom';
import { readOwnNotices } from '@/lib/page/notices/read-own-notices';
import type { ListedWork } from '@/lib/page/lists/listed-work';
import type { FoundFrom } from '@/lib/model/page-finding';
import type { PageNotice } from '@/lib/model/page-notice';
import type { Doi, PageKind, Pmid, WorkIds } from '@/lib/model/work';
import { workKey } from '@/lib/identifiers/work-key';
import { readPageText } from '@/lib/page/texts/page-text';
import { ownNotices } from '@/lib/report/page-answer';
import { pageKind } from '@/lib/report/page-kind';
import { UsageError } from './usage-error';

/** What `inspect -- page` prints. An identifier that was not found is `null`. */
export interface PageReport extends WorkIds {
  url: string;
  kind: PageKind;
  from: FoundFrom | null;
  references: { doi: Doi | null; pmid: Pmid | null }[];
  listed: { doi: Doi | null; pmid: Pmid | null }[];
  /** The notices of its own work that the page prints. */
  ownNotices: PageNotice[];
}

const USAGE = 'usage: inspect -- page FILE.html --url URL';

/**
 * What the extension finds on a saved page.
 * @param args the words after `page`
 * @throws UsageError for a wrong call or a file that cannot be read
 */
export async function runPage(args: string[]): Promise<PageReport> {
  const { file, url } = readPageArgs(args, USAGE);
  return inspectPage(await readPage(file), url);
}

/** The file and address of a call about one page. @throws UsageError with `usage` for a wrong call */
export function readPageArgs(args: string[], usage: string): { file: string; url: string } {
  const at = args.indexOf('--url');
  const url = args[at + 1];
  const files = args.filter((_, index) => at === -1 || (index !== at && index !== at + 1));
  const [file] = files;
  if (at === -1 || url === undefined || file === undefined || files.length > 1) throw new UsageError(usage);
  return { file, url };
}

/** The bytes of a saved page. @throws UsageError where there is no such file */
export async function readPage(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new UsageError(`cannot read ${file}`);
  }
}

/**
 * The same from a page's bytes: they are not decoded here, because the page itself says how.
 * Rows of a list are read only where the page has no work of its own; beside a paper such rows are
 * recommendations.
 */
export function inspectPage(bytes: Uint8Array, url: string): PageReport {
  return withDocument(bytes, url, (document) => {
    const finding = findWork(document, { href: url });
    const { ids, from } = finding;
    const said = { ...finding, page: readPageText(document, finding), notices: readOwnNotices(document, finding) };
    return {
      url,
      kind: pageKind(ids, said),
      ...ids,
      from,
      references: readReferences(document).flatMap(named),
      listed: workKey(ids) === null ? readListed(document).flatMap(named) : [],
      ownNotices: ownNotices(ids, said),
    };
  });
}

/**
 * Parses a page as a browser with scripts would show it, lends the document to `use`, and frees
 * it: jsdom keeps a window's memory until it is closed, and reads `noscript` as content, which a
 * browser that runs scripts does not.
 * @throws UsageError where `url` is none
 */
export function withDocument<T>(bytes: Uint8Array, url: string, use: (document: Document) => T): T {
  if (!URL.canParse(url)) throw new UsageError(`not an address: ${url}`);
  // Without a listener the console swallows what jsdom says about style sheets it cannot read.
  const { window } = new JSDOM(bytes, { url, contentType: contentTypeOf(bytes), virtualConsole: new VirtualConsole() });
  try {
    for (const element of all(window.document, 'noscript')) element.remove();
    return use(window.document);
  } finally {
    window.close();
  }
}

/**
 * Most pages say in the header of their answer that they are UTF-8, which a saved page has lost: one that
 * says nothing itself and is sound UTF-8 is taken for it.
 */
function contentTypeOf(bytes: Uint8Array): string {
  if (/charset/i.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1')) || !isUtf8(bytes)) return 'text/html';
  return 'text/html; charset=utf-8';
}

/** Entries with one of the two identifiers that stand here; `inspect -- entries` prints all of them. */
function named({ doi, pmid }: ListedWork): PageReport['references'] {
  return doi === null && pmid === null ? [] : [{ doi, pmid }];
}
