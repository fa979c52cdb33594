import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BibliographyReport, CheckedWork } from '@/lib/bibliography/bibliography-report';
import { changesSince } from '@/lib/bibliography/manuscripts/changes-since';
import { findManuscript } from '@/lib/bibliography/manuscripts/find-manuscript';
import { hashedWorks } from '@/lib/bibliography/manuscripts/manuscript-works';
import { MARK_CODES, type KnownNotice } from '@/lib/model/known-notice';
import type { Manuscript } from '@/lib/model/manuscript';
import { NO_IDS, type WorkIds } from '@/lib/model/work';

const OCTOBER = Date.UTC(2026, 9, 1);
const NOVEMBER = Date.UTC(2026, 10, 1);

const notice = (doi: string | null, more: Partial<KnownNotice> = {}): KnownNotice => ({
  type: 'correction', sourceType: 'Correction', notice: { doi, pmid: null }, subject: { doi: '10.1000/x', pmid: null }, inPlace: false, date: '2026-10-05', reasons: [], source: 'crossref', ...more,
});

const cited = (place: number, ids: Partial<WorkIds>, code: CheckedWork['code'] = null, notices: KnownNotice[] = []): CheckedWork => ({
  ids: { ...NO_IDS, ...ids }, title: `Work ${place}`, authors: [], journal: null, year: null, note: '', tags: [], text: '', line: place, places: [place], code, notices,
});

const hashed = (works: CheckedWork[]) =>
  hashedWorks({ listed: works.filter(({ code }) => code !== null), notListed: works.filter(({ code }) => code === null) } satisfies Pick<BibliographyReport, 'listed' | 'notListed'>);

async function watched(works: CheckedWork[], changes: Partial<Manuscript> = {}): Promise<Manuscript> {
  return { id: 'm', name: 'thesis.docx', collection: null, works: (await hashed(works)).map(({ kept }) => kept), checkedAt: OCTOBER, listDate: OCTOBER, ...changes };
}

const since = async (before: CheckedWork[], after: CheckedWork[], listDate = NOVEMBER) => changesSince(await watched(before), await hashed(after), listDate);

