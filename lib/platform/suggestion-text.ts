import { browser } from './browser';

/**
 * A text as the address bar's suggestions take it: Chrome reads XML there, Firefox plain text.
 * Line breaks and control characters, which XML does not allow, become spaces.
 */
export function suggestionText(text: string, isXml: boolean = !('getBrowserInfo' in browser.runtime)): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ').trim();
  return isXml ? line.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`) : line;
}
