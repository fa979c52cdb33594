import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteEverything } from '@/lib/background/delete-everything';
import type { Command, CommandName } from '@/lib/messaging/contract';
import { blobOf } from '@/lib/platform/blob-of';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { allEntries } from '@/lib/reading-list/reading-list';
import { takeSnapshot } from '@/lib/reading-list/snapshots';
import { writeBackup } from '@/lib/reading-list/write-backup';
import { getSettings } from '@/lib/settings/settings';
import { undoableMerges } from '@/lib/storage/journal';
import { OWN_PAGE, startTestBackground, type Background } from '../support/background-harness';
import { fillDisk } from '../support/full-disk';

type Message = { [N in CommandName]: Command<N> & { type: N } }[CommandName];

const NOTE = 'What I wrote before the disk was full.';
const PACK = readFileSync(new URL('../fixtures/packs/two-summaries.json', import.meta.url), 'utf8');
const OWN = { ...(JSON.parse(PACK) as { summaries: Record<string, unknown>[] }).summaries[0], title: 'In my words' };
const draft = { ids: { ...NO_IDS, doi: '10.5555/imported' }, title: 'x', authors: [], journal: null, year: null, note: '', tags: [] };

let background: Background;
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  background = startTestBackground();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteEverything();
  vi.unstubAllGlobals();
});

async function done<Value>(message: object): Promise<Value> {
  const reply = await background.command(message as Message, OWN_PAGE);
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.value as Value;
}

const save = async (ids: Partial<WorkIds>) => (await done<{ entryId: string }>({ type: 'save-work', ids: { ...NO_IDS, ...ids }, title: 'A title' })).entryId;

/** A list with a note, a merge, a removed paper, a snapshot, an import and a restore under way; and another import that is done. */
async function filled() {
  const a = await save({ doi: '10.5555/a' });
  await done({ type: 'update-entry', id: a, patch: { note: NOTE }, base: { note: 0 } });
  await done({ type: 'merge-entries', id: a, other: await save({ pmid: '11' }) });
  const [other, gone] = [await save({ pmcid: 'PMC12' }), await save({ doi: '10.5555/d' })];
  await done({ type: 'remove-entry', id: gone });
  const imported = (await done<{ id: string }>({ type: 'import-begin', name: 'a.ris', tags: [] })).id;
  await done({ type: 'import-add', id: imported, from: 0, drafts: [{ ...draft, ids: { ...NO_IDS, doi: '10.5555/earlier' } }] });
  await done({ type: 'import-commit', id: imported, total: 1 });
  const snapshot = (await takeSnapshot('bulk', 7)).id;
  const importing = (await done<{ id: string }>({ type: 'import-begin', name: 'b.ris', tags: [] })).id;
  await done({ type: 'import-add', id: importing, from: 0, drafts: [draft] });
  const { key } = await done<{ key: string }>({ type: 'restore-begin' });
  const steps = (await done<{ key: string }>({ type: 'pack-begin', head: { id: 'steps', title: 'In steps' }, source: null })).key;
  await done({ type: 'pack-add', key: steps, from: 0, summaries: [OWN] });
  const [entry] = await allEntries();
  const record = { entry: { ...entry, id: 'restored', work: { ...entry?.work, ids: { ...NO_IDS, doi: '10.5555/restored' } } } };
  await done({ type: 'restore-add', key, from: 0, records: [record] });
  return { a, other, gone, imported, steps, snapshot, importing, key, record, merge: (await undoableMerges())[0]?.seq };
}

type Filled = Awaited<ReturnType<typeof filled>>;

