import { render, type JSX } from 'preact';
import { keepFocus } from './keep-focus';
import { setPageLanguage } from './set-page-language';

/** Draws one of Caveat's own pages in the language that the browser chose. */
export function showPage(page: JSX.Element): void {
  setPageLanguage();
  keepFocus(document);
  render(page, document.querySelector('#app') ?? document.body);
}
