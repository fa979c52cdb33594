import { regexChanges } from './regex-changes';
import { isNode, type SyntaxNode } from './syntax';

/** Comparisons, logic and sums, each with what it becomes. */
const BINARY: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='], '<=': ['<', '>'], '>': ['>=', '<='], '>=': ['>', '<'],
  '===': ['!=='], '!==': ['==='], '==': ['!='], '!=': ['=='],
  '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'], '&': ['|'], '|': ['&'], '<<': ['>>'], '>>': ['<<'], '>>>': ['<<'],
  '&&': ['||'], '||': ['&&'], '??': ['&&'],
};

const COMPARISON = /^(?:[<>]=?|[!=]==?)$/;

const ASSIGNMENT: Readonly<Record<string, string>> = {
  '+=': '-=', '-=': '+=', '*=': '/=', '/=': '*=', '%=': '*=', '&&=': '||=', '||=': '&&=', '??=': '&&=', '|=': '&=', '&=': '|=',
};

const METHODS = new Map(Object.entries({
  startsWith: 'endsWith', endsWith: 'startsWith', toLowerCase: 'toUpperCase', toUpperCase: 'toLowerCase', some: 'every', every: 'some',
  trimStart: 'trimEnd', trimEnd: 'trimStart', min: 'max', max: 'min',
}));

/** A call that can be left out: what stands before it is of the same kind as what it gives. */
const LEFT_OUT = new Set(['trim', 'slice', 'substring', 'filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'normalize']);

type Rule = (node: SyntaxNode, text: (node: { start: number; end: number }) => string) => string[];

const child = (node: SyntaxNode, key: string) => node[key] as SyntaxNode;

function isText(node: SyntaxNode): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string') || (node.type === 'BinaryExpression' && (isText(child(node, 'left')) || isText(child(node, 'right'))));
}

const binary: Rule = (node, text) => {
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  const operator = String(node.operator);
  const joinsTexts = operator === '+' && (isText(left) || isText(right));
  const signs = joinsTexts ? [] : (BINARY[operator] ?? []);
  return [...signs.map((sign) => `(${text(left)}) ${sign} (${text(right)})`), ...(COMPARISON.test(operator) ? ['true', 'false'] : [])];
};

const assignment: Rule = (node, text) => {
  const sign = ASSIGNMENT[String(node.operator)];
  return sign === undefined || isText(child(node, 'right')) ? [] : [`${text(child(node, 'left'))} ${sign} (${text(child(node, 'right'))})`];
};

const unary: Rule = (node, text) => (node.operator === '!' || node.operator === '-' ? [text(child(node, 'argument'))] : []);

const update: Rule = (node, text) => {
  const other = node.operator === '++' ? '--' : '++';
  const argument = text(child(node, 'argument'));
  return [node.prefix === true ? other + argument : argument + other];
};

const literal: Rule = (node) => {
  const { value, regex } = node as unknown as { value: unknown; regex?: { pattern: string; flags: string } };
  if (regex) return regexChanges(regex.pattern, regex.flags).map((pattern) => `/${pattern}/${regex.flags}`);
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value === 'string') return [value === '' ? '"changed"' : '""'];
  return typeof value === 'number' ? [String(value + 1)] : [];
};

const call: Rule = (node, text) => {
  const callee = child(node, 'callee');
  if (callee.type !== 'MemberExpression' || callee.computed === true) return [];
  const [object, property] = [child(callee, 'object'), child(callee, 'property')];
  const name = String(property.name);
  const other = METHODS.get(name);
  if (other !== undefined) return [text({ start: node.start, end: property.start }) + other + text({ start: property.end, end: node.end })];
  return LEFT_OUT.has(name) ? [text(object)] : [];
};

/** Each `?.` of a chain made a plain step. */
const chain: Rule = (node, text) => {
  const changes: string[] = [];
  for (let link: unknown = node.expression; isNode(link); link = link.object ?? link.callee ?? (link.type === 'TSNonNullExpression' ? link.expression : undefined)) {
    if (link.optional !== true) continue;
    const before = isNode(link.object) ? link.object : child(link, 'callee');
    const rest = text({ start: before.end, end: node.end });
    changes.push(text({ start: node.start, end: before.end }) + rest.replace(/\?\.(?=\s*[[(])|\?(?=\.)/, ''));
  }
  return changes;
};

const RULES: Readonly<Record<string, Rule>> = {
  BinaryExpression: binary,
  LogicalExpression: binary,
  AssignmentExpression: assignment,
  UnaryExpression: unary,
  UpdateExpression: update,
  Literal: literal,
  TemplateLiteral: (node) => (node.end - node.start > 2 ? ['``'] : []),
  ArrayExpression: (node) => [(node.elements as unknown[]).length > 0 ? '[]' : '["changed"]'],
  ObjectExpression: (node) => ((node.properties as unknown[]).length > 0 ? ['{}'] : []),
  CallExpression: call,
  ChainExpression: chain,
};

/** What an expression becomes by the rule for its type; nothing if there is none. */
export function expressionChanges(node: SyntaxNode, source: string): string[] {
  return RULES[node.type]?.(node, ({ start, end }) => source.slice(start, end)) ?? [];
}