/** Every command that writes what is the reader's. */
const WRITES: [string, (of: Filled) => object][] = [
  ['saving a paper', () => ({ type: 'save-work', ids: { ...NO_IDS, doi: '10.5555/new' }, title: 'New' })],
  ['an edit', ({ a }) => ({ type: 'update-entry', id: a, patch: { note: 'New.' }, base: { note: 1 } })],
  ['an edit of many', ({ a, other }) => ({ type: 'edit-entries', edits: [{ id: a, patch: { tags: ['new'] }, base: { tags: 0 } }, { id: other, patch: { state: 'read' }, base: { state: 0 } }], snapshot: true })],
  ['removing many', ({ a, other }) => ({ type: 'remove-entries', ids: [a, other], snapshot: true, goesOn: false })],
  ['undoing the removal of many', ({ gone }) => ({ type: 'restore-entries', ids: [gone] })],
  ['removing', ({ other }) => ({ type: 'remove-entry', id: other })],
  ['undoing a removal', ({ gone }) => ({ type: 'restore-entry', id: gone })],
  ['a merge', ({ a, other }) => ({ type: 'merge-entries', id: a, other })],
  ['undoing a merge', ({ a, merge }) => ({ type: 'undo-merge', id: a, seq: merge })],
  ['beginning an import', () => ({ type: 'import-begin', name: 'c.ris', tags: [] })],
  ['handing papers over', ({ importing }) => ({ type: 'import-add', id: importing, from: 1, drafts: [draft] })],
  ['an import', ({ importing }) => ({ type: 'import-commit', id: importing, total: 1 })],
  ['undoing an import', ({ imported }) => ({ type: 'import-undo', id: imported })],
  ['beginning a restore', () => ({ type: 'restore-begin' })],
  ['handing records over', ({ key, record }) => ({ type: 'restore-add', key, from: 1, records: [record] })],
  ['a restore', ({ key }) => ({ type: 'restore-commit', key, total: 1, settings: null })],
  ['a restore with settings', ({ key }) => ({ type: 'restore-commit', key, total: 1, settings: { theme: 'dark' } })],
  ['going back to a snapshot', ({ snapshot }) => ({ type: 'restore-snapshot', id: snapshot })],
  ['a summary of one’s own', () => ({ type: 'keep-summary', summary: OWN, kind: 'own' })],
  ['a pack', () => ({ type: 'import-pack', text: PACK })],
  ['beginning a pack', () => ({ type: 'pack-begin', head: { id: 'other', title: 'Other' }, source: null })],
  ['a step of a pack', ({ steps }) => ({ type: 'pack-add', key: steps, from: 1, summaries: [{ ...OWN, id: 'second' }] })],
  ['a pack in steps', ({ steps }) => ({ type: 'pack-commit', key: steps, total: 1 })],
  ['noting a request', () => ({ type: 'note-request', host: 'service.example', why: 'pack' })],
  ['watching a manuscript', () => ({ type: 'watch-manuscript', manuscript: { id: 'm', name: 'thesis', collection: null, works: [], checkedAt: 1, listDate: 1 } })],
  ['a setting', () => ({ type: 'set-settings', patch: { theme: 'dark' } })],
];

const papers = async () => (await allEntries()).map(({ id, note, tags }) => [id, note, tags]);

test.each(WRITES)('%s that finds no room at any of its writes says so, changes nothing, and works once there is room', async (_name, message) => {
  const of = await filled();
  // What was announced is looked at by the watch first: its writes are none of the command's.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const [before, settings] = [await papers(), await getSettings()];
  const attempt = async (after: number): Promise<string> => {
    const writes = fillDisk(after);
    const reply = await background.command(message(of) as Message, OWN_PAGE);
    const had = writes();
    vi.restoreAllMocks();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    return reply.ok ? `done after ${had > 0 ? 'some writes' : 'none'}` : reply.problem.code;
  };
  let outcome = await attempt(0);
  for (let after = 1; !outcome.startsWith('done'); after += 1) {
    expect(outcome, `after ${after - 1} writes`).toBe('full');
    expect(await papers()).toEqual(before);
    expect(await getSettings()).toEqual(settings);
    expect(await (await blobOf(writeBackup(9), '')).text()).toContain(NOTE);
    outcome = await attempt(after);
  }
  expect(outcome).toBe('done after some writes');
});
