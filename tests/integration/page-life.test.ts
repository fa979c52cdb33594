import { beforeEach, expect, test, vi } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { PLAIN_ARTICLE } from '@/scripts/demo/demo-papers';
import { OWN_PAGE, PAGE, startTestBackground, type Background } from '../support/background-harness';

vi.mock('@/components/page-tab/page-tab.css?inline', () => ({ default: 'the look of the tab' }));

const ids = { ...NO_IDS, doi: PLAIN_ARTICLE.doi };
let background: Background;

beforeEach(() => {
  background = startTestBackground();
});

test('the look of the tab comes with the first snapshot of a paper and with no other', async () => {
  const snapshots = await background.ask({ ids }, PAGE);
  expect(snapshots.map(({ tab }) => tab?.style)).toEqual(['the look of the tab', ...snapshots.slice(1).map(() => undefined)]);
});

test('what the tab says comes with every snapshot for a page', async () => {
  const snapshots = await background.ask({ ids }, PAGE);
  expect(snapshots.length).toBeGreaterThan(0);
  for (const { tab } of snapshots) expect(tab).toMatchObject({ word: 'Not checked', title: 'Open Caveat: Not checked' });
});

test('a page script that has a snapshot of the paper already gets no second look', async () => {
  const snapshots = await background.ask({ ids, revision: 3 }, PAGE);
  expect(snapshots.length).toBeGreaterThan(0);
  expect(snapshots.some(({ tab }) => tab?.style !== undefined)).toBe(false);
});

test('Caveat’s own pages have no tab and get no face for one', async () => {
  const snapshots = await background.ask({ ids }, OWN_PAGE);
  expect(snapshots.length).toBeGreaterThan(0);
  expect(snapshots.some(({ tab }) => tab !== undefined)).toBe(false);
});
