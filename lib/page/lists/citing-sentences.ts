import { native } from '@/lib/page/dom/native-dom';
import { firstMatches } from '@/lib/page/dom/first-matches';
import { byReliance } from './by-reliance';

/** A sentence of the text that cites an entry. */
export interface CitingSentence {
  text: string;
  range: Range;
}

const MAX_LINKS = 20_000;
const MAX_IDS = 30;
/** The most characters of a block that counts as a paragraph. */
const MAX_BLOCK = 30_000;
const MAX_NODES = 5_000;
/** More paragraphs with citations than any paper has. */
const MAX_BLOCKS = 3_000;
const MAX_SENTENCES = 50;
const MAX_SENTENCE = 400;
const MAX_FRAGMENT = 300;
const BLOCK = 'p,li,td,th,dd,figcaption,blockquote,h1,h2,h3,h4,h5,h6,div,section';

type Steps = Generator<undefined, CitingSentence[][], undefined>;

/**
 * Finds the sentences that cite each of some entries, if the page links its citations to an entry's id or to one
 * inside, those that rest on the entry first (by-reliance.ts). Links in tables of contents and in the list itself do not count. It changes nothing and forces no layout.
 * @param entries elements of the list
 * @param all every entry of the list, where a link back is no citation
 */
export function* citingSteps(document: Document, entries: readonly Element[], all: readonly Element[]): Steps {
  const owners = new Map<string, number>();
  entries.forEach((entry, at) => {
    for (const id of idsOf(entry)) if (!owners.has(id)) owners.set(id, at);
  });
  const found: CitingSentence[][] = entries.map(() => []);
  if (owners.size === 0) return found;
  const listed = new Set(all);
  const blocks = new Map<Element, BlockText>();
  const told = new Set<string>();
  const here = native(document, 'baseURI').split('#', 1)[0] ?? '';
  for (const link of firstMatches(MAX_LINKS, document, 'a[href*="#"]')) {
    const at = owners.get(fragmentOf(link, here));
    const sentences = at === undefined ? undefined : found[at];
    if (!sentences || sentences.length >= MAX_SENTENCES || isInside(link, listed)) continue;
    const block = native(link, 'closest').call(link, BLOCK);
    if (!block || (!blocks.has(block) && blocks.size >= MAX_BLOCKS)) continue;
    const text = blocks.get(block) ?? readBlock(document, block);
    if (!blocks.has(block)) text.number = blocks.size;
    blocks.set(block, text);
    const sentence = sentenceOf(text, link);
    // Two links in one sentence count as one place.
    const key = `${at} ${text.number} ${sentence}`;
    const cited = sentence < 0 || told.has(key) ? null : citingSentence(document, text, sentence);
    told.add(key);
    if (cited) sentences.push(cited);
    yield;
  }
  return found.map((sentences) => byReliance(sentences));
}

/** The words of a paragraph, with the start of each text node and of each sentence. */
interface BlockText {
  text: string;
  pieces: { node: Text; start: number }[];
  sentences: { start: number; end: number }[];
  number: number;
}

function readBlock(document: Document, block: Element): BlockText {
  const pieces: BlockText['pieces'] = [];
  let text = '';
  const walker = native(document, 'createTreeWalker').call(document, block, 4);
  while (walker.nextNode() && text.length < MAX_BLOCK && pieces.length < MAX_NODES) {
    const node = walker.currentNode as Text;
    pieces.push({ node, start: text.length });
    const holder = native(node, 'parentElement');
    const isNumber = holder !== null && native(holder, 'closest').call(holder, 'sup,a[href*="#"]') !== null;
    // The number of a citation would join two sentences. Blanks of the same length replace it and keep all positions.
    text += isNumber ? node.data.replace(/\S/g, ' ') : node.data;
  }
  text = text.slice(0, MAX_BLOCK);
  const segments = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text);
  const sentences = [...segments].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  return { text, pieces, sentences, number: 0 };
}

/**
 * The sentence that a link belongs to; -1 for none. A raised number after the full stop belongs to the sentence
 * before it.
 */
function sentenceOf({ pieces, sentences }: BlockText, link: Element): number {
  const place = pieces.find(({ node }) => native(link, 'contains').call(link, node))?.start;
  return place === undefined ? -1 : sentences.findIndex(({ start, end }) => start <= place && place < end);
}

function citingSentence(document: Document, { text, pieces, sentences }: BlockText, at: number): CitingSentence | null {
  const sentence = sentences[at];
  const words = sentence && text.slice(sentence.start, sentence.end);
  if (!words || words.trim() === '') return null;
  const start = sentence.start + words.length - words.trimStart().length;
  const [from, to] = [pointAt(pieces, start), pointAt(pieces, start + words.trim().length)];
  if (!from || !to) return null;
  const range = native(document, 'createRange').call(document);
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return { text: words.trim().replace(/\s+/g, ' ').replace(/ (?=[,.;:)\]])/g, '').slice(0, MAX_SENTENCE), range };
}

function pointAt(pieces: BlockText['pieces'], offset: number): { node: Text; offset: number } | null {
  const piece = pieces.findLast(({ start }) => start <= offset);
  return piece ? { node: piece.node, offset: Math.min(offset - piece.start, piece.node.length) } : null;
}

function idsOf(entry: Element): string[] {
  const inside = firstMatches(MAX_IDS, entry, '[id],a[name]');
  const given = [entry, ...inside].flatMap((element) => ['id', 'name'].map((name) => native(element, 'getAttribute').call(element, name)));
  return given.filter((id): id is string => id !== null && id !== '');
}

/** The fragment of this page that a link leads to; empty if it leads to another page. */
function fragmentOf(link: Element, here: string): string {
  const href = native(link, 'getAttribute').call(link, 'href') ?? '';
  const at = href.indexOf('#');
  const isHere = at === 0 || (URL.canParse(href, here) && new URL(href, here).href.split('#', 1)[0] === here);
  if (!isHere) return '';
  const fragment = href.slice(at + 1, at + MAX_FRAGMENT);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function isInside(link: Element, entries: ReadonlySet<Element>): boolean {
  let at: Element | null = link;
  while (at) {
    if (entries.has(at) || at.localName === 'nav') return true;
    at = native(at, 'parentElement');
  }
  return false;
}
