import { titleInText } from '@/lib/identifiers/title-in-text';
import { first, matches, native, textOf } from '@/lib/page/dom/native-dom';
import { printedText } from '@/lib/page/dom/printed-text';

const MAX_TEXT = 1_200;
const MAX_TITLE = 220;
/** An element whose class names the title of the work, not of its journal. */
const TITLE =
  '[class*="title" i]:not([class*="journal" i], [class*="source" i], [class*="book" i], [class*="publication" i], [class*="subtitle" i], [class*="titles" i])';
const HEADING = 'h2,h3,h4,h5';

const NUMBER = /^[\s[(]{0,3}(\d{1,4})[\s.\])]{1,3}/;

/** The printed number of an entry, or its place in a numbered list; `null` if it has neither. */
export function entryNumber(entry: Element): string | null {
  const counter = native(entry, 'getAttribute').call(entry, 'data-counter') ?? '';
  const printed = NUMBER.exec(counter) ?? /^(\d{1,4})$/.exec(counter.trim()) ?? NUMBER.exec(printedText(entry, 40));
  if (printed?.[1]) return printed[1];
  const list = native(entry, 'parentElement');
  if (!list || !matches(list, 'ol') || !matches(entry, 'li')) return null;
  return String([...native(list, 'children')].indexOf(entry) + 1);
}

/**
 * The title in an entry, if it can be told from authors and journal; `null` otherwise. Names of authors must not
 * stand beside the word for a status.
 */
export function entryTitle(entry: Element): string | null {
  const marked = first(entry, TITLE) ?? first(entry, HEADING);
  const title = textOf(marked, MAX_TITLE);
  return title.length >= 12 ? title.replace(/[.\s]+$/, '') : titleInText(printedText(entry, MAX_TEXT));
}
