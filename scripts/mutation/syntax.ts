import { parseSync } from 'vite';

/** A node of a syntax tree in ESTree's shape, with offsets into the source. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** A place in the tree: the node, what holds it, and under which key. */
export interface Place {
  node: SyntaxNode;
  parent: SyntaxNode | null;
  key: string;
  /** It is a link of a chain like `a.b?.c()`: brackets around it would change what the chain does. */
  link: boolean;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string' && typeof (value as SyntaxNode).start === 'number';
}

/** Types have no part in a run, but these hold an expression. */
const AROUND_EXPRESSIONS = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'TSInstantiationExpression']);

const NOT_RUN = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeArguments', 'implements', 'attributes']);

function isTypeOnly({ type, declare }: SyntaxNode): boolean {
  return (type.startsWith('TS') && !AROUND_EXPRESSIONS.has(type)) || declare === true;
}

/** The key of a chain's link that holds the link before it. */
function linkKey({ type }: SyntaxNode): string | null {
  if (type === 'MemberExpression') return 'object';
  if (type === 'CallExpression') return 'callee';
  if (type === 'TSNonNullExpression' || type === 'ChainExpression') return 'expression';
  return null;
}

function* placesIn(node: SyntaxNode, parent: SyntaxNode | null, key: string, inChain: boolean): Generator<Place> {
  if (isTypeOnly(node)) return;
  yield { node, parent, key, link: inChain };
  const chained = linkKey(node);
  const chain = node.type === 'ChainExpression' || inChain;
  for (const [childKey, value] of Object.entries(node)) {
    if (NOT_RUN.has(childKey)) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* placesIn(child, node, childKey, chain && childKey === chained);
    }
  }
}

/** Every place of a TypeScript source that takes part in a run, the outer ones first. Throws if it does not parse. */
export function* placesOf(source: string, file: string): Generator<Place> {
  const { program, errors } = parseSync(file, source, { lang: file.endsWith('x') ? 'tsx' : 'ts', sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'does not parse'}`);
  yield* placesIn(program as unknown as SyntaxNode, null, '', false);
}
