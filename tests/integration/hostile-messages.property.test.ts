import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FILE_PORT } from '@/lib/messaging/file-port';
import { TURN_PORT } from '@/lib/messaging/turn-port';
import { REPORT_PORT } from '@/lib/messaging/report-port';
import { ownCommands, pageCommands, type Ask } from '@/lib/messaging/contract';
import { NO_IDS } from '@/lib/model/work';
import { blobOf } from '@/lib/platform/blob-of';
import { allEntries } from '@/lib/reading-list/reading-list';
import { writeBackup } from '@/lib/reading-list/write-backup';
import { getSettings } from '@/lib/settings/settings';
import { settingsFrom } from '@/lib/settings/settings-from';
import { entrySchema } from '@/lib/storage/entry-schema';
import { deleteEverything } from '@/lib/background/delete-everything';
import { mutatedJson } from '@/tests/support/mutated';
import { OWN_PAGE, PAGE, startTestBackground, type Background } from '../support/background-harness';

const { summaries, ...head } = JSON.parse(readFileSync(new URL('../fixtures/packs/two-summaries.json', import.meta.url), 'utf8')) as { summaries: Record<string, unknown>[]; id: string };
const PACK = JSON.stringify({ ...head, summaries });
const IDS = { ...NO_IDS, doi: '10.5555/a' };
const DRAFT = { ids: IDS, title: 'x', authors: ['A'], journal: null, year: '2020', note: 'n', tags: ['t'] };
const id = 'entry';

/** A valid message for every command, as far as a message can be valid without what it speaks of. */
const VALID: Record<string, object> = {
  'look-around': { own: IDS, base: 'https://www.nature.com/', links: ['/articles/x'], printed: ['doi:10.5555/a'], texts: ['References'] },
  'check-list': { kind: 'references', entries: [{ doi: '10.5555/a', pmid: null, pmcid: null, title: 'T' }] },
  'explain-entries': { entries: [{ doi: '10.5555/a', pmid: null, pmcid: null }] },
  'save-paper': { ids: IDS, title: 'T' },
  'set-sidebar': { patch: { side: 'left', sidebarWidth: 400, openSections: ['details'] } },
  'clip-page': { page: { url: 'https://a.example/', title: 'T', author: null, published: null, language: 'en', lines: [{ text: 'A line.', kind: 'text', links: ['https://doi.org/10.5555/a'] }] } },
  'show-page': { page: 'options', atPaper: true },
  'save-work': { ids: IDS, title: 'T' },
  'open-page': { page: 'check', entry: '10.5555/a' },
  'set-settings': { patch: { theme: 'dark', mailto: 'a@example.org', libraries: [{ address: 'https://l.example/x/', on: true }] } },
  'update-entry': { id, patch: { note: 'n', tags: ['t'], state: 'read', flag: { kind: 'known', note: 'x', at: 3 } }, base: { note: 0 } },
  'edit-entries': { edits: [{ id, patch: { state: 'read' }, base: {}, addTags: ['a'], dropTags: ['b'] }], snapshot: false },
  'remove-entries': { ids: [id], snapshot: true, goesOn: false },
  'restore-entries': { ids: [id] },
  'remove-entry': { id },
  'restore-entry': { id },
  'recheck-entry': { id },
  'merge-entries': { id, other: 'other' },
  'undo-merge': { id, seq: 1 },
  'import-begin': { name: 'a.ris', tags: ['t'] },
  'import-add': { id: 'i', from: 0, drafts: [DRAFT] },
  'import-commit': { id: 'i', total: 1 },
  'import-cancel': { id: 'i' },
  'import-undo': { id: 'i' },
  'import-pack': { text: PACK },
  'pack-begin': { head, source: { url: 'https://p.example/', etag: null } },
  'pack-add': { key: 'k', from: 0, summaries },
  'pack-commit': { key: 'k', total: 2 },
  'pack-cancel': { key: 'k' },
  'remove-pack': { id: 'p' },
  'keep-summary': { summary: summaries[0], kind: 'own' },
  'remove-summary': { id: 's' },
  'restore-add': { key: 'k', from: 0, records: [{ entry: {} }] },
  'restore-commit': { key: 'k', total: 0, settings: { theme: 'dark' } },
  'restore-cancel': { key: 'k' },
  'restore-snapshot': { id: 's' },
  'watch-manuscript': { manuscript: { id: 'm', name: 'thesis', collection: null, works: [{ ids: ['0123456789abcdef'], code: null, notices: [] }], checkedAt: 1, listDate: 1 } },
  'watch-seen': { ids: ['c'] },
  'note-request': { host: 'a.example', why: 'pack' },
  'check-bibliography': { entries: [IDS] },
  'forget-manuscript': { id: 'm' },
  'remove-library': { address: 'https://l.example/x/' },
  'switch-library': { address: 'https://l.example/x/', on: true },
  'clip-tab': { tabId: 7 },
  'toggle-sidebar': { tabId: 7 },
  'inject-places-into': { tabId: 7 },
  'look-up': { text: 'doi:10.5555/a', tabId: null },
};
/** What takes the tabs or all data away is asked for by its name alone, and is no matter of odd values. */
const LEFT_OUT = new Set(['delete-everything', 'fresh-start', 'erase-synced', 'subscribe-library', 'renew-library', 'download-list', 'update-list']);
const NAMES = [...Object.keys(pageCommands), ...Object.keys(ownCommands)].filter((name) => !LEFT_OUT.has(name));

