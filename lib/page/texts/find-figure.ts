import { native } from '@/lib/page/dom/native-dom';
import { isOwnText, type Occurrence, type PageBlock } from './page-blocks';

/** A name of a figure or table as reports show it (lib/model/corrected-place.ts). */
const NAME = /^(Extended Data |Supplementary )?(Fig\. |Table )(\d{1,3})/u;
const CAPTION = 'figcaption,caption,figure,table,[class*=caption i],[class*=figure i],[class*=table i]';

/**
 * The captions of a figure or table: blocks that begin with its name, "Fig. 2" for a "Figure 2c". Those in a figure's or
 * table's own markup count, others only where there is none. A sentence that mentions it is no caption.
 */
export function figurePlaces(blocks: readonly PageBlock[], name: string): Occurrence[] {
  const [, set = '', kind = '', number = ''] = NAME.exec(name) ?? [];
  if (number === '') return [];
  const before = set === '' ? '' : set.startsWith('E') ? 'extended data ' : '(?:supplement(?:ary|al)|supp\\.|suppl\\.) ';
  const s = set.startsWith('S') ? 's?' : '';
  const label = new RegExp(`^ ?(?:${before}${kind.startsWith('F') ? 'fig(?:ure|\\.)?' : 'table'} ${s}${number}${set.startsWith('S') ? `|${kind.startsWith('F') ? 'fig(?:ure|\\.)?' : 'table'} s${number}` : ''})(?![\\p{L}\\p{N}]|\\.\\d| ?[a-z]?[,)])`, 'u');
  const found = blocks.flatMap((block) => {
    const end = label.exec(block.text)?.[0].length ?? 0;
    return end > 0 && isOwnText(block) ? [{ block, start: block.text.startsWith(' ') ? 1 : 0, end }] : [];
  });
  const captions = found.filter(({ block }) => native(block.element, 'closest').call(block.element, CAPTION) !== null);
  return captions.length > 0 ? captions : found.filter(({ block, end }) => isLabel(block.text.slice(end)));
}

/** "Fig. 2: The worms", "Table 3 | Yields", "Figure 1." and no "Figure 2 shows that …". */
function isLabel(rest: string): boolean {
  return /^ ?(?:$|[.:|])/u.test(rest);
}
