import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { closeDatabase } from '@/lib/storage/database';
import { addStep, beginSteps, commitSteps, sweepSteps } from '@/lib/storage/pack-steps';
import { putOwnSummary } from '@/lib/storage/own-summaries';
import { summaryRow } from '@/lib/storage/summary-row';
import { findSummaries } from '@/lib/summaries/find-summaries';
import { packText, parsePack } from '@/lib/summaries/parse-pack';
import { exportOwnSummaries, exportPack, importPack, listPacks, removePack } from '@/lib/summaries/pack-store';
import { STARTER_PACK_ID, starterPack } from '@/lib/summaries/starter-pack';
import { restart, useFreshDatabase } from '../storage/fresh-database';
import { laySummary, PAPER } from '../storage/samples';
import { packs } from './arbitrary-pack';

useFreshDatabase();

const fixture = readFileSync(new URL('../../fixtures/packs/two-summaries.json', import.meta.url), 'utf8');
const soil = { ...NO_IDS, doi: '10.5555/soil.1' };

const imported = async () => (await listPacks()).filter(({ kind }) => kind === 'imported');

test('packs are listed by title, then by id, behind the one that comes with Caveat', async () => {
  const named = (id: string, title: string) => fixture.replace('"soil-reading-group"', JSON.stringify(id)).replace('"title": "Soil reading group"', JSON.stringify({ title }).slice(1, -1));
  for (const [id, title] of [['c', 'Moss'], ['b', 'Fern'], ['a', 'Moss']] as const) expect(await importPack(named(id, title), 1_000)).toMatchObject({ ok: true });
  const [starter, ...others] = await listPacks();
  const { summaries, ...head } = starterPack();
  expect(starter).toEqual({ ...head, summaries: summaries.length, importedAt: null, kind: 'starter' });
  expect(others.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

describe('an imported pack', () => {
  test('is there after a restart, listed and found by its subject', async () => {
    expect(await importPack(fixture, 1_000)).toEqual({ ok: true, value: { added: 2, updated: 0, unchanged: 0 } });
    await restart();
    expect(await imported()).toEqual([
      {
        id: 'soil-reading-group',
        title: 'Soil reading group',
        author: 'Soil reading group',
        license: 'CC-BY-4.0',
        edition: '3',
        summaries: 2,
        importedAt: 1_000,
        kind: 'imported',
      },
    ]);
    expect((await findSummaries(soil, 'article')).map(({ title }) => title)).toEqual(['Worms loosen heavy soil']);
  });

  test('takes the place of an earlier one with its id, as a whole', async () => {
    await importPack(fixture, 1_000);
    const later = parsePack(fixture);
    if (!later.ok) throw new Error('fixture');
    const [first] = later.pack.summaries;
    if (!first) throw new Error('fixture');
    const text = packText({ ...later.pack, summaries: [{ ...first, title: 'Worms, revised' }, { ...first, id: 'new' }] });
    expect(await importPack(text, 2_000)).toEqual({ ok: true, value: { added: 1, updated: 1, unchanged: 0 } });
    expect(await findSummaries(soil, 'notice')).toEqual([]);
    expect((await imported()).map(({ importedAt }) => importedAt)).toEqual([2_000]);
    expect(await importPack(text, 3_000)).toEqual({ ok: true, value: { added: 0, updated: 0, unchanged: 2 } });
  });

  test('may use the same ids as another pack', async () => {
    await importPack(fixture);
    expect(await importPack(fixture.replace('"soil-reading-group"', '"another"'))).toEqual({ ok: true, value: { added: 2, updated: 0, unchanged: 0, shared: 1 } });
    expect(await findSummaries(soil, 'article')).toHaveLength(2);
    await removePack('another');
    expect(await findSummaries(soil, 'article')).toHaveLength(1);
  });

  test('is gone with all its summaries when it is removed', async () => {
    await importPack(fixture);
    await removePack('soil-reading-group');
    expect(await imported()).toEqual([]);
    expect(await findSummaries(soil, 'article')).toEqual([]);
    expect(await exportPack('soil-reading-group')).toBeNull();
  });

  test('cannot pass itself off as the one that comes with Caveat', async () => {
    const result = await importPack(fixture.replace('"soil-reading-group"', `"${STARTER_PACK_ID}"`));
    expect(result).toMatchObject({ ok: false, problem: { code: 'reserved-id', line: 4, path: 'id' } });
  });

  test('comes out as it went in, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(packs, async (pack) => {
        await importPack(packText(pack));
        const text = await exportPack(pack.id);
        const read = parsePack(text ?? '');
        const sorted = [...pack.summaries].toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(read.ok && read.pack.summaries.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(sorted);
        expect(read.ok && { ...read.pack, summaries: [] }).toEqual({ ...pack, summaries: [] });
        await removePack(pack.id);
      }),
      { numRuns: 30 },
    );
  });
});

