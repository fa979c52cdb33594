import { plainText, type RichText } from './rich-text';

/** The part of a rich text between two positions of its plain text; marks that are cut through stay on both sides. */
export function sliceRichText(text: RichText, from: number, to: number): RichText {
  const out: RichText = [];
  let at = 0;
  for (const node of text) {
    const length = plainText([node]).length;
    const start = Math.max(0, from - at);
    const end = Math.min(length, to - at);
    at += length;
    if (end <= start) continue;
    if (typeof node === 'string') out.push(node.slice(start, end));
    else {
      const children = sliceRichText(node.children, start, end);
      // A sentence is shown on a line of its own, so the paragraph around it is dropped.
      if (node.tag === 'p' || node.tag === 'h') out.push(...children);
      else if (children.length > 0) out.push({ tag: node.tag, children });
    }
  }
  return out;
}
