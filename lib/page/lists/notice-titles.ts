import { mayBeNotice } from '@/lib/identifiers/may-be-notice';
import { all, native, textOf } from '@/lib/page/dom/native-dom';

/** Where a page of results prints the titles of its rows. */
const TITLES = ['a[href]', 'h2', 'h3', 'h4', 'h5'];
const MAX_ELEMENTS = 2_000;
const MAX_TITLES = 200;
const MAX_TITLE = 300;

/** Texts on a page of results that may be the title of a notice. The background decides (title-form.ts). */
export function noticeTitles(document: Document): string[] {
  const elements = TITLES.flatMap((selector) => all(document, selector).slice(0, MAX_ELEMENTS));
  // White space is folded only where a word of notices stands in the text: most titles have none.
  const named = elements.filter((element) => mayBeNotice({ title: (native(element, 'textContent') ?? '').slice(0, 4 * MAX_TITLE), types: [] }));
  return named.slice(0, MAX_TITLES).map((element) => textOf(element, MAX_TITLE));
}
