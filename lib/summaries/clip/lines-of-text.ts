import type { PageLine } from '@/lib/model/clipped-page';
import { sectionOf } from './section-of';

const MAX_TEXT = 200_000;
const MAX_LINES = 2_000;

/** A plain text, such as a copied page, as lines: a bullet makes a point, and a known name on a line of its own a heading. */
export function linesOfText(text: string): PageLine[] {
  return text
    .slice(0, MAX_TEXT)
    .split(/\r?\n/, MAX_LINES)
    .map((line): PageLine => {
      const words = line.replace(/\s+/g, ' ').trim();
      const point = /^(?:[-*•–▪◦]|\d{1,2}[.)]) (.*)$/.exec(words);
      if (point) return { text: point[1] ?? '', kind: 'point', links: [] };
      return { text: words, kind: sectionOf(words) === null ? 'text' : 'heading', links: [] };
    })
    .filter(({ text: words }) => words !== '');
}
