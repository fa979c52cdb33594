import { arxivDoi, parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { doisInText } from '@/lib/identifiers/dois-in-text';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import type { PdfNaming, PdfWork } from '@/lib/model/pdf-copy';
import { NO_IDS, type Doi, type WorkIds } from '@/lib/model/work';
import { isReferenceEntry } from './reference-words';
import type { PdfBlock } from './blocks-of';
import type { PdfPage, PdfText } from './pdf-page';

/** Fields of a file's data that name its own work. A relation ("dc:relation") names another. */
const OWN_FIELD = /doi|^(?:dc:)?identifier$|^(?:subject|title|keywords|dc:title|dc:description|prism:url)$/i;
/** The button on a paper that leads to its own record: https://www.crossref.org/documentation/crossmark/. */
const CROSSMARK = /^https?:\/\/crossmark\.crossref\.org\/dialog\/?\?(?:.*&)?doi=([^&#]+)/i;
const DOI_LINK = /^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)/i;
/** A paper's own DOI stands on its first page, behind a cover sheet on the second. */
const FRONT = 2;
/** A line of the journal, with the DOI in it. Running text is longer. */
const MAX_OWN_BLOCK = 400;
/** It begins with the DOI, says that this is how to cite the paper, or has few words before the DOI, unlike a footnote that cites another paper. */
const AT_START = 24;
const CITE = /^.{0,40}?(?:\bcitation\b|cited? (?:this|as)\b|how to cite|zitier|pour citer|c[oó]mo citar|como citar|引用)/iu;
const FEW_WORDS = 14;
/** What is said of another work: the notice's article, comments, data. */
const OTHER_WORK = /\b(?:erratum|correction|corrigendum|retraction|comment(?:ary)?|reply|response|addendum|editorial|see also|related|companion|supplement(?:ary|al)?|data(?:set)?s?|code|deposited|protocol|preprint of|this article corrects|is published)\b[^.]{0,120}$/iu;
const ARXIV_STAMP = /^arxiv:\s?(\S{7,30})(?:\s\[|\sv\d|$|\s)/i;
const MAX_CANDIDATES = 8;

/**
 * The work that a PDF is of. Its data and its CrossMark link count most, then what it prints at the front. Where these
 * differ, or a DOI stands in running text alone, they are candidates. What is printed behind the front never counts.
 * @param blocks of the whole file, in order
 */
export function workOfPdf({ fields, pages }: Pick<PdfText, 'fields' | 'pages'>, blocks: readonly PdfBlock[]): PdfWork {
  const front = pages.slice(0, FRONT);
  const numbers = new Set(front.map(({ number }) => number));
  const links = front.flatMap((page) => page.links);
  const linked = unique(links.flatMap((url) => doiOf(DOI_LINK.exec(url)?.[1])));
  const stated = unique(fields.filter(([name]) => OWN_FIELD.test(name)).flatMap(([, value]) => doisInText(value).map(parentDoi)));
  const marked = unique(links.flatMap((url) => doiOf(CROSSMARK.exec(url)?.[1])));
  const strong = unique([...stated, ...marked]);
  const own = blocks.filter((block) => numbers.has(block.page) && !block.isReference && !isReferenceEntry(block.text));
  const printed = own.map((block) => printedIn(block, linked));
  const lines = unique(printed.flatMap(({ line }) => line));
  const running = unique(runningDois(pages).map((doi) => whole(doi, linked)));
  const stamped = unique(front.slice(0, 1).flatMap(arxivOf));
  const all = unique([...strong, ...running, ...stamped, ...lines, ...printed.flatMap(({ text }) => text)]);
  const sure = decide(strong, unique([...running, ...stamped]), lines, all);
  if (sure !== null) return { kind: 'named', ids: idsOf(sure), by: namingOf(sure, stated, marked) };
  return all.length === 0 ? { kind: 'none' } : { kind: 'unclear', candidates: all.slice(0, MAX_CANDIDATES) };
}

/** The one DOI that nothing at the front contradicts. */
function decide(strong: readonly Doi[], running: readonly Doi[], lines: readonly Doi[], all: readonly Doi[]): Doi | null {
  const [first] = strong;
  if (first !== undefined) {
    const isPrinted = running.includes(first) || lines.includes(first);
    return strong.length === 1 && (isPrinted || all.length === 1) ? first : null;
  }
  const [only] = running.length > 0 ? running : lines;
  const others = unique([...running, ...lines]).filter((doi) => doi !== only);
  return only !== undefined && others.length === 0 ? only : null;
}

function namingOf(doi: Doi, stated: readonly Doi[], marked: readonly Doi[]): PdfNaming {
  return stated.includes(doi) ? 'metadata' : marked.includes(doi) ? 'link' : 'printed';
}

/** The DOIs in a block: on a line of the journal's, or in running text. */
function printedIn({ text }: PdfBlock, linked: readonly Doi[]): { line: Doi[]; text: Doi[] } {
  const found = doisInText(text, 20);
  if (found.length === 0) return { line: [], text: [] };
  const dois = unique(found.map((doi) => whole(parentDoi(doi), linked)));
  // What stands before the DOI and its resolver's address.
  const before = text.slice(0, text.indexOf('10.')).replace(/\S{0,60}$/u, '').trim();
  const isOwn = before.length <= AT_START || CITE.test(before) || before.split(' ').length <= FEW_WORDS;
  const isLine = dois.length === 1 && text.length <= MAX_OWN_BLOCK && isOwn && !OTHER_WORK.test(before);
  return isLine ? { line: dois, text: [] } : { line: [], text: dois };
}

/** A DOI that a line's end has cut, or to which the next word is joined, is whole in the link on it. */
function whole(doi: Doi, linked: readonly Doi[]): Doi {
  const near = linked.filter((each) => each.startsWith(doi) || doi.startsWith(each));
  return near.length === 1 && near[0] !== undefined ? near[0] : doi;
}

/** DOIs on a line that stands at the same height of at least half of the pages, and of two: the journal's own line. */
function runningDois(pages: readonly PdfPage[]): Doi[] {
  const seen = new Map<string, { doi: Doi; pages: Set<number> }>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (!line.text.includes('10.')) continue;
      for (const doi of doisInText(line.text, 3).map(parentDoi)) {
        const key = `${doi} ${line.turned ? 'turned' : Math.round(line.y / 4)}`;
        const row = seen.get(key) ?? { doi, pages: new Set<number>() };
        row.pages.add(page.number);
        seen.set(key, row);
      }
    }
  }
  return [...seen.values()].filter((row) => row.pages.size >= Math.max(2, pages.length / 2 - 1)).map(({ doi }) => doi);
}

/** The number that arXiv stamps into the margin of a first page. */
function arxivOf({ lines }: PdfPage): Doi[] {
  return lines.flatMap(({ text }) => {
    const id = parseArxivId(ARXIV_STAMP.exec(text)?.[1] ?? '');
    return id === null ? [] : [arxivDoi(id)];
  });
}

function idsOf(doi: Doi): WorkIds {
  const arxiv = parseArxivId(doi);
  return { ...NO_IDS, doi, arxiv };
}

function doiOf(text: string | undefined): Doi[] {
  const doi = text === undefined ? null : parseDoi(text);
  return doi === null ? [] : [parentDoi(doi)];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
