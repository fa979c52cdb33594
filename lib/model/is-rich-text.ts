import type { RichText } from './rich-text';

const TAGS: ReadonlySet<unknown> = new Set(['sub', 'sup', 'i', 'b', 'p', 'h']);

/** Real titles and abstracts nest three or four marks. Deeper nesting is an attack. */
const MAX_DEPTH = 64;

/** More nodes or characters than any real abstract has. */
const MAX_NODES = 20_000;
const MAX_CHARACTERS = 500_000;

/**
 * Whether a value is a rich text tree of a size that Caveat can handle. This is a loop and not a recursive schema,
 * because a file can nest a hundred thousand levels, which would overflow the stack.
 */
export function isRichText(value: unknown): value is RichText {
  const open: { nodes: unknown; depth: number }[] = [{ nodes: value, depth: 0 }];
  let nodes = 0;
  let characters = 0;
  for (let at = open.pop(); at; at = open.pop()) {
    if (!Array.isArray(at.nodes) || at.depth > MAX_DEPTH) return false;
    for (const node of at.nodes as unknown[]) {
      nodes += 1;
      if (typeof node === 'string') characters += node.length;
      if (nodes > MAX_NODES || characters > MAX_CHARACTERS) return false;
      if (typeof node === 'string') continue;
      if (typeof node !== 'object' || node === null) return false;
      const { tag, children } = node as { tag?: unknown; children?: unknown };
      if (!TAGS.has(tag)) return false;
      open.push({ nodes: children, depth: at.depth + 1 });
    }
  }
  return true;
}
