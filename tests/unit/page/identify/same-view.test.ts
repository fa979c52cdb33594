import { expect, test } from 'vitest';
import { sameView } from '@/lib/page/identify/same-view';

const ARTICLE = 'https://journal.example.org/articles/s41-099';

test.each([
  ['a place on the page', ARTICLE, `${ARTICLE}#figures`],
  ['another place on the page', `${ARTICLE}#Sec1`, `${ARTICLE}#Sec2`],
  ['a parameter that the site took away', `${ARTICLE}?proof=t&via=mail`, ARTICLE],
  ['a parameter that the site added', ARTICLE, `${ARTICLE}?error=cookies_not_supported`],
  ['tracking taken away where the path has no number', 'https://x.example/view/alpha?utm_source=a&gclid=1', 'https://x.example/view/alpha'],
  ['tracking behind a parameter that stays', 'https://x.example/view?id=1&fbclid=2', 'https://x.example/view?id=1'],
  ['tracking before a parameter that stays', 'https://x.example/view?utm_source=a&id=1', 'https://x.example/view?id=1'],
  ['parameters in another order', `${ARTICLE}?id=1&lang=en`, `${ARTICLE}?lang=en&id=1`],
])('is the same page: %s', (_what, before, after) => {
  expect(sameView(before, after)).toBe(true);
});

test.each([
  ['another path', ARTICLE, `${ARTICLE}0`],
  ['a deeper path', ARTICLE, `${ARTICLE}/figures/1`],
  ['another site', ARTICLE, ARTICLE.replace('journal', 'other')],
  ['another number in the query', 'https://x.example/sol3/papers.cfm?abstract_id=1', 'https://x.example/sol3/papers.cfm?abstract_id=2'],
  ['a number that was not there, where the path has none', 'https://x3.example/article', 'https://x3.example/article?id=2'],
  ['a number that went, where the path has none', 'https://x3.example/article?id=2', 'https://x3.example/article'],
  ['a parameter that only ends like tracking', 'https://x.example/view?euclid_id=1', 'https://x.example/view?euclid_id=2'],
  ['an application’s own path', 'https://x.example/app#/article/1', 'https://x.example/app#/article/2'],
  ['an application’s own path behind a query', 'https://x.example/app?lang=en#!article/1', 'https://x.example/app?lang=en#!article/2'],
])('is another page: %s', (_what, before, after) => {
  expect(sameView(before, after)).toBe(false);
});
