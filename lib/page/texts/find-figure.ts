import { native } from '@/lib/page/dom/native-dom';
import { isOwnText, type Occurrence, type PageBlock } from './page-blocks';

/** A name of a figure or table as reports show it (lib/model/corrected-place.ts). */
const NAME = /^(Extended Data |Supplementary )?(Fig\. |Table )(\d{1,3})/u;
/** What would make it another figure, or a mention: "2.1", "20", "Figure 2b, c". */
const NOT_MORE = '(?![\\p{L}\\p{N}]|\\.\\d| ?[a-z]?[,)])';
const CAPTION = 'figcaption,caption,figure,table,[class*=caption i],[class*=figure i],[class*=table i]';

/**
 * The captions of a figure or table: blocks that begin with its name, "Fig. 2" for a "Figure 2c". Those in a figure's or
 * table's own markup count, others only where there is none. A sentence that mentions it is no caption.
 */
export function figurePlaces(blocks: readonly PageBlock[], name: string): Occurrence[] {
  const [, set = '', kind = '', number = ''] = NAME.exec(name) ?? [];
  if (number === '') return [];
  const word = kind.startsWith('F') ? 'fig(?:ure|\\.)?' : 'table';
  const names = set === '' ? [`${word} ${number}`] : set.startsWith('E') ? [`extended data ${word} ${number}`] : [`supp(?:lement(?:ary|al)|l?\\.)? ${word} s?${number}`, `${word} s${number}`];
  const label = new RegExp(`^ ?(?:${names.join('|')})${NOT_MORE}`, 'u');
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
