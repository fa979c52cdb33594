import { describe, expect, test, vi } from 'vitest';
import starterPackFile from '@/assets/starter-pack.json';
import { NO_IDS } from '@/lib/model/work';
import { database } from '@/lib/storage/database';
import { getMeta } from '@/lib/storage/meta';
import { replaceStarterSummaries } from '@/lib/storage/pack-summaries';
import { summaryRow } from '@/lib/storage/summary-row';
import { findNoticeSummaries, findSummaries } from '@/lib/summaries/find-summaries';
import { parsePack } from '@/lib/summaries/parse-pack';
import { ensureStarterPack, starterPack } from '@/lib/summaries/starter-pack';
import { useFreshDatabase } from '../storage/fresh-database';
import { laySummary, PAPER } from '../storage/samples';

useFreshDatabase();

const article = { ...NO_IDS, doi: '10.1038/s43018-023-00712-x' };

describe('the file that comes with Caveat', () => {
  test('is a pack like any other', () => {
    expect(parsePack(JSON.stringify(starterPackFile))).toMatchObject({ ok: true });
  });

  test('says of each text that a machine wrote it, when, under which licence, and with its limits', () => {
    for (const summary of starterPack().summaries) {
      expect(summary.author).toEqual({ kind: 'machine', name: expect.stringContaining('language model') });
      expect(summary.written).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(summary.license).toBe('CC0-1.0');
      expect(summary.origin).toEqual({ kind: 'starter', name: 'Caveat starter pack', url: null });
      expect(summary.limitations.length).toBeGreaterThan(0);
    }
  });

  test('gives no finding and no article basis to a text about a notice', () => {
    const notices = starterPack().summaries.filter(({ role }) => role === 'notice');
    expect(notices).not.toEqual([]);
    for (const { findings, basis, studiedIn } of notices) {
      expect({ findings, basis, studiedIn }).toEqual({ findings: [], basis: 'notice-only', studiedIn: null });
    }
  });
});

describe('loading it', () => {
  test('gives the article its summary, and its correction notice another one', async () => {
    await ensureStarterPack();
    expect((await findSummaries(article, 'article')).map(({ basis }) => basis)).toEqual(['abstract']);
    const notice = { ...NO_IDS, doi: '10.1038/s43018-000-00000-0' };
    expect(await findNoticeSummaries(notice, [article])).toMatchObject([{ role: 'notice', noticeDoi: null }]);
    expect(await findSummaries(notice, 'article')).toEqual([]);
  });

  test('happens once', async () => {
    await ensureStarterPack();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await ensureStarterPack();
    expect(put).not.toHaveBeenCalled();
  });

  test('replaces the texts of an earlier edition', async () => {
    await replaceStarterSummaries([summaryRow(laySummary({ id: 'old' }), starterPackFile.id, 0)], '2020-01-01');
    await ensureStarterPack();
    expect(await findSummaries(PAPER, 'article')).toEqual([]);
    expect(await getMeta('starterPackEdition')).toBe(starterPackFile.edition);
  });

  test('happens again when the texts were dropped', async () => {
    await ensureStarterPack();
    await (await database()).clear('packSummaries');
    await ensureStarterPack();
    expect(await findSummaries(article, 'article')).toHaveLength(1);
  });
});
