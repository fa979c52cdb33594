import { all, first, native } from '@/lib/page/dom/native-dom';

/** Where sites print notices (see noticeLines), in one look: what is no notice costs the background, not the page. */
const BOXES =
  'h2,h3,h4,button,[role=heading],[role=alert],[role=note],[role=status],[role=tab],[role=button],.c-status-message,.amendment,[data-title="Change history"] li';
const MAX_BOXES = 600;
/** As noticeLines reads: so many characters of a line, and so many texts before and after the main heading. */
const MAX_LINE = 500;
const BEFORE = 100;
const AFTER = 400;

/**
 * The texts in which a page may print a notice of its own paper, each on a line of its own: boxes and labels, and what
 * stands around the main heading. Nothing is judged here; mayPrintNotice does that in the background.
 */
export function headingTexts(document: Document): string {
  const texts: string[] = [];
  const add = (text: string | null) => {
    const line = (text ?? '').slice(0, 2 * MAX_LINE).trim().replace(/\s+/g, ' ').slice(0, MAX_LINE);
    if (line) texts.push(line);
  };
  for (const box of all(document, BOXES).slice(0, MAX_BOXES)) add(native(box, 'textContent'));
  const [heading, body] = [first(document, 'h1'), native(document, 'body')];
  if (heading && body) {
    const walker = native(document, 'createTreeWalker').call(document, body, 4);
    const around = (step: 'nextNode' | 'previousNode', max: number) => {
      walker.currentNode = heading;
      const found: string[] = [];
      for (let text; found.length < max && (text = walker[step]()); ) found.push(text.nodeValue ?? '');
      return found;
    };
    for (const text of [...around('previousNode', BEFORE).reverse(), ...around('nextNode', AFTER)]) add(text);
  }
  return texts.join('\n');
}
