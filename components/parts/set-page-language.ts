import { textDirection, textLanguage } from '@/lib/words/language';

/** Tells the browser in which language one of Caveat's own pages is written, and in which direction. */
export function setPageLanguage(): void {
  document.documentElement.lang = textLanguage();
  document.documentElement.dir = textDirection();
}
