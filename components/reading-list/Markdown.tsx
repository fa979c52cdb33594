import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Definition, Nodes, Root } from 'mdast';
import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { OutsideLink } from '@/components/parts/OutsideLink';

/** A longer note is shown as it was typed: drawing it would hold up the page. */
const MAX_DRAWN = 20_000;
/** Deeper nesting is shown as plain text. */
const MAX_DEPTH = 20;

/**
 * A note in Markdown, drawn as elements of our own. HTML in it is text like any other, a picture is its description, and
 * a link leads only where an outside link may (components/parts/OutsideLink.tsx).
 */
export function Markdown({ text }: { text: string }): JSX.Element {
  const drawn = useMemo(() => (text.length > MAX_DRAWN ? null : drawRoot(text)), [text]);
  return drawn === null ? <p class="typed">{text}</p> : <>{drawn}</>;
}

function drawRoot(text: string): ComponentChildren {
  const root: Root = fromMarkdown(text);
  const addresses = new Map<string, string>();
  for (const node of root.children) if (node.type === 'definition') addresses.set(node.identifier, (node satisfies Definition).url);
  return childrenOf(root, addresses, 0);
}

function childrenOf(node: Nodes, addresses: ReadonlyMap<string, string>, depth: number): ComponentChildren {
  if (depth > MAX_DEPTH) return plain(node);
  return 'children' in node ? node.children.map((child, at) => <Node key={at} node={child} addresses={addresses} depth={depth + 1} />) : null;
}

function Node({ node, addresses, depth }: { node: Nodes; addresses: ReadonlyMap<string, string>; depth: number }): JSX.Element | null {
  const inner = () => childrenOf(node, addresses, depth);
  switch (node.type) {
    case 'text':
    case 'html':
      return <>{node.value}</>;
    case 'paragraph':
      return <p>{inner()}</p>;
    // The page has headings of its own: a note's are strong lines, which structure no document.
    case 'heading':
      return (
        <p>
          <strong>{inner()}</strong>
        </p>
      );
    case 'emphasis':
      return <em>{inner()}</em>;
    case 'strong':
      return <strong>{inner()}</strong>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inner()}</ol> : <ul>{inner()}</ul>;
    case 'listItem':
      return <li>{inner()}</li>;
    case 'link':
      return <OutsideLink href={node.url}>{inner()}</OutsideLink>;
    case 'linkReference':
      return <OutsideLink href={addresses.get(node.identifier) ?? null}>{inner()}</OutsideLink>;
    case 'image':
    case 'imageReference':
      return <>{node.alt ?? ''}</>;
    case 'definition':
      return null;
    default:
      return <>{plain(node)}</>;
  }
}

/** The words of a node, without recursion: nesting may be deeper than the stack. */
function plain(node: Nodes): string {
  const waiting: Nodes[] = [node];
  let text = '';
  while (waiting.length > 0) {
    const next = waiting.pop() as Nodes;
    if ('value' in next) text += next.value;
    if ('children' in next) waiting.push(...next.children.toReversed());
  }
  return text;
}
