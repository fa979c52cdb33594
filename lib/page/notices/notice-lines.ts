import { all, first, native } from '@/lib/page/dom/native-dom';
import { maySpeak } from '@/lib/notices/printed/notice-words';
import { printedText } from '@/lib/page/dom/printed-text';

/**
 * Where sites print notices: headings, which label them ("Erratum in" at PubMed, "Correction(s) for this article" at
 * Wiley, "Referred to by" at ScienceDirect), Atypon's buttons, boxes by their role, Springer Nature's message above
 * the abstract, and PLOS's box. All other lines are read around the main heading. One selector at a time is several
 * times faster than all in one.
 */
const BOXES = ['h2', 'h3', 'h4', 'button', '[role]', '.c-status-message', '.amendment'];
const ROLES = /^(?:heading|alert|note|status|tab|button)$/;
/** Springer Nature's list of changes. Each entry is a line. */
const CHANGES = '[data-title="Change history"]';
/**
 * Parts of a page that speak of other papers or are not by the publisher: menus, recommendations, references,
 * comments.
 */
const NOT_OWN =
  'nav,footer,[class*="recommend" i],[class*="similar" i],[id*="similar" i],[class*="reference-list" i],[id*="references" i],[id="comments"],[class*="disqus" i]';
/** Running text of the work. A notice that it quotes is not its own. */
const RUNNING = `${NOT_OWN},blockquote,[class*="abstract" i],[id*="abstract" i],[id^="Abs"],[role="doc-abstract"],figure`;
/** Inline elements. The nearest other element around them is the line. */
const IN_LINE = new Set(['A', 'SPAN', 'B', 'STRONG', 'I', 'EM', 'U', 'FONT', 'TIME', 'SMALL', 'MARK', 'SUB', 'SUP']);

const MAX_BOXES = 400;
const MAX_LOOK = 200;
/** How many text nodes are read before and after the main heading, white space included. */
const BEFORE = 100;
const AFTER = 400;

/**
 * The lines of a page that may speak of a notice: boxes and labels that sites use for that, and the lines around the
 * main heading. Running text, reference lists and recommendations are left out. The number of elements read is
 * limited, so a long page is not read through.
 */
export function noticeLines(document: Document): Element[] {
  const boxes = [
    ...BOXES.flatMap((selector) => all(document, selector).slice(0, MAX_BOXES)).filter(isBox),
    ...all(document, CHANGES).flatMap((changes) => all(changes, 'li').slice(0, MAX_BOXES)),
  ].filter((box) => maySpeak(printedText(box, MAX_LOOK)) && !isIn(box, NOT_OWN));
  return [...new Set([...boxes, ...linesAround(document)])];
}

function isBox(element: Element): boolean {
  const role = native(element, 'getAttribute').call(element, 'role');
  return role === null || ROLES.test(role);
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
      const line = maySpeak((text.nodeValue ?? '').slice(0, MAX_LOOK)) ? lineOf(text) : null;
      if (line && !isIn(line, RUNNING)) lines.push(line);
    }
  };
  look('previousNode', BEFORE);
  look('nextNode', AFTER);
  return lines;
}

/** The line that a text node stands in. If that line contains the heading, only the element around the text. */
function lineOf(text: Node): Element | null {
  const piece = native(text, 'parentElement');
  let line = piece;
  while (line && IN_LINE.has(line.nodeName.toUpperCase())) line = native(line, 'parentElement');
  return line && first(line, 'h1') ? piece : line;
}

function isIn(element: Element, selector: string): boolean {
  return native(element, 'closest').call(element, selector) !== null;
}
