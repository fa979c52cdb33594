import { parseSync } from 'vite';

type Node = { type: string; start: number; end: number; [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Signs that stand between two texts in English, and not in every language. */
const GLUE = /^(?:[,;:.!?]? |[,;:]| ?\(|\)?[,;:.])$/;
/** What makes a text of the interface: the translator, or a function named after the text that it gives. */
const SAID = /\bi18n\.t\(|\b\w+(?:Text|Sentence|Name|Line)\(|\b(?:joined|ended)\(/;

/** Where a file glues texts with English signs, or writes a number as no language of the interface does, as `path: code`. */
export function gluedTexts({ path, text }: { path: string; text: string }): string[] {
  const found: string[] = [];
  const codeOf = (node: Node) => text.slice(node.start, node.end).replace(/\s+/g, ' ');
  const report = (node: Node) => found.push(`${path}: ${codeOf(node).slice(0, 100)}`);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node)) return;
    if (node.type === 'CallExpression' && (isJoin(node, codeOf) || isNumber(node, codeOf))) report(node);
    if (node.type === 'TemplateLiteral' && isGlued(node, codeOf)) report(node);
    if ((node.type === 'JSXElement' || node.type === 'JSXFragment') && isGluedInMarkup(node, codeOf)) report(node);
    Object.values(node).forEach(visit);
  };
  visit(parseSync(path, text).program);
  return found;
}

/** `names.join(', ')`; texts joined by a space are sentences, where other joins by a space are searches and classes. */
function isJoin(node: Node, codeOf: (node: Node) => string): boolean {
  const callee = node.callee as Node;
  const [sign] = node.arguments as Node[];
  if (callee.type !== 'MemberExpression' || (callee.property as Node).name !== 'join' || sign?.type !== 'Literal') return false;
  const glue = String(sign.value);
  return glue === ' ' ? SAID.test(codeOf(callee.object as Node)) : GLUE.test(glue);
}

/** `toLocaleString()` and `toFixed()` anywhere; `String(count)` where a text takes it as a value. */
function isNumber(node: Node, codeOf: (node: Node) => string): boolean {
  const callee = node.callee as Node;
  if (callee.type === 'MemberExpression' && /^(?:toLocale\w*String|toFixed)$/.test(String((callee.property as Node).name))) return true;
  if (codeOf(callee) !== 'i18n.t') return false;
  const values = (node.arguments as Node[]).filter(({ type }) => type === 'ArrayExpression').flatMap(({ elements }) => elements as Node[]);
  // A year is a name, and has no thousands.
  return values.some((value) => /^String\((?!year\))/.test(codeOf(value)));
}

function isGlued(node: Node, codeOf: (node: Node) => string): boolean {
  const [signs, values] = [(node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked), (node.expressions as Node[]).map(codeOf)];
  return signs.some((sign, at) => sign !== '' && GLUE.test(sign) && [values[at - 1], values[at]].some((value) => value !== undefined && SAID.test(value)));
}

/** `{text}, {text}` and `{text}.` between tags; a space alone may part a text from a link. */
function isGluedInMarkup(node: Node, codeOf: (node: Node) => string): boolean {
  return (node.children as Node[]).some((child, at, all) => {
    const before = all[at - 1];
    if (child.type !== 'JSXText' || !/^[,;:.]/.test(String(child.value)) || before === undefined) return false;
    return before.type === 'JSXExpressionContainer' || SAID.test(codeOf(before));
  });
}