describe('what changed in a watched manuscript', () => {
  test('is nothing where the list says the same', async () => {
    const works = [cited(1, { doi: '10.1000/a' }, 'corrected', [notice('10.1000/n')]), cited(2, { pmid: '123' })];
    expect(await since(works, works)).toMatchObject({ changed: [], added: 0, removed: 0, isListOlder: false });
  });

  test('is a reference that was corrected since, by its place of today', async () => {
    const { changed } = await since([cited(13, { doi: '10.1000/a' })], [cited(14, { doi: '10.1000/a' }, 'corrected', [notice('10.1000/n')])]);
    expect(changed.map(({ work, before, notices }) => [work.places, before, work.code, notices.map((each) => each.notice.doi)])).toEqual([[[14], null, 'corrected', ['10.1000/n']]]);
  });

  test('is a second correction, though the word is the same', async () => {
    const first = notice('10.1000/n1');
    const { changed } = await since([cited(1, { doi: '10.1000/a' }, 'corrected', [first])], [cited(1, { doi: '10.1000/a' }, 'corrected', [notice('10.1000/n2'), first])]);
    expect(changed.map(({ notices }) => notices.map((each) => each.notice.doi))).toEqual([['10.1000/n2']]);
  });

  test('is not that the list now has more of the same notice', async () => {
    const more = notice('10.1000/n', { notice: { doi: '10.1000/n', pmid: '999' }, type: 'erratum', source: 'retraction-watch', date: '2026-10-06' });
    expect((await since([cited(1, { doi: '10.1000/a' }, 'corrected', [notice('10.1000/n')])], [cited(1, { doi: '10.1000/a' }, 'corrected', [more])])).changed).toEqual([]);
  });

  test('knows a reference again by any identifier', async () => {
    const changes = await since([cited(1, { pmid: '31234567' })], [cited(1, { doi: '10.1000/a', pmid: '31234567' }, 'retracted')]);
    expect([changes.changed.length, changes.added, changes.removed]).toEqual([1, 0, 0]);
  });

  test('counts references that came and went, and names those that came with a notice', async () => {
    const changes = await since([cited(1, { doi: '10.1000/a' }), cited(2, { doi: '10.1000/b' })], [cited(1, { doi: '10.1000/b' }), cited(2, { doi: '10.1000/c' }, 'retracted'), cited(3, { doi: '10.1000/d' })]);
    expect([changes.changed.length, changes.added, changes.removed, changes.addedListed.map(({ places }) => places)]).toEqual([0, 2, 1, [[2]]]);
  });

  test('says that a mark is gone, and where the list is older than the one before', async () => {
    const changes = await since([cited(1, { doi: '10.1000/a' }, 'concern')], [cited(1, { doi: '10.1000/a' })], OCTOBER - 1);
    expect(changes.changed.map(({ before, work }) => [before, work.code])).toEqual([['concern', null]]);
    expect(changes.isListOlder).toBe(true);
  });

  test('of any two states: nothing that differs is left out, and nothing else is said', async () => {
    const states = fc.array(fc.constantFrom(null, ...MARK_CODES), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(states, states, async (before, after) => {
        const at = (codes: (typeof MARK_CODES[number] | null)[]) => codes.map((code, place) => cited(place + 1, { doi: `10.1000/${place}` }, code));
        const changes = await since(at(before), at(after));
        const both = Math.min(before.length, after.length);
        expect(changes.changed.map(({ work }) => work.places[0])).toEqual(Array.from({ length: both }, (_, place) => place + 1).filter((place) => before[place - 1] !== after[place - 1]));
        expect([changes.added, changes.removed]).toEqual([after.length - both, before.length - both]);
      }),
      { numRuns: 60 },
    );
  });
});

test('nothing readable of a work is kept', async () => {
  const kept = JSON.stringify(await watched([cited(1, { doi: '10.1000/secret', pmid: '31234567' }, 'corrected', [notice('10.1000/notice')])]));
  expect(kept).not.toMatch(/secret|31234567|notice"?:"?10|Work 1/);
  expect(kept).toContain('"corrected"');
});

describe('which manuscript a bibliography is', () => {
  const works = [1, 2, 3, 4].map((place) => cited(place, { doi: `10.1000/${place}` }));
  const find = async (named: Parameters<typeof findManuscript>[0], given: CheckedWork[], known: Manuscript[]) => findManuscript(named, await hashed(given), known)?.id ?? null;

  test('the one of the same name, else the one that shares most works', async () => {
    const same = await watched([cited(1, { doi: '10.1000/other' })], { id: 'same-name' });
    const alike = await watched(works, { id: 'alike', name: 'draft.docx' });
    expect(await find({ name: 'thesis.docx', collection: null }, works, [alike, same])).toBe('same-name');
    expect(await find({ name: 'draft 2.docx', collection: null }, works.slice(1), [same, alike])).toBe('alike');
  });

  test('none where too little is shared', async () => {
    const known = await watched(works, { name: 'draft.docx' });
    expect(await find({ name: 'x.bib', collection: null }, [works[0]!, works[1]!, cited(9, { doi: '10.1000/9' })], [known])).toBeNull();
    expect(await find({ name: 'x.bib', collection: null }, [], [known])).toBeNull();
  });

  test('a collection is known by its key alone, and is never a file', async () => {
    const known = await watched(works, { collection: 'AAAAAAA1' });
    expect(await find({ name: 'Renamed', collection: 'AAAAAAA1' }, [], [known])).toBe('m');
    expect(await find({ name: 'thesis.docx', collection: 'BBBBBBB1' }, works, [known])).toBeNull();
    expect(await find({ name: 'thesis.docx', collection: null }, works, [known])).toBeNull();
  });
});
