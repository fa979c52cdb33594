import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/lib/background/delete-everything';
import { NO_IDS } from '@/lib/model/work';
import { OWN_PAGE, startTestBackground, type Background } from '../support/background-harness';

const PACK = readFileSync(new URL('../fixtures/packs/two-summaries.json', import.meta.url), 'utf8');
const { id: PACK_ID, summaries } = JSON.parse(PACK) as { id: string; summaries: Record<string, unknown>[] };
const DRAFT = { ids: { ...NO_IDS, doi: '10.5555/imported' }, title: 'x', authors: [], journal: null, year: null, note: '', tags: [] };

let background: Background;
beforeEach(() => {
  background = startTestBackground();
});
afterEach(async () => {
  await deleteEverything();
  vi.unstubAllGlobals();
});

async function done(message: object): Promise<Record<string, unknown>> {
  const reply = await background.command(message as never, OWN_PAGE);
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return (reply.value ?? {}) as Record<string, unknown>;
}

const imported = async () => {
  const { id } = await done({ type: 'import-begin', name: 'a.ris', tags: [] });
  await done({ type: 'import-add', id, from: 0, drafts: [DRAFT] });
  return id;
};

/** What pages show of a paper changes with each; the first function leads to it. */
const CHANGES: [string, () => Promise<unknown>, (before: unknown) => object][] = [
  ['a pack', async () => null, () => ({ type: 'import-pack', text: PACK })],
  ['a pack that is removed', () => done({ type: 'import-pack', text: PACK }), () => ({ type: 'remove-pack', id: PACK_ID })],
  ['a summary of the reader’s own', async () => null, () => ({ type: 'keep-summary', summary: { ...summaries[0], title: 'In my words' }, kind: 'own' })],
  ['an import', imported, (id) => ({ type: 'import-commit', id, total: 1 })],
  ['an import that is undone', async () => { const id = await imported(); await done({ type: 'import-commit', id, total: 1 }); return id; }, (id) => ({ type: 'import-undo', id })],
  ['a backup', () => done({ type: 'restore-begin' }), (begun) => ({ type: 'restore-commit', key: (begun as { key: string }).key, total: 0, settings: null })],
  ['a setting', async () => null, () => ({ type: 'set-settings', patch: { openAlex: true } })],
  ['deleting everything', async () => null, () => ({ type: 'delete-everything' })],
];

test.each(CHANGES)('after %s open pages are told to ask again', async (_name, before, change) => {
  const given = await before();
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 5 }] });
  const told = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.tabs, { sendMessage: told });
  await done(change(given));
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(5, { type: 'ask-again' }));
});
