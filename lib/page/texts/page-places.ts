import { findPassage, indexWords, type WordIndex } from './find-passage';
import { showPlace } from '@/lib/page/dom/show-place';

/** Finds and shows passages of the page. */
export interface PagePlaces {
  /** Whether the passage is on the page, word for word. */
  has(passage: string): boolean;
  /** Scrolls to the passage and highlights it. */
  show(passage: string): void;
}

/** How long the page's text is kept for further questions, in milliseconds. */
const FRESH = 3_000;

/**
 * @param onShow called before a place is highlighted, so that the background can put in the colours; says whether motion is switched off
 */
export function createPagePlaces(window: Window & typeof globalThis, onShow: () => Promise<boolean>): PagePlaces {
  let words: WordIndex | null = null;
  let readAt = 0;
  const read = (): WordIndex => {
    if (words === null || Date.now() - readAt > FRESH) {
      words = indexWords(window.document);
      readAt = Date.now();
    }
    return words;
  };
  return {
    has: (passage) => findPassage(read(), passage) !== null,
    show(passage) {
      words = null;
      const range = findPassage(read(), passage);
      if (range) void onShow().then((isStill) => showPlace(window, range, isStill));
    },
  };
}
