// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { EntryDraft } from '@/lib/model/entry-draft';
import { entryDrafts, forgetEntryDrafts, readDrafts } from '@/lib/platform/entry-drafts';

beforeEach(async () => {
  await forgetEntryDrafts();
  fakeBrowser.reset();
  sessionStorage.clear();
});

const draft = (note: string, at = 1, entryId = 'e1'): EntryDraft => ({ entryId, note, base: { note: 0 }, at });
/** From here on it is another tab. */
const otherTab = () => sessionStorage.clear();

describe('drafts of saved papers', () => {
  test('of two tabs do not take each other’s place', async () => {
    await entryDrafts.keep(draft('from one', 1));
    otherTab();
    await entryDrafts.keep(draft('from another', 2));
    expect((await readDrafts()).map(({ note }) => note)).toEqual(['from another', 'from one']);
    expect((await entryDrafts.read('e1'))?.note).toBe('from another');
  });

  test('that a closed tab left are found by the next one, and go when they are saved there', async () => {
    await entryDrafts.keep(draft('left behind'));
    otherTab();
    const found = await entryDrafts.read('e1');
    expect(found?.note).toBe('left behind');
    if (found) await entryDrafts.drop(found);
    expect(await readDrafts()).toEqual([]);
  });

  test('of other papers and other texts stay', async () => {
    await entryDrafts.keep(draft('about another paper', 1, 'e2'));
    otherTab();
    await entryDrafts.keep(draft('one text'));
    otherTab();
    await entryDrafts.keep(draft('another text'));
    await entryDrafts.drop(draft('another text'));
    expect((await readDrafts()).map(({ note }) => note).toSorted()).toEqual(['about another paper', 'one text']);
    await forgetEntryDrafts();
    expect(await readDrafts()).toEqual([]);
  });

  test('that were typed on while they were being saved stay', async () => {
    await entryDrafts.keep(draft('half'));
    const longer = entryDrafts.keep(draft('half and more', 2));
    await entryDrafts.drop(draft('half'));
    await longer;
    expect((await readDrafts()).map(({ note }) => note)).toEqual(['half and more']);
  });

  test('that find no room are said to, are still here, and go with the next stroke', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(entryDrafts.keep(draft('about another paper', 1, 'e2'))).rejects.toThrow('quota');
    expect((await entryDrafts.read('e2'))?.note).toBe('about another paper');
    const dropped = draft('thrown away', 1, 'e3');
    await expect(entryDrafts.keep(dropped)).rejects.toThrow('quota');
    await entryDrafts.drop(dropped);
    set.mockRestore();
    await entryDrafts.keep(draft('there is room again', 3));
    expect((await readDrafts()).map(({ note }) => note)).toEqual(['there is room again', 'about another paper']);
  });

  test('that are damaged are passed over', async () => {
    await fakeBrowser.storage.local.set({ 'draft:e1:x': { entryId: 5 }, 'draft:e1:y': null, settings: {} });
    expect(await entryDrafts.read('e1')).toBeNull();
  });
});
