import type { ClippedPage, PageLine } from '@/lib/model/clipped-page';
import { all, first, matches, native, textOf } from '@/lib/page/dom/native-dom';
import { isNoText } from './read-rich-text';

const MAX_LINES = 1_500;
const MAX_LINE = 20_000;
const MAX_TEXT = 150_000;
const MAX_NODES = 30_000;
const MAX_DEPTH = 100;
const MAX_LINKS = 10;

/** Elements that do not end a line. Every other element ends it. */
const INLINE = new Set(['A', 'ABBR', 'B', 'CITE', 'CODE', 'EM', 'FONT', 'I', 'MARK', 'Q', 'S', 'SMALL', 'SPAN', 'STRONG', 'SUB', 'SUP', 'TIME', 'U', 'WBR']);
/** Parts of a page that are not its text. */
const BESIDE = 'nav,footer,aside,form,dialog,figure,table,video,audio,[role="navigation"],[role="complementary"],[role="dialog"]';
/** Links that may name a paper. */
const PAPER_LINK = /10\.\d{4,9}|pubmed|ncbi\.nlm\.nih\.gov|arxiv\.org|nature\.com\/articles/i;

/**
 * Reads the lines of a page for a reader who wants to keep the summary on it. It changes nothing. What the page hides
 * and what stands beside the text is left out.
 * @param isDrawn whether the page's styles show an element, as the browser says; this function reads the markup only
 */
export function readClip(document: Document, isDrawn: (element: Element) => boolean = () => true): ClippedPage {
  const meta = (...names: string[]) =>
    all(document, 'meta')
      .find((each) => names.includes((each.getAttribute('name') ?? each.getAttribute('property') ?? '').toLowerCase()))
      ?.getAttribute('content')
      ?.slice(0, 200) || null;
  const root = all(document, 'main,article,[role="main"]').find((each) => textOf(each, 500).length >= 500) ?? native(document, 'body');
  return {
    url: native(document, 'URL').slice(0, 2_000),
    title: textOf(first(document, 'title'), 300) || null,
    author: meta('author', 'article:author', 'parsely-author'),
    published: meta('article:published_time', 'date', 'dc.date', 'datepublished') ?? first(document, 'time[datetime]')?.getAttribute('datetime')?.slice(0, 40) ?? null,
    language: native(document, 'documentElement').lang.slice(0, 35) || null,
    lines: root ? linesOf(root, isDrawn) : [],
  };
}

function linesOf(root: Element, isDrawn: (element: Element) => boolean): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  let links: string[] = [];
  let kind: PageLine['kind'] = 'text';
  let nodes = 0;
  let left = MAX_TEXT;

  const end = (): void => {
    const words = text.replace(/\s+/g, ' ').trim().slice(0, Math.min(MAX_LINE, left));
    if (words !== '' && lines.length < MAX_LINES) lines.push({ text: words, kind, links });
    left -= words.length;
    text = '';
    links = [];
  };
  const read = (parent: Node, depth: number, within: PageLine['kind']): void => {
    for (const node of native(parent, 'childNodes')) {
      nodes += 1;
      if (nodes > MAX_NODES || left <= 0 || depth > MAX_DEPTH) return;
      if (node.nodeType === 3) {
        kind = within;
        text += (node.nodeValue ?? '').slice(0, MAX_LINE);
      } else if (node.nodeType === 1) readElement(node as Element, depth, within);
    }
  };
  const readElement = (element: Element, depth: number, within: PageLine['kind']): void => {
    if (matches(element, BESIDE) || isNoText(element) || !isDrawn(element)) return;
    const name = element.nodeName.toUpperCase();
    const href = name === 'A' ? (element as HTMLAnchorElement).href : '';
    if (PAPER_LINK.test(href) && links.length < MAX_LINKS) links.push(href.slice(0, 1_000));
    if (INLINE.has(name)) {
      read(element, depth + 1, within);
      return;
    }
    end();
    read(element, depth + 1, kindOf(element, name) ?? within);
    end();
  };
  read(root, 0, 'text');
  end();
  return lines;
}

function kindOf(element: Element, name: string): PageLine['kind'] | null {
  if (/^H[1-6]$/.test(name) || element.getAttribute('role') === 'heading') return 'heading';
  return name === 'LI' ? 'point' : null;
}