describe('an import that does not come to its end', () => {
  test('because the file is broken leaves everything as it was', async () => {
    await importPack(fixture, 1_000);
    const before = await exportPack('soil-reading-group');
    const result = await importPack(fixture.replace('"notice-only"', '"rumour"'), 2_000);
    expect(result).toMatchObject({ ok: false, problem: { path: 'summaries[1].basis', line: 34 } });
    expect(await exportPack('soil-reading-group')).toBe(before);
  });

  test.each([1, 2, 3])('because write %i of it fails leaves everything as it was', async (which) => {
    await importPack(fixture, 1_000);
    const before = await exportPack('soil-reading-group');
    const original = IDBObjectStore.prototype.put;
    let writes = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(this: IDBObjectStore, value: unknown) {
      writes += 1;
      if (writes === which) throw new DOMException('cannot be cloned', 'DataCloneError');
      return original.call(this, value);
    });
    await expect(importPack(fixture.replaceAll('orms', 'ORMS'), 2_000)).rejects.toThrow('cloned');
    vi.restoreAllMocks();
    expect(await exportPack('soil-reading-group')).toBe(before);
    expect((await imported())[0]?.importedAt).toBe(1_000);
  });

  test('because the browser ends leaves everything as it was', async () => {
    await importPack(fixture, 1_000);
    const before = await exportPack('soil-reading-group');
    const original = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(this: IDBObjectStore, value: unknown) {
      const request = original.call(this, value);
      // What the end of the process does to a transaction that has not committed.
      this.transaction.abort();
      return request;
    });
    await expect(importPack(fixture.replaceAll('orms', 'ORMS'), 2_000)).rejects.toBeInstanceOf(DOMException);
    vi.restoreAllMocks();
    await closeDatabase();
    expect(await exportPack('soil-reading-group')).toBe(before);
  });
});

describe("the reader's own summaries", () => {
  test('are exported as a pack that others can import, always under the same id', async () => {
    await putOwnSummary(summaryRow(laySummary({ origin: { kind: 'own', name: 'me', url: null } }), null, 1));
    const first = parsePack(await exportOwnSummaries('My words'));
    const second = parsePack(await exportOwnSummaries('My words'));
    expect(first).toEqual(second);
    expect(first.ok && first.pack).toMatchObject({ title: 'My words', summaries: [{ id: 's1', subject: PAPER }] });
  });

  test('are not those of imported packs', async () => {
    await importPack(fixture);
    const read = parsePack(await exportOwnSummaries('My words'));
    expect(read.ok && read.pack.summaries).toEqual([]);
  });
});

describe('an edition that comes in steps takes the place of one that came whole', () => {
  const edition = (title: string, id: string) => ({ title, id });

  async function whole({ title, id }: ReturnType<typeof edition>): Promise<void> {
    expect(await importPack(packText({ id: 'worms', title: 'Worms', author: null, license: null, edition: title, summaries: [laySummary({ id, title })] }))).toMatchObject({ ok: true });
  }
  async function inSteps({ title, id }: ReturnType<typeof edition>): Promise<void> {
    const key = await beginSteps({ id: 'worms', title: 'Worms', author: null, license: null, edition: title }, 1);
    await addStep(key, 0, [summaryRow(laySummary({ id, title }), key, 1)], 1);
    expect(await commitSteps(key, 1, 1)).not.toBeNull();
  }
  const found = async () => (await findSummaries(PAPER, 'article')).map(({ title }) => title).filter((title) => /edition/.test(title));

  test('at once, before the rows of the first are taken away', async () => {
    await whole(edition('First edition', 'a'));
    await inSteps(edition('Second edition', 'b'));
    expect(await found()).toEqual(['Second edition']);
  });

  test('and the other way round, for good', async () => {
    await whole(edition('First edition', 'a'));
    await inSteps(edition('Second edition', 'b'));
    await whole(edition('Third edition', 'c'));
    expect(await found()).toEqual(['Third edition']);
    await sweepSteps(Date.now());
    expect(await found()).toEqual(['Third edition']);
    await removePack('worms');
    expect(await found()).toEqual([]);
  });

  test('and goes with its pack, the replaced one too', async () => {
    await whole(edition('First edition', 'a'));
    await inSteps(edition('Second edition', 'b'));
    await removePack('worms');
    expect(await found()).toEqual([]);
  });
});
