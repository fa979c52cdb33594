import { layTextKind, type LayText, type LayTextKind } from '@/lib/model/lay-text';
import { plainText } from '@/lib/model/rich-text';
import type { AbstractPart } from '@/lib/model/abstract-part';
import { all, first, matches, native, textOf } from '@/lib/page/dom/native-dom';
import { isShown, readRichText } from './read-rich-text';

const MAX_TEXTS = 4;
const MAX_PARTS = 30;
const MAX_TEXT = 20_000;
const MAX_SIBLINGS = 200;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"],.box-title';
const PIECES = `p,li,[role="paragraph"],${HEADINGS}`;
/** Headings that other things have too. They count only inside markup that says that it holds such a text. */
const SHARED_NAMES: Partial<Record<LayTextKind, string>> = {
  significance: '[id^="executive-summary"],.executive-summary,#significance',
  'key-points': '[class*="key-points"],[class*="box"],[data-title]',
  highlights: '.abstract,[class*="ighlights"]',
};
/** Springer Nature's box, which may have no heading. */
const EDITORS_BOX = '.c-article-editorial-summary__container';

/**
 * The texts for other readers on the page, each under its publisher's name for it. They are found by their headings
 * and by markup that names them. Hidden ones are left out, and so is an abstract inside one. The first of each kind
 * counts.
 */
export function readLayTexts(document: Document): LayText[] {
  const found = new Map<LayTextKind, AbstractPart[]>();
  const add = (kind: LayTextKind, blocks: readonly Element[], level: number) => {
    const parts = found.has(kind) || found.size === MAX_TEXTS ? [] : readBlocks(blocks, level);
    if (parts.length > 0) found.set(kind, parts);
  };
  for (const heading of all(document, HEADINGS).slice(0, 1_000)) {
    const kind = layTextKind(textOf(heading, 80));
    const within = kind && SHARED_NAMES[kind];
    if (kind && (!within || heading.closest(within))) add(kind, afterHeading(heading), levelOf(heading));
  }
  const box = first(document, EDITORS_BOX);
  if (box) add('editors-summary', [box], 0);
  const license = found.size > 0 ? licenseOf(document) : null;
  return [...found].map(([kind, parts]) => ({ kind, parts, license }));
}

/** What follows a heading, also if the heading is alone in a box. */
function afterHeading(heading: Element): Element[] {
  let at = heading;
  for (let up = 0; up < 3 && !native(at, 'nextElementSibling'); up += 1) at = native(at, 'parentElement') ?? at;
  const after: Element[] = [];
  for (let next = native(at, 'nextElementSibling'); next && after.length < MAX_SIBLINGS; next = native(next, 'nextElementSibling')) after.push(next);
  return after;
}

const levelOf = (heading: Element) => Number(heading.localName[1]) || 6;

/** The paragraphs up to the next heading of the same or a higher level, each with the heading that it stands under. */
function readBlocks(blocks: readonly Element[], level: number): AbstractPart[] {
  const parts: AbstractPart[] = [];
  let label: string | null = null;
  let left = MAX_TEXT;
  for (const block of blocks) {
    const pieces = [...(matches(block, PIECES) ? [block] : []), ...all(block, PIECES)];
    for (const piece of pieces.filter((each) => isShown(each) && !first(each, 'p,li'))) {
      if (matches(piece, HEADINGS)) {
        if (levelOf(piece) <= level) return parts;
        label = textOf(piece, 120) || null;
        continue;
      }
      const children = readRichText(piece, left);
      left -= plainText(children).length;
      if (left <= 0 || parts.length === MAX_PARTS) return parts;
      if (children.length === 0) continue;
      parts.push({ label, text: [{ tag: 'p', children }] });
      label = null;
    }
  }
  return parts;
}

/** The licence that the page's markup states. */
function licenseOf(document: Document): string | null {
  const found = first(document, 'link[rel~="license"],a[rel~="license"],meta[name="dc.rights" i]');
  return (found?.getAttribute('href') ?? found?.getAttribute('content'))?.slice(0, 300) || null;
}
