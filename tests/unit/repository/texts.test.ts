import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSync } from 'vite';
import { parse } from 'yaml';
import { gluedTexts } from './joined-texts';
import { sourceFiles } from './source-files';

const files = sourceFiles('lib', 'components', 'entrypoints');
const screens = files.filter(({ path }) => path.endsWith('.tsx'));
const english = parse(readFileSync(new URL('../../../assets/locales/en.yml', import.meta.url), 'utf8')) as Record<string, unknown>;
const FORM = /^(?:0|zero|one|two|few|many|other)$/;

/** Keys of the table, the plural forms of a text as one key. */
function keysOf(table: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(table).flatMap(([name, node]) => {
    if (typeof node === 'string') return [prefix + name];
    const forms = Object.keys(node as object);
    return forms.includes('other') && forms.every((form) => FORM.test(form)) ? [prefix + name] : keysOf(node as Record<string, unknown>, `${prefix}${name}.`);
  });
}

/** What is the same in every language. */
const NAMES = new Set(['Caveat']);
const SAID = /^(?:title|alt|placeholder|label|heading|hint|aria-(?:label|description|roledescription|valuetext))$/;

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The words of an expression where it is a text, or chooses between texts. */
function wordsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal' || node.type === 'JSXText') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral') return (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw);
  if (node.type === 'JSXExpressionContainer') return wordsOf(node.expression);
  if (node.type === 'ConditionalExpression') return [...wordsOf(node.consequent), ...wordsOf(node.alternate)];
  return node.type === 'LogicalExpression' ? wordsOf(node.right) : [];
}

/** Texts that JSX shows as they stand, and attributes that are read out or shown, as `path: text`. */
function hardCoded({ path, text }: { path: string; text: string }): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node)) return;
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') found.push(...(node.children as unknown[]).flatMap(wordsOf));
    if (node.type === 'JSXAttribute' && SAID.test(String((node.name as Node).name))) found.push(...wordsOf(node.value));
    Object.values(node).forEach(visit);
  };
  visit(parseSync(path, text).program);
  return found.map((words) => words.trim()).filter((words) => /\p{L}{2}/u.test(words) && !NAMES.has(words)).map((words) => `${path}: ${words}`);
}

describe('the texts of the interface', () => {
  const keys = keysOf(english);
  const everything = [...files.map(({ text }) => text), readFileSync(new URL('../../../wxt.config.ts', import.meta.url), 'utf8')].join('\n');

  test('are all in the table that the code names them from', () => {
    const named = [...everything.matchAll(/i18n\.t\(\s*'([\w.]+)'/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('are all used', () => {
    // `word.${word}` uses what begins so, where nothing else is said of the rest.
    const families = [...everything.matchAll(/`([\w.]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const isUsed = (key: string) => everything.includes(`'${key}'`) || everything.includes(`__MSG_${key}__`) || families.some((family) => key.startsWith(family));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('are not written into the screens', () => {
    expect(screens.length).toBeGreaterThan(50);
    expect(screens.flatMap(hardCoded)).toEqual([]);
  });

  test('would be found if they were', () => {
    const found = (jsx: string) => hardCoded({ path: 'x.tsx', text: `const x = ${jsx};` }).length;
    expect(found('<p>Not checked</p>')).toBe(1);
    expect(found("<p>{isBusy ? 'Checking' : null}</p>")).toBe(1);
    expect(found('<button aria-label="Close" type="button">×</button>')).toBe(1);
    expect(found('<img alt={`A mark`} />')).toBe(1);
    expect(found("<p class=\"quiet\">Caveat {i18n.t('word.notice')}</p>")).toBe(0);
  });
});

describe('texts side by side', () => {
  /** Standards and file formats with signs of their own, quotations, a letter in English, and what a field takes. */
  const OWN_SIGNS = /^(?:lib\/citations\/(?:formats\/[\w-]+|citation-text|notice-line)|lib\/words\/recorded-text|components\/proof\/letter-text|components\/reading-list\/tags-of|components\/bibliography\/report-csv)\.ts$/;
  const texts = files.filter(({ path }) => /^(?:components|entrypoints|lib\/(?:words|citations|zotero|background))\//.test(path) && !OWN_SIGNS.test(path));

  test('have the signs of their language between them, and its numbers', () => {
    expect(texts.flatMap(gluedTexts)).toEqual([]);
  });

  test.each([
    "x = names.join(', ')",
    "x = parts.join('; ')",
    "x = [i18n.t('a.b'), i18n.t('a.c')].join(' ')",
    'x = `${nameText(a)}, ${date}`',
    "x = `${word} (${i18n.t('a.b')})`",
    "x = i18n.t('a.b', [String(count)])",
    'x = count.toLocaleString()',
    "x = <p>{i18n.t('a.b')}: {value}</p>",
    'x = <p>{countText(list)}.</p>',
  ])('would be found: %s', (code) => {
    expect(gluedTexts({ path: 'x.tsx', text: code })).toHaveLength(1);
  });

  test.each(["x = classes.join(' ')", "x = facts.join(' · ')", 'x = `row ${name}`', "x = <p>{i18n.t('a.b')} <a>{name}</a></p>", "x = i18n.t('a.b', [String(year), count])"])('may be so: %s', (code) => {
    expect(gluedTexts({ path: 'x.tsx', text: code })).toEqual([]);
  });
});