let background: Background;
beforeEach(() => {
  background = startTestBackground();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await deleteEverything();
  vi.unstubAllGlobals();
});

describe('whatever a message says', () => {
  test('the messages that are changed here are valid ones', () => {
    const schemas: Record<string, { safeParse(value: unknown): { success: boolean } }> = { ...pageCommands, ...ownCommands };
    expect(NAMES.filter((type) => !schemas[type]?.safeParse({ type, ...VALID[type] }).success)).toEqual([]);
  });

  test.each(NAMES)('%s: it is done or refused with a reason, and the list stays whole', async (type) => {
    const saved = await background.command({ type: 'save-work', ids: { ...NO_IDS, doi: '10.5555/kept' }, title: 'Kept' }, OWN_PAGE);
    const entryId = saved.ok ? saved.value.entryId : '';
    await background.command({ type: 'update-entry', id: entryId, patch: { note: 'What I wrote.' }, base: { note: 0 } }, OWN_PAGE);
    const valid = { type, ...VALID[type] };
    await fc.assert(
      fc.asyncProperty(mutatedJson(valid), async (message) => {
        const reply: unknown = await background.command({ ...(message as object), type } as never, OWN_PAGE);
        expect(reply).toMatchObject({ ok: expect.any(Boolean) as boolean });
        const { ok, problem } = reply as { ok: boolean; problem?: { code: string; message: string } };
        // `failed` is what the router says of an exception that nobody thought of.
        if (!ok && problem?.code === 'failed') throw new Error(problem.message);
      }),
      { numRuns: 40 },
    );
    for (const entry of await allEntries()) expect(entrySchema.safeParse(entry).error?.issues ?? []).toEqual([]);
    expect(settingsFrom(await getSettings())).toEqual(await getSettings());
    expect(await (await blobOf(writeBackup(9), '')).text()).toContain('caveat-backup');
  });

  test('every name that is none is nobody’s, and gets no answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', ''), fc.string()), async (type) => {
        if (NAMES.includes(type) || LEFT_OUT.has(type)) return;
        expect(await background.command({ type } as never, OWN_PAGE)).toBeUndefined();
      }),
    );
  });
});

describe('whatever comes on a port', () => {
  const ASK: Ask = { type: 'ask', ids: { ...NO_IDS, doi: '10.5555/a' }, kind: 'work', types: [], from: 'citation_doi', title: 'T', navigation: 1, revision: 0, depth: 'view', force: false, tabId: null, page: { title: 'T', journal: null, abstract: [{ label: null, text: ['a'] }], layTexts: [], notice: ['n'], noticeSubjects: [] }, notices: [{ sourceType: 'Correction', sentence: 'S', noticeDoi: '10.5555/n', noticePmid: null, date: '2024' }] };

  test.each([['a page', PAGE], ['one of Caveat’s own pages', OWN_PAGE]])('a question from %s is answered to its end, or the port is closed', async (_name, sender) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: mutatedJson(ASK) }, fc.jsonValue()), async (message) => {
        const port = background.connect(REPORT_PORT, sender);
        const revisions: number[] = [];
        const closed = new Promise<void>((resolve) => port.onDisconnect.addListener(resolve));
        port.onMessage.addListener((snapshot) => revisions.push((snapshot as { revision: number }).revision));
        port.postMessage(message);
        await closed;
        expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
      }),
      { numRuns: 120 },
    );
  });

  test.each([FILE_PORT, TURN_PORT, 'no such port'])('%s: junk does no harm', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.jsonValue(), fc.constantFrom({ type: 'begin', size: 3 }, { type: 'piece', text: 'Record ID,' }, { type: 'end' }, { type: 'begin' })), { maxLength: 6 }), async (messages) => {
        const port = background.connect(name, OWN_PAGE);
        try {
          for (const message of messages) port.postMessage(message);
        } catch {
          // It was closed.
        }
        await new Promise((resolve) => setTimeout(resolve));
        port.disconnect();
      }),
      { numRuns: 60 },
    );
    expect(await background.command({ type: 'list-state' }, OWN_PAGE)).toMatchObject({ ok: true, value: { list: { origin: null } } });
  });
});
