import { readFileSync } from 'node:fs';
import type { Command, CommandName } from '@/lib/messaging/contract';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { allEntries } from '@/lib/reading-list/reading-list';
import { takeSnapshot } from '@/lib/reading-list/snapshots';
import { undoableMerges } from '@/lib/storage/journal';
import { OWN_PAGE, type Background } from './background-harness';

export type Message = { [N in CommandName]: Command<N> & { type: N } }[CommandName];

/** What the reader wrote before anything went wrong. */
export const NOTE = 'What I wrote before the disk was full.';
const PACK = readFileSync(new URL('../fixtures/packs/two-summaries.json', import.meta.url), 'utf8');
const OWN = { ...(JSON.parse(PACK) as { summaries: Record<string, unknown>[] }).summaries[0], title: 'In my words' };
const draft = { ids: { ...NO_IDS, doi: '10.5555/imported' }, title: 'x', authors: [], journal: null, year: null, note: '', tags: [] };

/** A list with a note, a merge, a removed paper, a snapshot, an import and a restore under way; and another import that is done. */
export async function filledList(background: Background) {
  const done = async <Value>(message: object): Promise<Value> => {
    const reply = await background.command(message as Message, OWN_PAGE);
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    return reply.value as Value;
  };
  const save = async (ids: Partial<WorkIds>) => (await done<{ entryId: string }>({ type: 'save-work', ids: { ...NO_IDS, ...ids }, title: 'A title' })).entryId;
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

export type FilledList = Awaited<ReturnType<typeof filledList>>;

/** Every command that writes what is the reader's. */
export const WRITING_COMMANDS: [string, (of: FilledList) => object][] = [
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

/** Those that write into a database; settings are in none. */
export const DATABASE_COMMANDS = WRITING_COMMANDS.filter(([name]) => name !== 'a setting');
