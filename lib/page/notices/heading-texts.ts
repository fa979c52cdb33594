import { all, first, native } from '@/lib/page/dom/native-dom';

/** Where sites print notices (see noticeLines). One selector at a time is several times faster than all in one. */
const BOXES = ['h2', 'h3', 'h4', 'button', '[role]', '.c-status-message', '.amendment'];
const CHANGES = '[data-title="Change history"]';
/** Elements with another role are parts of the page, and not lines. */
const ROLES = /^(?:heading|alert|note|status|tab|button)?$/;
const MAX_BOXES = 600;
/** As noticeLines reads: so many characters of a line, white space included, and so many texts around the main heading. */
const MAX_LINE = 1_000;
const BEFORE = 100;
const AFTER = 400;

/**
 * The texts in which a page may print a notice of its own paper, as they stand there: boxes and labels, and what stands
 * around the main heading. Nothing is judged here; mayPrintNotice does that in the background.
 */
export function headingTexts(document: Document): string[] {
  const boxes = [
    ...BOXES.flatMap((selector) => all(document, selector).slice(0, MAX_BOXES)),
    ...all(document, CHANGES).flatMap((changes) => all(changes, 'li').slice(0, MAX_BOXES)),
  ];
  const texts = boxes.filter(({ role }) => ROLES.test(role ?? '')).map((box) => (native(box, 'textContent') ?? '').slice(0, MAX_LINE));
  const [heading, body] = [first(document, 'h1'), native(document, 'body')];
  if (!heading || !body) return texts;
  const walker = native(document, 'createTreeWalker').call(document, body, 4);
  const read = (step: 'nextNode' | 'previousNode', max: number) => {
    const found: string[] = [];
    walker.currentNode = heading;
    for (let text; found.length < max && (text = walker[step]()); ) found.push((text.nodeValue ?? '').slice(0, MAX_LINE));
    return found;
  };
  return [...texts, ...read('previousNode', BEFORE).toReversed(), ...read('nextNode', AFTER)];
}
