import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteEverything } from '@/lib/background/delete-everything';
import { MAX_MANUSCRIPTS, type Manuscript } from '@/lib/model/manuscript';
import { allManuscripts } from '@/lib/storage/manuscripts';
import { OWN_PAGE, PAGE, startTestBackground, type Background } from '../support/background-harness';

let background: Background;
beforeEach(() => {
  background = startTestBackground();
});
afterEach(async () => {
  await deleteEverything();
  vi.unstubAllGlobals();
});

const manuscript = (changes: Partial<Manuscript> = {}): Manuscript => ({
  id: 'm1', name: 'thesis.docx', collection: null, works: [{ ids: ['0123456789abcdef'], code: 'corrected', notices: ['fedcba9876543210'] }], checkedAt: 2, listDate: 1, ...changes,
});
const watch = (kept: unknown, sender = OWN_PAGE) => background.command({ type: 'watch-manuscript', manuscript: kept as Manuscript }, sender);

test('a manuscript is kept as it is now, in the place of its earlier state, and forgotten', async () => {
  expect(await watch(manuscript())).toMatchObject({ ok: true });
  expect(await watch(manuscript({ name: 'draft 2.docx', checkedAt: 3 }))).toMatchObject({ ok: true });
  expect(await watch(manuscript({ id: 'm2' }))).toMatchObject({ ok: true });
  expect((await allManuscripts()).map(({ id, name }) => [id, name])).toEqual([['m1', 'draft 2.docx'], ['m2', 'thesis.docx']]);
  expect(await background.command({ type: 'forget-manuscript', id: 'm1' }, OWN_PAGE)).toMatchObject({ ok: true });
  expect(await background.command({ type: 'forget-manuscript', id: 'm1' }, OWN_PAGE)).toMatchObject({ ok: true });
  expect((await allManuscripts()).map(({ id }) => id)).toEqual(['m2']);
});

test('a web page can neither keep nor forget one', async () => {
  await watch(manuscript());
  expect(await watch(manuscript({ id: 'm2' }), PAGE)).toMatchObject({ ok: false });
  expect(await background.command({ type: 'forget-manuscript', id: 'm1' }, PAGE)).toMatchObject({ ok: false });
  expect((await allManuscripts()).map(({ id }) => id)).toEqual(['m1']);
});

test('what is no state of a manuscript is refused', async () => {
  for (const wrong of [{}, manuscript({ works: [{ ids: ['10.1000/readable'], code: null, notices: [] }] }), manuscript({ works: [{ ids: [], code: 'fine' as never, notices: [] }] }), manuscript({ checkedAt: 9e99 })]) {
    expect(await watch(wrong)).toMatchObject({ ok: false });
  }
  expect(await allManuscripts()).toEqual([]);
});

test('one too many is refused, and those that are watched can still be renewed', async () => {
  for (let at = 0; at < MAX_MANUSCRIPTS; at += 1) await watch(manuscript({ id: `m${at}` }));
  expect(await watch(manuscript({ id: 'more' }))).toMatchObject({ ok: false, problem: { code: 'too-many' } });
  expect(await watch(manuscript({ id: 'm7', name: 'renewed' }))).toMatchObject({ ok: true });
  expect(await allManuscripts()).toHaveLength(MAX_MANUSCRIPTS);
});

test('"Delete everything" forgets them', async () => {
  await watch(manuscript());
  expect(await background.command({ type: 'delete-everything' }, OWN_PAGE)).toMatchObject({ ok: true });
  expect(await allManuscripts()).toEqual([]);
});
