import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_LISTED, type Command } from '@/lib/messaging/contract';
import { deleteEverything } from '@/lib/background/delete-everything';
import { OWN_PAGE, PAGE, startTestBackground, type Background } from '../support/background-harness';

/** Facts of the starter list. */
const RETRACTED = { doi: '10.1038/nature12968', pmid: null, pmcid: null };
const BY_PMID = { doi: null, pmid: '9500320', pmcid: null };
const CORRECTED = { doi: '10.1073/pnas.2308706120', pmid: null, pmcid: null };
const NOTICE = { doi: '10.1038/nature13598', pmid: null, pmcid: null };
const REPLACED = { doi: '10.1056/nejmoa1200303', pmid: null, pmcid: null };
const UNKNOWN = { doi: '10.5555/nobody.knows', pmid: null, pmcid: null };

describe('a page asks what the list on this machine says of its entries', () => {
  let background: Background;
  beforeEach(() => {
    background = startTestBackground();
  });
  afterEach(async () => {
    await deleteEverything();
    vi.unstubAllGlobals();
  });

  const check = async (entries: Command<'check-list'>['entries'], kind: Command<'check-list'>['kind'] = 'references', sender = PAGE) => {
    const reply = await background.command({ type: 'check-list', kind, entries }, sender);
    if (!reply.ok) throw new Error(reply.problem.code);
    return reply.value;
  };

  test('by DOI and by PMID, and no request leaves the machine, with online checks on too', async () => {
    await background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } });
    const answer = await check([UNKNOWN, RETRACTED, BY_PMID, CORRECTED, NOTICE, REPLACED]);
    expect(answer.flagged).toEqual([[1, 'retracted'], [2, 'retracted'], [3, 'corrected'], [4, 'retraction-notice'], [5, 'replaced']]);
    expect(answer.faces.retracted).toEqual({ word: 'Retracted', title: 'Retracted: show the notice', shape: '✕', tone: 'red', quiet: false, shown: true });
    expect(answer.faces['retraction-notice']).toMatchObject({ tone: 'grey', quiet: true, shown: true });
    expect([answer.isShort, new Date(answer.listDate).getUTCFullYear()]).toEqual([true, 2026]);
    expect(background.requests).toEqual([]);
  });

  test('identifiers in other spellings are the same, and what is none is unknown', async () => {
    const answer = await check([{ ...RETRACTED, doi: 'https://doi.org/10.1038/NATURE12968' }, { ...UNKNOWN, doi: 'ten' }]);
    expect(answer.flagged).toEqual([[0, 'retracted']]);
  });

  test('a row that calls itself a notice is marked as one, and no row as the study that it names', async () => {
    const titled = (title: string, entry = UNKNOWN) => ({ ...entry, title });
    const answer = await check(
      [titled('Author Correction: A mesh'), titled('A mesh', { ...UNKNOWN, doi: '10.5555/a' }), titled('RETRACTED: A mesh', { ...UNKNOWN, doi: '10.5555/b' }), titled('Correction: A trial', RETRACTED)],
      'results',
    );
    expect(answer.flagged).toEqual([[0, 'correction-notice'], [3, 'retracted']]);
    const reply = await background.command({ type: 'explain-entries', entries: [titled('Author Correction: A mesh')] }, PAGE);
    expect(reply).toEqual({ ok: true, value: [[expect.objectContaining({ name: 'This is a notice: Author Correction', source: 'Its title in this list says so.', link: null })]] });
  });

  test('nothing known sends no look', async () => {
    expect(await check([UNKNOWN])).toMatchObject({ flagged: [], faces: {}, look: null });
    expect(await check([])).toMatchObject({ flagged: [] });
  });

  test('the switches: off altogether, off on this site, corrections unmarked but counted', async () => {
    await background.command({ type: 'set-settings', patch: { markCorrected: false } });
    const quiet = await check([CORRECTED, NOTICE]);
    expect([quiet.flagged.length, quiet.faces.corrected?.shown, quiet.faces['retraction-notice']?.shown]).toEqual([2, false, true]);
    await background.command({ type: 'set-settings', patch: { unmarkedSites: ['www.nature.com'] } });
    expect(await check([RETRACTED])).toMatchObject({ off: 'site', flagged: [], look: null });
    const elsewhere = { ...PAGE, origin: 'https://www.bmj.com', url: 'https://www.bmj.com/1' };
    expect(await check([RETRACTED], 'references', elsewhere)).toMatchObject({ off: null, flagged: [[0, 'retracted']] });
    await background.command({ type: 'set-settings', patch: { marks: false } });
    expect(await check([RETRACTED], 'references', elsewhere)).toMatchObject({ off: 'all', flagged: [] });
  });

  test('it says which entries are saved, and only of those that stand in the page', async () => {
    await background.command({ type: 'save-work', ids: { ...UNKNOWN, arxiv: null }, title: 'Saved' });
    background.sites.tabs = [{ id: 7, address: PAGE.url ?? '', isRead: true, prints: [UNKNOWN.doi] }];
    expect(await check([RETRACTED, UNKNOWN], 'results')).toMatchObject({ saved: [1], summarised: [] });
    expect(await check([RETRACTED, UNKNOWN])).toMatchObject({ saved: [1], summarised: [] });
    background.sites.tabs = [{ id: 7, address: PAGE.url ?? '', isRead: true, prints: ['10.5555/another'] }];
    expect(await check([RETRACTED, UNKNOWN])).toMatchObject({ flagged: [[0, 'retracted']], saved: [], summarised: [] });
  });

  test('twenty thousand identifiers that do not stand in the page tell nothing of the reading list', async () => {
    await background.command({ type: 'save-work', ids: { ...UNKNOWN, arxiv: null }, title: 'Saved' });
    background.sites.tabs = [{ id: 7, address: PAGE.url ?? '', isRead: true, prints: [] }];
    for (let at = 0; at < 8; at += 1) {
      const entries = Array.from({ length: MAX_LISTED }, (_, row) => (row === 99 ? UNKNOWN : { ...UNKNOWN, doi: `10.5555/guess.${at}.${row}` }));
      expect(await check(entries)).toMatchObject({ saved: [], summarised: [] });
    }
  });

  test('a private window is answered the same, and keeps nothing', async () => {
    const answer = await check([RETRACTED], 'results', { ...PAGE, tab: { id: 7, incognito: true } });
    expect(answer.flagged).toEqual([[0, 'retracted']]);
    expect(await background.command({ type: 'explain-entries', entries: [RETRACTED] }, { ...PAGE, tab: { id: 7, incognito: true } })).toMatchObject({ ok: true });
  });

  test('explains in words: type, date, source, and the link to the notice', async () => {
    const reply = await background.command({ type: 'explain-entries', entries: [RETRACTED, UNKNOWN, NOTICE] }, PAGE);
    expect(reply).toEqual({
      ok: true,
      value: [
        [{ name: 'Retraction', date: '2 July 2014', reasons: null, charge: null, source: 'Listed by Caveat’s list', link: { url: 'https://doi.org/10.1038/nature13598', text: 'Open the notice' } }],
        [],
        [{ name: 'This is a notice: Retraction', date: '2 July 2014', reasons: null, charge: null, source: 'Listed by Caveat’s list', link: { url: 'https://doi.org/10.1038/nature12968', text: 'Open the paper it is about' } }],
      ],
    });
    expect(background.requests).toEqual([]);
  });

  test.each([
    ['too many entries', { type: 'check-list', kind: 'references', entries: Array.from({ length: MAX_LISTED + 1 }, () => UNKNOWN) }],
    ['a long identifier', { type: 'check-list', kind: 'references', entries: [{ ...UNKNOWN, doi: `10.5555/${'x'.repeat(400)}` }] }],
    ['another kind', { type: 'check-list', kind: 'all', entries: [] }],
    ['no entries', { type: 'check-list', kind: 'references' }],
    ['too many to explain', { type: 'explain-entries', entries: Array.from({ length: 101 }, () => UNKNOWN) }],
  ])('refuses %s', async (_, message) => {
    expect(await background.command(message as never, PAGE)).toMatchObject({ ok: false, problem: { code: 'malformed' } });
  });

  test('a page may not ask for a bibliography, nor change settings', async () => {
    for (const type of ['check-bibliography', 'set-settings'] as const) {
      expect(await background.command({ type, entries: [], patch: {} } as never, PAGE)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    }
  });

  test('a bibliography is answered with what the list records, to Caveat’s own pages', async () => {
    const reply = await background.command({ type: 'check-bibliography', entries: [{ ...UNKNOWN, arxiv: null }, { ...RETRACTED, arxiv: null }] }, OWN_PAGE);
    expect(reply).toMatchObject({ ok: true, value: { isShort: true, answers: [{ code: null, notices: [] }, { code: 'retracted', notices: [{ type: 'retraction', source: 'starter' }] }] } });
  });
});
