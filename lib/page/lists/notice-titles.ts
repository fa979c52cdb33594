import { mayBeNotice } from '@/lib/identifiers/may-be-notice';
import { all, textOf } from '@/lib/page/dom/native-dom';

/** Where a page of results prints the titles of its rows. */
const TITLES = ['a[href]', 'h2', 'h3', 'h4', 'h5'];
const MAX_ELEMENTS = 2_000;
const MAX_TITLES = 200;
const MAX_TITLE = 300;

/** Texts on a page of results that may be the title of a notice. The background decides (title-form.ts). */
export function noticeTitles(document: Document): string[] {
  const texts = TITLES.flatMap((selector) => all(document, selector).slice(0, MAX_ELEMENTS)).map((element) => textOf(element, MAX_TITLE));
  return texts.filter((title) => mayBeNotice({ title, types: [] })).slice(0, MAX_TITLES);
}
