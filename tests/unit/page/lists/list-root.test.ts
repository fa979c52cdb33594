// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { listRoot } from '@/lib/page/lists/list-root';

test('the root of a list takes in the blocks that are added beside its own', () => {
  document.body.innerHTML = '<main id="page"><section id="list"><div id="chunk"><article></article><article></article></div></section></main>';
  expect(listRoot([...document.querySelectorAll('article')])?.id).toBe('list');
});

test('it is never the whole page', () => {
  document.body.innerHTML = '<ol><li>One</li></ol>';
  expect(listRoot([...document.querySelectorAll('li')])?.localName).toBe('ol');
  expect(listRoot([])).toBeNull();
});
