import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportBackup, importBackup } from '@/lib/reading-list/backup';
import { mergeIntoList } from '@/lib/reading-list/merge-into-list';
import { allEntries, saveWork, updateEntry } from '@/lib/reading-list/reading-list';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { closeDatabase } from '@/lib/storage/database';
import { changeOwnData, readOwnData } from '@/lib/storage/own-data';
import { putOwnSummary } from '@/lib/storage/own-summaries';
import { summaryRow } from '@/lib/storage/summary-row';
import { packText } from '@/lib/summaries/parse-pack';
import { importPack, removePack } from '@/lib/summaries/pack-store';
import { packs } from '../summaries/arbitrary-pack';
import { useFreshDatabase } from '../storage/fresh-database';
import { answer, correction, laySummary, OTHER, work } from '../storage/samples';
import { entries } from './arbitrary-entry';

useFreshDatabase();
afterEach(() => vi.restoreAllMocks());

const pack = readFileSync(new URL('../../fixtures/packs/two-summaries.json', import.meta.url), 'utf8');

/** Another machine, on which Caveat was just installed. */
async function emptyProfile(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
}

/** A list, a pack, own words and settings, and the backup of it all. */
async function filledProfile(): Promise<string> {
  const { id } = await saveWork(work(), [answer({ assertions: [correction()] }, { kind: 'lists-notice' })], 500);
  await updateEntry(id, { tags: ['soil'], note: 'Zeile 1\n"Zeile 2"', flag: { kind: 'known', note: '', at: 5 } }, 600);
  await saveWork(work(OTHER, { title: null, published: null, authors: [] }), [], 700);
  await importPack(pack, 800);
  await putOwnSummary(summaryRow(laySummary({ origin: { kind: 'clip', name: 'site', url: 'https://site.example/' } }), null, 900));
  await setSettings({ liveChecks: true, consentAnswered: true, mailto: 'ada@uni.example', theme: 'dark' });
  return exportBackup(1_000);
}

/** Entries are in the order of their random ids. */
const EVIDENCE_KIND = expect.stringMatching(/^readingList\[[01]\]\.evidence\[0\]\.outcome\.kind$/) as unknown as string;

const everything = async () => ({ data: await readOwnData(), settings: await getSettings() });

