import type { JSX } from 'preact';
import type { RichNode, RichText } from '@/lib/model/rich-text';

/** Deeper than any title or abstract; a tree nested further by a hostile source is cut. */
const MAX_DEPTH = 12;

/** Draws the allow-listed tree. Headings of an abstract become bold paragraphs: they head no section of ours. */
export function RichTextView({ text }: { text: RichText }): JSX.Element {
  return <>{text.map((node) => draw(node, 0))}</>;
}

function draw(node: RichNode, depth: number): JSX.Element | string {
  if (typeof node === 'string') return node;
  if (depth >= MAX_DEPTH) return '';
  const children = node.children.map((child) => draw(child, depth + 1));
  switch (node.tag) {
    case 'sub':
      return <sub>{children}</sub>;
    case 'sup':
      return <sup>{children}</sup>;
    case 'i':
      return <i>{children}</i>;
    case 'b':
      return <b>{children}</b>;
    case 'p':
      return <p>{children}</p>;
    case 'h':
      return <p class="rich-heading">{children}</p>;
  }
}
