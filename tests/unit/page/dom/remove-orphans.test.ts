// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { removeOrphans, ROOT_MARK } from '@/lib/page/dom/remove-orphans';

const roots = new WeakMap<Element, ShadowRoot>();
const extension = { dom: { openOrClosedShadowRoot: (element: Element) => roots.get(element) ?? null } };

/** A host with a closed root, ours or another extension's. */
function host(name: 'div' | 'span', isOurs: boolean): HTMLElement {
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: 'closed' });
  const inner = document.createElement('button');
  if (isOurs) inner.setAttribute(ROOT_MARK, '');
  root.append(inner);
  roots.set(element, root);
  return element;
}

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.querySelectorAll(':scope > div').forEach((each) => each.remove());
});

test('what an earlier version left beside the body and in lists is removed, and nothing else', () => {
  document.body.innerHTML = '<ol><li>One </li><li>Two <span></span></li><li>Three <span class="icon"></span></li></ol>';
  const [first] = document.querySelectorAll('li');
  const before = document.body.innerHTML;
  first?.append(host('span', true));
  document.documentElement.append(host('div', true));
  const other = host('div', false);
  const living = host('div', true);
  document.documentElement.append(other, living);
  removeOrphans(document, extension, [living]);
  expect(document.body.innerHTML).toBe(before);
  expect([other.isConnected, living.isConnected, document.documentElement.children.length]).toEqual([true, true, 4]);
});

test('elements with the names of the document’s members are no hindrance', () => {
  document.body.innerHTML = '<img name="documentElement"><img name="querySelectorAll"><p></p>';
  const old = host('div', true);
  document.body.parentElement?.append(old);
  removeOrphans(document, extension, []);
  expect(old.isConnected).toBe(false);
});