describe('a backup', () => {
  test('holds no key of the reader’s, and takes none away', async () => {
    await setSettings({ semanticScholarKey: 'aSecretKey' });
    const text = await exportBackup(1_000);
    expect(text).not.toContain('aSecretKey');
    expect(text).not.toContain('semanticScholarKey');
    await importBackup(text);
    expect((await getSettings()).semanticScholarKey).toBe('aSecretKey');
    // A file from elsewhere does not put one there either.
    expect((await importBackup(text.replace('"keepOpen"', '"semanticScholarKey": "planted", "keepOpen"'))).ok).toBe(true);
    expect((await getSettings()).semanticScholarKey).toBe('aSecretKey');
  });

  test('restored into an empty profile gives everything back but the consent, which is asked for again', async () => {
    const text = await filledProfile();
    const before = await everything();
    await emptyProfile();
    expect(await importBackup(text)).toEqual({ ok: true, value: { added: 5, updated: 0, unchanged: 0 } });
    expect(await getSettings()).toMatchObject({ liveChecks: false, consentAnswered: false });
    await setSettings({ liveChecks: true, consentAnswered: true });
    expect(await everything()).toEqual(before);
    expect(await exportBackup(1_000)).toBe(text);
  });

  test('restored where it was made changes nothing', async () => {
    const text = await filledProfile();
    const before = await everything();
    expect(await importBackup(text)).toEqual({ ok: true, value: { added: 0, updated: 0, unchanged: 5 } });
    expect(await everything()).toEqual(before);
  });

  test('gives back exactly the same data, whatever the list and the packs hold', async () => {
    const state = fc.record({ list: fc.array(entries, { maxLength: 8 }), more: fc.array(packs, { maxLength: 2 }) });
    await fc.assert(
      fc.asyncProperty(state, async ({ list, more }) => {
        await emptyProfile();
        const { put } = mergeIntoList([], list);
        await changeOwnData(() => ({ put: { entries: put, packs: [], summaries: [] }, remove: { entries: [], summaries: [] } }));
        for (const one of more) await importPack(packText(one), 7);
        const before = await everything();
        const text = await exportBackup(1_000);
        await emptyProfile();
        expect(await importBackup(text)).toMatchObject({ ok: true });
        expect(await everything()).toEqual(before);
        expect(await exportBackup(1_000)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('names its format, version and date', async () => {
    expect(JSON.parse(await exportBackup(0))).toMatchObject({
      format: 'caveat-backup',
      version: 1,
      exportedAt: '1970-01-01T00:00:00.000Z',
    });
  });

  test('does not bring back what was removed, nor the pack that comes with Caveat', async () => {
    await importPack(pack, 800);
    await removePack('soil-reading-group');
    expect(JSON.parse(await exportBackup(0))).toMatchObject({ readingList: [], packs: [], ownSummaries: [] });
  });
});

describe('restoring over a list that has gone on', () => {
  test('merges the papers that both have and adds the others', async () => {
    const text = await filledProfile();
    const [, first] = await allEntries();
    await updateEntry(first?.id ?? '', { tags: ['later'], note: 'Changed since.', state: 'read' }, 2_000);
    expect(await importBackup(text)).toMatchObject({ value: { added: 0, updated: 1, unchanged: 4 } });
    expect((await allEntries())[1]).toMatchObject({
      tags: ['later', 'soil'],
      note: 'Changed since.\n\nZeile 1\n"Zeile 2"',
      state: 'read',
      flag: { kind: 'known' },
      changedAt: 2_000,
    });
  });

  test('keeps the pack that was imported later, as a whole', async () => {
    const text = await filledProfile();
    await importPack(pack.replace('Worms loosen heavy soil', 'Worms, revised'), 9_000);
    expect(await importBackup(text)).toMatchObject({ value: { updated: 0 } });
    expect((await readOwnData()).summaries.map(({ summary }) => summary.title)).toContain('Worms, revised');
  });

  test('replaces an older pack, as a whole', async () => {
    const text = await filledProfile();
    await importPack(pack.replace('"worms-notice"', '"dropped-later"'), 100);
    expect(await importBackup(text)).toMatchObject({ value: { added: 1, updated: 0, unchanged: 4 } });
    expect((await readOwnData()).summaries.map(({ id }) => id)).not.toContain('soil-reading-group/dropped-later');
  });

  test('never gives consent on a machine where nobody was asked yet', async () => {
    const text = await filledProfile();
    await emptyProfile();
    await importBackup(text.replaceAll(/"(liveChecks|consentAnswered|liveInPrivate)": (?:true|false)/g, '"$1": true'));
    expect(await getSettings()).toMatchObject({ liveChecks: false, consentAnswered: false, liveInPrivate: false, theme: 'dark' });
  });

  test('never turns live checks on where the reader has refused them', async () => {
    const text = await filledProfile();
    await setSettings({ liveChecks: false, consentAnswered: true, liveInPrivate: false, theme: 'light' });
    await importBackup(text);
    expect(await getSettings()).toMatchObject({ liveChecks: false, liveInPrivate: false, theme: 'dark' });
  });
});

describe('a backup that cannot be restored', () => {
  const change = (text: string, from: string, to: string) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  test.each<[string, (text: string) => string, { code: string; path: string | null }]>([
    ['is cut off', (text) => text.slice(0, -50), { code: 'not-json', path: null }],
    ['is another kind of file', () => pack, { code: 'not-a-backup', path: null }],
    ['is of a newer version', (text) => change(text, '"version": 1', '"version": 2'), { code: 'newer-version', path: 'version' }],
    ['has a reading state that is none', (text) => change(text, '"unread"', '"skimmed"'), { code: 'invalid_value', path: 'readingList[0].state' }],
    ['has a DOI that is none', (text) => change(text, '"doi": "10.5555/', '"doi": "5555/'), { code: 'custom', path: 'readingList[0].work.ids.doi' }],
    ['has evidence of an unknown kind', (text) => change(text, '"lists-notice"', '"all-good"'), { code: 'invalid_value', path: EVIDENCE_KIND }],
    ['has a time that is a text', (text) => text.replace(/"savedAt": (\d+)/, '"savedAt": "$1"'), { code: 'invalid_type', path: 'readingList[0].savedAt' }],
    ['has a broken pack', (text) => change(text, '"full-text"', '"hearsay"'), { code: 'invalid_value', path: 'packs[0].pack.summaries[0].basis' }],
    ['has a pack with one id twice', (text) => change(text, '"id": "worms-notice"', '"id": "worms"'), { code: 'duplicate-id', path: 'packs[0].pack.summaries[1].id' }],
    ['has no settings', (text) => change(text, '"settings"', '"choices"'), { code: 'invalid_type', path: 'settings' }],
  ])('because it %s is refused with the place, and changes nothing', async (_what, damage, expected) => {
    const text = await filledProfile();
    const damaged = damage(text);
    await emptyProfile();
    await saveWork(work(OTHER), [], 1);
    const before = await everything();
    const result = await importBackup(damaged);
    expect(result).toMatchObject({ ok: false, problem: expected });
    const line = !result.ok && result.problem.line;
    expect(line).toBeGreaterThan(0);
    expect(await everything()).toEqual(before);
  });

  test('points at the line of the fault', async () => {
    const text = change(await filledProfile(), '"unread"', '"skimmed"');
    const result = await importBackup(text);
    const lineOfFault = text.slice(0, text.indexOf('"skimmed"')).split('\n').length;
    expect(result).toMatchObject({ problem: { line: lineOfFault } });
  });

  test('because its titles nest without end is refused, and does not overflow the stack', async () => {
    const deep = `${'[{"tag":"i","children":'.repeat(50_000)}[]${'}]'.repeat(50_000)}`;
    const text = change(await filledProfile(), '"title": null', `"title": ${deep}`);
    // Entries are in the order of their random ids.
    const path: unknown = expect.stringMatching(/^readingList\[[01]\]\.work\.title$/);
    expect(await importBackup(text)).toMatchObject({ ok: false, problem: { path } });
  });
});

describe('a restore that does not come to its end', () => {
  test.each([1, 2, 3, 4, 5, 6])('because write %i fails leaves everything as it was', async (which) => {
    const text = await filledProfile();
    await emptyProfile();
    await saveWork(work(OTHER), [], 1);
    await setSettings({ side: 'left' });
    const before = await everything();
    const original = IDBObjectStore.prototype.put;
    let writes = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(this: IDBObjectStore, value: unknown) {
      writes += 1;
      if (writes === which) throw new DOMException('cannot be cloned', 'DataCloneError');
      return original.call(this, value);
    });
    await expect(importBackup(text)).rejects.toThrow('cloned');
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
  });

  test('because settings cannot be stored leaves everything as it was', async () => {
    const text = await filledProfile();
    await emptyProfile();
    const before = await everything();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('storage is corrupted'));
    await expect(importBackup(text)).rejects.toThrow('corrupted');
    expect(await everything()).toEqual(before);
  });
});
