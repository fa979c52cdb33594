import { all, first, native } from '@/lib/page/dom/native-dom';
import { maySpeak } from './notice-words';
import { printedText } from '@/lib/page/dom/printed-text';

/**
 * What sites print their own notices in, and labels that head them: "Erratum in" (PubMed),
 * "Correction(s) for this article" (Wiley), "Referred to by" (ScienceDirect); Atypon's buttons; boxes
 * by their role; Springer Nature's message above the abstract; PLOS. Anything else is read near the
 * heading. One by one they are found several times faster than as one list of selectors.
 */
const BOXES = ['h2', 'h3', 'h4', 'button', '[role]', '.c-status-message', '.amendment'];
const ROLES = /^(?:heading|alert|note|status|tab|button)$/;
/** Springer Nature's list of changes, whose entries are lines. */
const CHANGES = '[data-title="Change history"]';
/** Other people's papers, readers' comments, and the site's own frame. */
const NOT_OWN =
  'nav,footer,[class*="recommend" i],[class*="similar" i],[id*="similar" i],[class*="reference-list" i],[id*="references" i],[id="comments"],[class*="disqus" i]';
/** Running text of the work itself: what it quotes is no notice. */
const RUNNING = `${NOT_OWN},blockquote,[class*="abstract" i],[id*="abstract" i],[id^="Abs"],[role="doc-abstract"],figure`;
/** Elements that stand in a line; the first one around them that does not is the line. */
const IN_LINE = new Set(['A', 'SPAN', 'B', 'STRONG', 'I', 'EM', 'U', 'FONT', 'TIME', 'SMALL', 'MARK', 'SUB', 'SUP']);

const MAX_BOXES = 400;
const MAX_LOOK = 200;
/** Pieces of text that are looked at before and after a main heading, white space among them. */
const BEFORE = 100;
const AFTER = 400;

/**
 * The lines of a page that may speak of a notice: boxes and labels that sites use for that, and
 * every line around the main heading. Running text, reference lists and recommendations are left
 * out. Long pages are not read through: the count of what is looked at is bounded.
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
