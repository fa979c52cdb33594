// @vitest-environment jsdom
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { EXPORTS } from '@/lib/citations/export-format';
import { citedWork } from '@/tests/support/cited-works';
import { HOSTILE_TEXTS } from '@/tests/support/hostile-texts';

const workOf = (text: string) => citedWork({ title: text, journal: text, authors: [text], notes: { tags: [text], note: text, state: 'Read' } });

async function htmlOf(text: string): Promise<Document> {
  return new DOMParser().parseFromString(await EXPORTS.html.write([workOf(text)]), 'text/html');
}

const shapeOf = (document: Document) => [...document.querySelectorAll('*')].map(({ tagName, attributes }) => `${tagName} ${[...attributes].map(({ name }) => name).join()}`);

test.each(HOSTILE_TEXTS)('as HTML, %j makes no element and no attribute', async (text) => {
  const document = await htmlOf(text);
  expect(shapeOf(document)).toEqual(shapeOf(await htmlOf(text.includes('\n\n') ? 'Zq\n\nZq' : 'Zq')));
  for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
});

interface MarkdownNode {
  type: string;
  url?: string;
  children?: MarkdownNode[];
}

function nodesIn(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)];
}

test.each(HOSTILE_TEXTS)('as Markdown, %j makes no markup, no picture and no link', async (text) => {
  const nodes = async (given: string) => nodesIn(fromMarkdown(await EXPORTS.markdown.write([workOf(given)])) as MarkdownNode);
  const [hostile, plain] = [await nodes(text), await nodes('Zq')];
  expect(hostile.filter(({ type }) => type === 'html' || type === 'image' || type === 'imageReference' || type === 'definition')).toEqual([]);
  expect(hostile.flatMap(({ url }) => url ?? [])).toEqual(plain.flatMap(({ url }) => url ?? []));
});
