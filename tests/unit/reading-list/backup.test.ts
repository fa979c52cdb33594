import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sameWork } from '@/lib/identifiers/work-key';
import type { ReadingListEntry } from '@/lib/model/reading-list-entry';
import { allEntries, saveWork, updateEntry } from '@/lib/reading-list/reading-list';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { changedSettings } from '@/lib/reading-list/restored-settings';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { closeDatabase, database } from '@/lib/storage/database';
import { allOwnPacks } from '@/lib/storage/own-packs';
import { allOwnSummaries, putOwnSummary } from '@/lib/storage/own-summaries';
import { summaryRow } from '@/lib/storage/summary-row';
import { packText } from '@/lib/summaries/parse-pack';
import { importPack, removePack } from '@/lib/summaries/pack-store';
import { packs } from '../summaries/arbitrary-pack';
import { useFreshDatabase } from '../storage/fresh-database';
import { answer, correction, laySummary, OTHER, work } from '../storage/samples';
import { entries, savedAs } from './arbitrary-entry';
import { mergeByHand, undoMerge } from '@/lib/reading-list/merge-by-hand';
import { stageRecords } from '@/lib/reading-list/restore';
import { writeBackup, writeBackupOf } from '@/lib/reading-list/write-backup';
import { journalOf, undoableMerges } from '@/lib/storage/journal';
import { beginRestore } from '@/lib/storage/restore-steps';
import { allSnapshots } from '@/lib/storage/snapshot-store';
import { backupText as exportBackup, restoreText, sendHere } from './restore-here';

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
  await updateEntry(id, { tags: ['soil'], note: 'Zeile 1\n"Zeile 2"', flag: { kind: 'known', note: '', at: 5 } }, { tags: 0, note: 0, flag: 0 }, 600);
  await saveWork(work(OTHER, { title: null, published: null, authors: [] }), [], 700);
  await importPack(pack, 800);
  await putOwnSummary(summaryRow(laySummary({ origin: { kind: 'clip', name: 'site', url: 'https://site.example/' } }), null, 900));
  await setSettings({ liveChecks: true, consentAnswered: true, mailto: 'ada@uni.example', theme: 'dark' });
  return exportBackup(1_000);
}

/** Entries as a list may hold them: each paper once. */
function eachOnce(list: readonly ReadingListEntry[]): ReadingListEntry[] {
  const once: ReadingListEntry[] = [];
  for (const entry of list) {
    if (once.every((other) => other.id !== entry.id && !sameWork(other.work.ids, entry.work.ids))) once.push(entry);
  }
  return once;
}

/** The first saved paper of a backup. */
const entryOf = async (text: string) => (JSON.parse(text.split('\n')[1] ?? '') as { entry: ReadingListEntry }).entry;

const readOwnData = async () => ({ entries: await allEntries(), packs: await allOwnPacks(), summaries: await allOwnSummaries() });
const everything = async () => ({ data: await readOwnData(), settings: await getSettings() });

