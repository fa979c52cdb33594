import { all, first, native } from './native-dom';
import { MAY_SPEAK } from './notice-words';

/** What a site prints its own notices in, and labels that head them; anything else is read near the heading. */
const BOXES = [
  // Labels: PubMed ("Erratum in"), Wiley ("Correction(s) for this article"), ScienceDirect ("Referred to by").
  'h2,h3,h4,h5,dt,button,summary,strong,[role="heading"]',
  '[role="alert"],[role="note"],[role="status"]',
  // Springer Nature's message above the abstract, and its list of changes.
  '.c-status-message,[data-title="Change history"] li',
  // PLOS; its amendments have the kind alone as their heading.
  '.amendment',
  // NEJM and HighWire, which print them as a link; eLife; arXiv's comments on a version.
  '.articleCorrection,.info-bar,td.comments',
].join();
/** Other people's papers, readers' comments, and the site's own frame. */
const NOT_OWN =
  'nav,footer,[class*="recommend" i],[class*="similar" i],[id*="similar" i],[class*="reference-list" i],[id*="references" i],[id="comments"],[class*="disqus" i]';
/** Running text of the work itself: what it quotes is no notice. */
const RUNNING = `${NOT_OWN},blockquote,[class*="abstract" i],[id*="abstract" i],[id^="Abs"],[role="doc-abstract"],figure`;
/** Elements that stand in a line; the first one around them that does not is the line. */
const IN_LINE = new Set(['A', 'SPAN', 'B', 'STRONG', 'I', 'EM', 'U', 'FONT', 'TIME', 'SMALL', 'MARK', 'SUB', 'SUP']);

const MAX_BOXES = 600;
/** Pieces of text that are looked at before and after a main heading. */
const BEFORE = 150;
const AFTER = 500;

/**
 * The lines of a page that may speak of a notice: boxes and labels that sites use for that, and
 * every line around the main heading. Running text, reference lists and recommendations are left
 * out. Long pages are not read through: the count of what is looked at is bounded.
 */
export function noticeLines(document: Document): Element[] {
  const boxes = all(document, BOXES).slice(0, MAX_BOXES).filter((box) => !isIn(box, NOT_OWN));
  return [...new Set([...boxes, ...linesAround(document)])];
}

function linesAround(document: Document): Element[] {
  const [heading, body] = [first(document, 'h1'), native(document, 'body')];
  if (!heading || !body) return [];
  const walker = native(document, 'createTreeWalker').call(document, body, 4);
  const lines: Element[] = [];
  const look = (step: 'nextNode' | 'previousNode', max: number) => {
    walker.currentNode = heading;
    for (let count = 0; count < max; count += 1) {
      const text = walker[step]();
      if (!text) return;
      if (MAY_SPEAK.test((text.nodeValue ?? '').slice(0, 300))) {
        const line = lineOf(text);
        if (line && !isIn(line, RUNNING)) lines.push(line);
      }
    }
  };
  look('previousNode', BEFORE);
  look('nextNode', AFTER);
  return lines;
}

/** The line that a piece of text stands in; beside the heading itself, that piece alone. */
function lineOf(text: Node): Element | null {
  const piece = native(text, 'parentElement');
  let line = piece;
  while (line && IN_LINE.has(line.nodeName.toUpperCase())) line = native(line, 'parentElement');
  return line && first(line, 'h1') ? piece : line;
}

function isIn(element: Element, selector: string): boolean {
  return native(element, 'closest').call(element, selector) !== null;
}
