import { render, type JSX } from 'preact';
import { setPageLanguage } from './set-page-language';

/** Draws one of Caveat's own pages in the language that the browser chose. */
export function showPage(page: JSX.Element): void {
  setPageLanguage();
  render(page, document.querySelector('#app') ?? document.body);
}