describe('a backup', () => {
  test('holds no key of the reader’s, and takes none away', async () => {
    await setSettings({ semanticScholarKey: 'aSecretKey' });
    const text = await exportBackup(1_000);
    expect(text).not.toContain('aSecretKey');
    expect(text).not.toContain('semanticScholarKey');
    await restoreText(text, { settings: 'all' });
    expect((await getSettings()).semanticScholarKey).toBe('aSecretKey');
    // A file from elsewhere does not put one there either.
    expect((await restoreText(text.replace('"keepOpen"', '"semanticScholarKey": "planted", "keepOpen"'), { settings: 'all' })).ok).toBe(true);
    expect((await getSettings()).semanticScholarKey).toBe('aSecretKey');
  });

  test('restored into an empty profile gives everything back but the consent, which is asked for again', async () => {
    const text = await filledProfile();
    const before = await everything();
    await emptyProfile();
    expect(await restoreText(text, { settings: 'all' })).toEqual({ ok: true, value: { added: 5, updated: 0, unchanged: 0 } });
    expect(await getSettings()).toMatchObject({ liveChecks: false, consentAnswered: false, mailto: '' });
    await setSettings({ liveChecks: true, consentAnswered: true, mailto: 'ada@uni.example' });
    expect(await everything()).toEqual(before);
    expect(await exportBackup(1_000)).toBe(text);
  });

  test('restored where it was made changes nothing', async () => {
    const text = await filledProfile();
    const before = await everything();
    expect(await restoreText(text)).toEqual({ ok: true, value: { added: 0, updated: 0, unchanged: 5 } });
    expect(await everything()).toEqual(before);
  });

  test('gives back exactly the same data, whatever the list and the packs hold', async () => {
    const state = fc.record({ list: fc.array(entries, { maxLength: 8 }), more: fc.array(packs, { maxLength: 2 }) });
    await fc.assert(
      fc.asyncProperty(state, async ({ list, more }) => {
        await emptyProfile();
        const db = await database();
        for (const entry of eachOnce(list)) await db.put('readingList', entry);
        for (const one of more) await importPack(packText(one), 7);
        const before = await everything();
        const text = await exportBackup(1_000);
        await emptyProfile();
        expect(await restoreText(text)).toMatchObject({ ok: true });
        expect(await everything()).toEqual(before);
        expect(await exportBackup(1_000)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  test('names its format, version and date', async () => {
    const [first = ''] = (await exportBackup(0)).split('\n');
    expect(JSON.parse(first)).toMatchObject({ format: 'caveat-backup', version: 2, exportedAt: '1970-01-01T00:00:00.000Z' });
  });

  test('has no pack that was imported in steps: its own file is its backup', async () => {
    await importPack(pack, 800);
    const db = await database();
    await db.put('ownPacks', { id: 'large', title: 'Large', author: null, license: null, edition: null, summaries: 0, importedAt: 900, rows: 'large 1' });
    const text = await exportBackup(1_000);
    expect(text).toContain('soil-reading-group');
    expect(text).not.toContain('Large');
  });

  test('does not bring back what was removed, nor the pack that comes with Caveat', async () => {
    await importPack(pack, 800);
    await removePack('soil-reading-group');
    expect((await exportBackup(0)).trim().split('\n').slice(1)).toEqual(['{"end":{"records":0}}']);
  });
});

describe('restoring over a list that has gone on', () => {
  test('merges the papers that both have and adds the others', async () => {
    const text = await filledProfile();
    const [, first] = await allEntries();
    await updateEntry(first?.id ?? '', { tags: ['later'], note: 'Changed since.', state: 'read' }, { tags: 1, note: 1 }, 2_000);
    expect(await restoreText(text)).toMatchObject({ value: { added: 0, updated: 1, unchanged: 4 } });
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
    expect(await restoreText(text)).toMatchObject({ value: { updated: 0 } });
    expect((await readOwnData()).summaries.map(({ summary }) => summary.title)).toContain('Worms, revised');
  });

  test('replaces an older pack, as a whole', async () => {
    const text = await filledProfile();
    await importPack(pack.replace('"worms-notice"', '"dropped-later"'), 100);
    expect(await restoreText(text)).toMatchObject({ value: { added: 1, updated: 0, unchanged: 4 } });
    expect((await readOwnData()).summaries.map(({ id }) => id)).not.toContain('soil-reading-group/dropped-later');
  });

  test('never gives consent on a machine where nobody was asked yet', async () => {
    const text = await filledProfile();
    await emptyProfile();
    await restoreText(text.replaceAll(/"(liveChecks|consentAnswered|liveInPrivate)":(?:true|false)/g, '"$1":true'), { settings: 'all' });
    expect(await getSettings()).toMatchObject({ liveChecks: false, consentAnswered: false, liveInPrivate: false, theme: 'dark' });
  });

  test('never turns online checks on where the reader has refused them', async () => {
    const text = await filledProfile();
    await setSettings({ liveChecks: false, consentAnswered: true, liveInPrivate: false, theme: 'light' });
    await restoreText(text, { settings: 'all' });
    expect(await getSettings()).toMatchObject({ liveChecks: false, liveInPrivate: false, theme: 'dark' });
  });
});

describe('a restored paper that is here already', () => {
  test('under the same id is changed, as an edit that the journal keeps', async () => {
    const { id } = await saveWork(work(), [], 500);
    await updateEntry(id, { note: 'From the file.' }, { note: 0 }, 600);
    const text = await exportBackup();
    await emptyProfile();
    await (await database()).put('readingList', { ...(await entryOf(text)), note: '', stamps: {} });
    expect(await restoreText(text)).toMatchObject({ value: { added: 0, updated: 1 } });
    expect((await journalOf(id)).map(({ change }) => change)).toEqual([{ kind: 'edit', before: { note: '' }, after: { note: 'From the file.' } }]);
  });

  test('under the same id, of which only the evidence is newer, leaves no edit in the journal', async () => {
    const { id } = await saveWork(work(), [answer()], 500);
    const text = await exportBackup();
    await emptyProfile();
    await (await database()).put('readingList', { ...(await entryOf(text)), evidence: [], checkedAt: null });
    expect(await restoreText(text)).toMatchObject({ value: { added: 0, updated: 1 } });
    expect((await allEntries())[0]?.evidence).toHaveLength(1);
    expect(await journalOf(id)).toEqual([]);
  });

  test('under another id becomes one with it, which can be undone', async () => {
    await saveWork(work(), [], 500);
    const text = await exportBackup();
    await emptyProfile();
    const here = await saveWork(work(), [answer()], 700);
    expect(await restoreText(text)).toMatchObject({ value: { added: 0, updated: 1 } });
    expect((await allEntries()).map(({ id, savedAt }) => [id, savedAt])).toEqual([[here.id, 500]]);
    expect((await undoableMerges()).map(({ change }) => change)).toMatchObject([{ kind: 'merge', why: 'restored' }]);
  });

  test('under the id of another paper gets an id of its own, and the other stays', async () => {
    const { id } = await saveWork(work(), [], 500);
    const text = await exportBackup();
    await emptyProfile();
    await (await database()).put('readingList', { ...(await entryOf(text)), work: work(OTHER) });
    expect(await restoreText(text)).toMatchObject({ value: { added: 1, updated: 0 } });
    const [one, other] = (await allEntries()).toSorted((a) => (a.id === id ? -1 : 1));
    expect([one?.id, one?.work.ids.doi, other?.work.ids]).toEqual([id, OTHER.doi, work().ids]);
  });
});

describe('a backup that is written while the list is changed', () => {
  test('has the paper once more as it is by then', async () => {
    await saveWork(work(), [], 500);
    await saveWork(work(OTHER), [], 600);
    const lines = writeBackup(1_000);
    await lines.next();
    const written = JSON.parse(String((await lines.next()).value)) as { entry: ReadingListEntry };
    await updateEntry(written.entry.id, { note: 'Typed meanwhile.' }, { note: 0 }, 700);
    const rest: { entry?: ReadingListEntry; end?: object }[] = [];
    for await (const line of lines) rest.push(JSON.parse(line) as (typeof rest)[number]);
    expect(rest.map(({ entry, end }) => entry?.note ?? end)).toEqual(['', 'Typed meanwhile.', { records: 3 }]);
  });

  test('has both papers of a merge that is undone meanwhile', async () => {
    const kept = await saveWork(work({ doi: '10.5555/paper', pmid: null }), [], 500);
    const other = await saveWork(work({ doi: null, pmid: '101' }), [], 600);
    await mergeByHand(kept.id, other.id, 700);
    const lines = writeBackup(1_000);
    await lines.next();
    await lines.next();
    await undoMerge(kept.id, (await undoableMerges())[0]?.seq ?? 0, 800);
    let text = '';
    for await (const line of lines) text += line;
    expect([text.includes(`"id":"${kept.id}"`), text.includes(`"id":"${other.id}"`)]).toEqual([true, true]);
  });
});

test('a backup of some papers has these alone, without settings, and none that is gone', async () => {
  const { id } = await saveWork(work(), [], 500);
  await saveWork(work(OTHER), [], 600);
  const lines: object[] = [];
  for await (const line of writeBackupOf([id, 'gone'], 0)) lines.push(JSON.parse(line) as object);
  expect(lines).toMatchObject([{ settings: {} }, { entry: { id } }, { end: { records: 1 } }]);
});

test('of records that a message brings, one that is none stages nothing, and one that is not restored is left out', async () => {
  const key = await beginRestore('join', 1);
  expect(await stageRecords(key, 0, [{ entry: 7 }], 2)).toBeNull();
  expect(await stageRecords(key, 0, [{ unreadable: 7 }, { entry: savedAs('a') }], 3)).toBe(1);
  expect(await stageRecords('another', 1, [{ entry: savedAs('b') }], 4)).toBeNull();
});

describe('settings in a backup', () => {
  test('change nothing unasked', async () => {
    const text = await filledProfile();
    await setSettings({ theme: 'light', mailto: 'me@here.example' });
    const before = await getSettings();
    await restoreText(text);
    expect(await getSettings()).toEqual(before);
  });

  test('are listed where they would change, and the contact address and consent are not among them', async () => {
    const file = { theme: 'dark', side: 'sideways', marks: true, mailto: 'a@b.example', liveChecks: true, updateAddress: 'https://x.example/' };
    expect(changedSettings(file, DEFAULT_SETTINGS)).toEqual({ theme: 'dark' });
  });

  test('take no contact address from a message either', async () => {
    await restoreText(await filledProfile(), { settings: { side: 'left', mailto: 'planted@b.example', openAlex: true } });
    expect(await getSettings()).toMatchObject({ side: 'left', mailto: 'ada@uni.example', openAlex: false });
  });
});

describe('a backup that cannot be restored', () => {
  const change = (text: string, from: string, to: string) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  test.each<[string, (text: string) => string, { code: string; path: string | null }]>([
    ['is cut off in a line', (text) => text.slice(0, -50), { code: 'not-json', path: null }],
    ['is cut off between lines', (text) => text.slice(0, text.lastIndexOf('{"end"')), { code: 'cut-off', path: null }],
    ['misses a line', (text) => text.split('\n').toSpliced(1, 1).join('\n'), { code: 'incomplete', path: null }],
    ['is another kind of file', () => pack, { code: 'not-a-backup', path: null }],
    ['is empty', () => '', { code: 'not-json', path: null }],
    ['is of a newer version', (text) => change(text, '"version":2', '"version":3'), { code: 'newer-version', path: 'version' }],
    ['has a reading state that is none', (text) => change(text, '"unread"', '"skimmed"'), { code: 'invalid_value', path: 'entry.state' }],
    ['has a DOI that is none', (text) => change(text, '"doi":"10.5555/', '"doi":"5555/'), { code: 'custom', path: 'entry.work.ids.doi' }],
    ['has evidence of an unknown kind', (text) => change(text, '"lists-notice"', '"all-good"'), { code: 'invalid_value', path: 'entry.evidence[0].outcome.kind' }],
    ['has a time that is a text', (text) => text.replace(/"savedAt":(\d+)/, '"savedAt":"$1"'), { code: 'invalid_type', path: 'entry.savedAt' }],
    ['has a time that no calendar has', (text) => text.replace(/"savedAt":\d+/, '"savedAt":9e15'), { code: 'too_big', path: 'entry.savedAt' }],
    ['has a broken summary', (text) => change(text, '"full-text"', '"hearsay"'), { code: 'invalid_value', path: 'packSummary.basis' }],
    ['has a record that is none', (text) => change(text, '{"entry":', '{"paper":'), { code: 'malformed', path: null }],
    ['has no settings', (text) => change(text, '"settings"', '"choices"'), { code: 'not-json', path: null }],
  ])('because it %s is refused with the place, and changes nothing', async (_what, damage, expected) => {
    const text = await filledProfile();
    const damaged = damage(text);
    await emptyProfile();
    await saveWork(work(OTHER), [], 1);
    const before = await everything();
    const result = await restoreText(damaged);
    expect(result).toMatchObject({ ok: false, problem: expected });
    expect(!result.ok && result.problem.line).toBeGreaterThan(0);
    expect(await everything()).toEqual(before);
  });

  test('points at the line of the fault', async () => {
    const text = change(await filledProfile(), '"unread"', '"skimmed"');
    const lineOfFault = text.slice(0, text.indexOf('"skimmed"')).split('\n').length;
    expect(await restoreText(text)).toMatchObject({ problem: { line: lineOfFault } });
  });

  test('because an id has a control character is refused: keys of other rows are made of ids', async () => {
    const text = (await filledProfile()).replace(/"entry":\{"id":"/, '"entry":{"id":"\\t');
    expect(await restoreText(text)).toMatchObject({ ok: false, problem: { path: 'entry.id' } });
  });

  test('because its titles nest without end is refused, and does not overflow the stack', async () => {
    const deep = `${'[{"tag":"i","children":'.repeat(50_000)}[]${'}]'.repeat(50_000)}`;
    const text = change(await filledProfile(), '"title":null', `"title":${deep}`);
    expect(await restoreText(text)).toMatchObject({ ok: false, problem: { path: 'entry.work.title' } });
  });
});

describe('a backup of the first version', () => {
  const entry = { id: 'old', work: work(), tags: ['soil'], note: 'Mine.', state: 'read', flag: null, savedAt: 5, changedAt: 6, evidence: [], checkedAt: null };
  const old = (more: object = {}) =>
    JSON.stringify({ format: 'caveat-backup', version: 1, exportedAt: '', settings: { theme: 'dark' }, readingList: [entry], packs: [], ownSummaries: [], ...more }, null, 1);

  test('is restored', async () => {
    expect(await restoreText(old())).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await allEntries()).toEqual([entry]);
  });

  test('is restored also where it is one line', async () => {
    expect(await restoreText(JSON.stringify(JSON.parse(old())))).toMatchObject({ ok: true, value: { added: 1 } });
  });

  test('that is damaged is refused with the line and the place', async () => {
    const text = old({ readingList: [{ ...entry, state: 'skimmed' }] });
    const line = text.slice(0, text.indexOf('"skimmed"')).split('\n').length;
    expect(await restoreText(text)).toMatchObject({ ok: false, problem: { line, path: 'readingList[0].state' } });
  });
});

describe('a restore that does not come to its end', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('because write %i fails for want of room leaves everything as it was, and says so', async (which) => {
    const text = await filledProfile();
    await emptyProfile();
    await saveWork(work(OTHER), [], 1);
    await setSettings({ side: 'left' });
    const before = await everything();
    const original = IDBObjectStore.prototype.put;
    let writes = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(this: IDBObjectStore, ...args: Parameters<typeof original>) {
      writes += 1;
      if (writes === which) throw new DOMException('no space', 'QuotaExceededError');
      return original.apply(this, args);
    });
    expect(await restoreText(text, { settings: 'all' })).toMatchObject({ ok: false, problem: { code: 'full' } });
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
    // The list can be saved to a file all the same.
    expect(await exportBackup()).toContain('10.5555/other');
  });

  test('because the page or the browser was closed has changed nothing, and the next one begins anew', async () => {
    const text = await filledProfile();
    await emptyProfile();
    const before = await everything();
    const send = sendHere(5_000);
    const begun = await send({ type: 'restore-begin' });
    const key = begun.ok ? begun.value.key : '';
    const [, record = ''] = text.split('\n');
    expect(await send({ type: 'restore-add', key, from: 0, records: [JSON.parse(record)] })).toMatchObject({ value: { count: 1 } });
    // Asked again because the answer was lost.
    expect(await send({ type: 'restore-add', key, from: 0, records: [JSON.parse(record)] })).toMatchObject({ value: { count: 1 } });
    expect(await everything()).toEqual(before);
    expect(await restoreText(text)).toMatchObject({ value: { added: 5 } });
    expect(await send({ type: 'restore-commit', key, total: 1, settings: null })).toMatchObject({ problem: { code: 'given-up' } });
  });

  test('as far as the page knows, since the answer was lost, is told the same when asked again', async () => {
    const text = await filledProfile();
    await emptyProfile();
    const send = sendHere(5_000);
    const begun = await send({ type: 'restore-begin' });
    const key = begun.ok ? begun.value.key : '';
    const [, record = ''] = text.split('\n');
    await send({ type: 'restore-add', key, from: 0, records: [JSON.parse(record)] });
    const first = await send({ type: 'restore-commit', key, total: 1, settings: null });
    expect(first).toMatchObject({ value: { added: 1 } });
    expect(await send({ type: 'restore-commit', key, total: 1, settings: null })).toEqual(first);
    expect(await allSnapshots()).toHaveLength(1);
  });

  test('leaves a consent that was taken back meanwhile taken back', async () => {
    const text = await filledProfile();
    await emptyProfile();
    await setSettings({ liveChecks: true, consentAnswered: true });
    const original = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
      if (this.name !== 'readingList') return original.apply(this, args);
      void setSettings({ liveChecks: false });
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await restoreText(text, { settings: 'all' })).toMatchObject({ ok: false });
    expect(await getSettings()).toMatchObject({ liveChecks: false, theme: 'system' });
  });
});
