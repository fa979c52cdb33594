import { describe, expect, test } from 'vitest';
import type { LaySummary } from '@/lib/model/lay-summary';
import { NO_IDS } from '@/lib/model/work';
import { putOwnSummary } from '@/lib/storage/own-summaries';
import { replaceStarterSummaries } from '@/lib/storage/pack-summaries';
import { summaryRow } from '@/lib/storage/summary-row';
import { findNoticeSummaries, findSummaries } from '@/lib/summaries/find-summaries';
import { useFreshDatabase } from '../storage/fresh-database';
import { laySummary, NOTICE, OTHER, PAPER } from '../storage/samples';

useFreshDatabase();

async function store(...summaries: LaySummary[]): Promise<void> {
  for (const summary of summaries) await putOwnSummary(summaryRow(summary, 'pack', 1));
}

const titles = (summaries: LaySummary[]) => summaries.map(({ title }) => title);

describe('for a paper', () => {
  test('finds its summaries by any identifier, in both stores, each once and best first', async () => {
    await store(laySummary({ id: 'a', title: 'from the abstract' }));
    const starter = laySummary({ id: 'b', title: 'from the full text', basis: 'full-text' });
    await replaceStarterSummaries([summaryRow(starter, 'starter', 0)], '1');
    for (const ids of [PAPER, { ...NO_IDS, doi: PAPER.doi }, { ...NO_IDS, pmid: PAPER.pmid }]) {
      expect(titles(await findSummaries(ids, 'article'))).toEqual(['from the full text', 'from the abstract']);
    }
  });

  test('never shows a text about its notice as one about the paper', async () => {
    await store(laySummary({ id: 'n', role: 'notice', basis: 'notice-only' }));
    expect(await findSummaries(PAPER, 'article')).toEqual([]);
    expect(await findSummaries(PAPER, 'notice')).toHaveLength(1);
  });

  test('takes nothing that only has the same title, or one identifier in common and another not', async () => {
    await store(laySummary({ id: 'same title', subject: OTHER }));
    await store(laySummary({ id: 'other version', subject: { ...PAPER, doi: '10.5555/paper.v2' } }));
    expect(await findSummaries(PAPER, 'article')).toEqual([]);
    expect(await findSummaries(NO_IDS, 'article')).toEqual([]);
  });
});

test('what the reader kept stands with the paper also where it is about a notice of it, and what a pack has does not', async () => {
  const of = (kind: 'clip' | 'own' | 'pack') => laySummary({ id: kind, role: 'notice', title: kind, origin: { kind, name: '', url: null } });
  await store(of('clip'), of('own'), of('pack'));
  expect(titles(await findSummaries(PAPER, 'article')).toSorted()).toEqual(['clip', 'own']);
  expect(titles(await findSummaries(PAPER, 'notice')).toSorted()).toEqual(['clip', 'own', 'pack']);
});

describe('for a notice', () => {
  const named = laySummary({ id: 'named', role: 'notice', noticeDoi: NOTICE.doi, title: 'names it', basis: 'notice-only' });
  const unnamed = laySummary({ id: 'unnamed', role: 'notice', title: 'names none', basis: 'abstract' });

  test('finds what names it before what is about some notice of its subject', async () => {
    await store(unnamed, named);
    expect(titles(await findNoticeSummaries(NOTICE, [PAPER]))).toEqual(['names it', 'names none']);
  });

  test('finds what names it when its subject is not known yet', async () => {
    await store(unnamed, named);
    expect(titles(await findNoticeSummaries(NOTICE, []))).toEqual(['names it']);
  });

  test('finds what is about its subject when its own identifiers are not known', async () => {
    await store(unnamed);
    expect(titles(await findNoticeSummaries(NO_IDS, [OTHER, PAPER]))).toEqual(['names none']);
  });

  test('takes nothing about another notice of the same paper, nor about the paper itself', async () => {
    await store(named, laySummary({ id: 'article' }));
    expect(await findNoticeSummaries({ ...NO_IDS, doi: '10.5555/second-notice' }, [PAPER])).toEqual([]);
  });
});
