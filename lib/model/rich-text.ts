/**
 * Text with the few marks that carry meaning in scholarly titles and abstracts. Everything that
 * comes from outside is turned into this tree; no component ever sees markup.
 */
export type RichText = RichNode[];

export type RichNode =
  | string
  | { tag: 'sub' | 'sup' | 'i' | 'b'; children: RichText }
  | { tag: 'p'; children: RichText }
  | { tag: 'h'; children: RichText };

/** The words of a rich text without marks; paragraphs and headings end in one newline. */
export function plainText(text: RichText): string {
  let out = '';
  for (const node of text) {
    if (typeof node === 'string') out += node;
    else {
      out += plainText(node.children);
      if (node.tag === 'p' || node.tag === 'h') out += '\n';
    }
  }
  return out;
}
