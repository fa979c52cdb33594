import { findPassage, indexWords, type WordIndex } from './find-passage';
import { showPlace } from '@/lib/page/dom/show-place';

/** Passages of the page that can be shown where they stand. */
export interface PagePlaces {
  /** Whether the passage stands on the page, word for word. */
  has(passage: string): boolean;
  /** Brings it before the reader. */
  show(passage: string): void;
}

/** How long what was read of the page serves for another question, in milliseconds. */
const FRESH = 3_000;

/**
 * @param onShow called before a place is lit: the background has to put the light's colours in
 */
export function createPagePlaces(window: Window & typeof globalThis, onShow: () => Promise<unknown>): PagePlaces {
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
      if (range) void onShow().then(() => showPlace(window, range));
    },
  };
}
