import { expressionChanges } from './operators';
import { placesOf, type Place, type SyntaxNode } from './syntax';

/** One change to a source. */
export interface Mutant {
  file: string;
  start: number;
  end: number;
  /** What stands there instead. */
  change: string;
  /** What stands around the switch: an expression, a whole statement, or the inside of a block. */
  form: 'expression' | 'statement' | 'block';
  /** One pattern in the place of another. */
  pattern?: boolean;
}

/** Messages for developers: no reader sees them, and a test of their words would hold nothing. */
function isMessage({ node }: Place, around: readonly SyntaxNode[]): boolean {
  return (node.type === 'Literal' || node.type === 'TemplateLiteral') && around.some(({ type, callee }) => type === 'NewExpression' && String((callee as SyntaxNode).name).endsWith('Error'));
}

function canBeSwitched({ node, parent, key, link }: Place): boolean {
  if (link || parent === null) return false;
  if (key === 'callee' || key === 'tag' || key === 'superClass' || key === 'source' || key === 'quasi') return false;
  if (key === 'key' && parent.computed !== true) return false;
  if (key === 'left' && parent.type.startsWith('For')) return false;
  return !(parent.type === 'ExpressionStatement' && (node.type === 'Literal' || parent.directive));
}

/** Values that no other rule changes. */
const PLAIN_VALUES = new Set(['Identifier', 'CallExpression', 'NewExpression', 'MemberExpression', 'AwaitExpression', 'ConditionalExpression', 'ChainExpression']);

const LOOPS = new Set(['WhileStatement', 'DoWhileStatement', 'ForStatement']);

function conditionChanges({ parent, key }: Place): string[] {
  if (key !== 'test' || parent === null || parent.type === 'SwitchCase') return [];
  if (LOOPS.has(parent.type)) return ['false'];
  return parent.type === 'IfStatement' || parent.type === 'ConditionalExpression' ? ['true', 'false'] : [];
}

function valueChanges({ node, parent, key }: Place): string[] {
  const isReturned = (parent?.type === 'ReturnStatement' && key === 'argument') || (parent?.type === 'ArrowFunctionExpression' && key === 'body');
  return isReturned && PLAIN_VALUES.has(node.type) && node.name !== 'undefined' ? ['undefined'] : [];
}

/** `super(…)`: the call has to stand where it stands, and nothing goes without it. */
function callsSuper(statement: SyntaxNode | undefined): boolean {
  const expression = statement?.type === 'ExpressionStatement' ? (statement.expression as SyntaxNode) : undefined;
  return expression?.type === 'CallExpression' && (expression.callee as SyntaxNode).type === 'Super';
}

function changesAt(place: Place, source: string): Omit<Mutant, 'file'>[] {
  const { node } = place;
  const { start, end } = node;
  if (callsSuper(node) || (node.type === 'BlockStatement' && callsSuper((node.body as SyntaxNode[])[0]))) return [];
  if (node.type === 'BlockStatement') return (node.body as unknown[]).length > 0 ? [{ start, end, change: '{}', form: 'block' }] : [];
  if (node.type === 'ExpressionStatement') return node.directive ? [] : [{ start, end, change: '', form: 'statement' }];
  if (!canBeSwitched(place)) return [];
  const texts = new Set([...conditionChanges(place), ...valueChanges(place), ...expressionChanges(node, source)]);
  return [...texts].filter((text) => text !== source.slice(start, end)).map((change) => ({ start, end, change, form: 'expression', ...(node.regex ? { pattern: true } : {}) }));
}

/** All changes to a source, in the order in which they stand in it. Types, comments and names are left alone. */
export function mutantsOf(source: string, file: string): Mutant[] {
  const mutants: Mutant[] = [];
  const around: SyntaxNode[] = [];
  for (const place of placesOf(source, file)) {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= place.node.start) around.pop();
    if (!isMessage(place, around)) mutants.push(...changesAt(place, source).map((change) => ({ file, ...change })));
    around.push(place.node);
  }
  return mutants.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
