import { describe, expect, test } from 'vitest';
import type { Standing, WatchedEvent } from '@/lib/model/watch';
import type { SourceName } from '@/lib/model/sources';
import { changesBetween, type Comparison } from '@/lib/watch/changes-between';
import { watchedEvent } from '@/tests/support/sample-changes';

const SAVED = new Date(2026, 4, 10).getTime();
const NOW = new Date(2026, 10, 26).getTime();

const standing = (code: Standing['code'], events: WatchedEvent[] = [], of: Partial<Standing> = {}): Standing => ({ code, updatedKind: null, events, article: null, list: { origin: 'update', at: 1_000 }, ...of });
const comparison = (of: Partial<Comparison> = {}): Comparison => ({
  entryId: 'e1',
  savedAt: SAVED,
  now: NOW,
  heard: new Map<SourceName, number>([['notice-list', 1_000]]),
  overruledBy: null,
  seen: [],
  isFirst: false,
  justSaved: false,
  ...of,
});
const NOTHING = standing('none');
const CORRECTED = standing('corrected', [watchedEvent()]);

describe('a notice that was not known', () => {
  test('is one change, with the status before and after, who says so and from when', () => {
    const { changes } = changesBetween(NOTHING, CORRECTED, comparison());
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'notice', when: 'since', by: 'notice-list', saidAt: 1_000, foundAt: NOW, seenAt: null, before: { code: 'none' }, after: { code: 'corrected' } });
  });

  test('is no change when it is found again', () => {
    const { standing: kept } = changesBetween(NOTHING, CORRECTED, comparison());
    expect(changesBetween(kept, CORRECTED, comparison()).changes).toEqual([]);
  });

  test.each([
    ['2026-05-11', 'since'],
    ['2026-05-09', 'before'],
    ['2026-05-10', 'unclear'],
    ['2026-05', 'unclear'],
    ['2026-06', 'since'],
    ['2025', 'before'],
    [null, 'unclear'],
    ['soon', 'unclear'],
  ])('dated %s, for a paper saved on 10 May 2026, came %s', (date, when) => {
    expect(changesBetween(NOTHING, standing('corrected', [watchedEvent({ date })]), comparison()).changes[0]?.when).toBe(when);
  });

  test('that the reader saw when saving is kept as seen', () => {
    const event = watchedEvent({ date: '2026-05-01' });
    const { changes } = changesBetween(null, standing('corrected', [event]), comparison({ seen: [event], isFirst: true }));
    expect(changes).toMatchObject([{ when: 'before', seenAt: NOW, told: true }]);
  });

  test('that a report shows a moment after saving is no news, unless it came since', () => {
    const of = (date: string) => changesBetween(NOTHING, standing('corrected', [watchedEvent({ date })]), comparison({ justSaved: true })).changes[0]?.seenAt;
    expect(of('2026-05-01')).toBe(NOW);
    expect(of('2026-05-11')).toBeNull();
  });
});

describe('one notice under two names', () => {
  test('first by its PubMed number, then by its DOI, is one notice where kind and day agree', () => {
    const byNumber = standing('corrected', [watchedEvent({ notice: { doi: null, pmid: '123' }, from: ['pubmed'] })]);
    const { changes, standing: kept } = changesBetween(byNumber, CORRECTED, comparison());
    expect(changes).toEqual([]);
    expect(kept.events).toHaveLength(1);
    expect(kept.events[0]?.notice).toEqual({ doi: '10.1000/correction.1', pmid: '123' });
  });

  test('two DOIs are two notices, on the same day too', () => {
    const second = watchedEvent({ notice: { doi: '10.1000/correction.2', pmid: null } });
    expect(changesBetween(CORRECTED, standing('corrected', [watchedEvent(), second]), comparison()).changes).toHaveLength(1);
  });

  test('a mark in place and the notice that is found for it later are one', () => {
    const inPlace = standing('retracted', [watchedEvent({ type: 'retraction', notice: { doi: null, pmid: null }, date: null })]);
    expect(changesBetween(inPlace, standing('retracted', [watchedEvent({ type: 'retraction' })]), comparison()).changes).toEqual([]);
  });
});

describe('a notice that is not listed any more', () => {
  const newer = standing('none', [], { list: { origin: 'update', at: 2_000 } });

  test('is gone where a newer list of the same origin lacks it', () => {
    expect(changesBetween(CORRECTED, newer, comparison()).changes).toMatchObject([{ kind: 'gone', before: { code: 'corrected' }, after: { code: 'none' } }]);
  });

  test.each([
    ['an older list', standing('none', [], { list: { origin: 'update', at: 500 } })],
    ['a list of another origin', standing('none', [], { list: { origin: 'retraction-watch', at: 2_000 } })],
    ['the starter list', standing('none', [], { list: { origin: null, at: 2_000 } })],
  ])('stays known beside %s', (_name, found) => {
    const { changes, standing: kept } = changesBetween(CORRECTED, found, comparison());
    expect(changes).toEqual([]);
    expect(kept).toMatchObject({ code: 'corrected', events: CORRECTED.events });
  });

  test('stays known while a register that listed it could not be asked again', () => {
    const both = standing('corrected', [watchedEvent({ from: ['crossref', 'notice-list'] })]);
    expect(changesBetween(both, newer, comparison()).changes).toEqual([]);
    expect(changesBetween(both, newer, comparison({ heard: new Map([['crossref', 5]]) })).changes).toMatchObject([{ kind: 'gone' }]);
  });

  test('is gone where the newer record of a register overrules the list', () => {
    const { changes } = changesBetween(standing('retracted', [watchedEvent({ type: 'retraction' })]), NOTHING, comparison({ overruledBy: 'crossref', heard: new Map([['crossref', 9]]) }));
    expect(changes).toMatchObject([{ kind: 'gone', by: 'crossref', saidAt: 9 }]);
  });
});

describe('other changes', () => {
  test('another status with the same notices is a change of its own', () => {
    const event = watchedEvent();
    const { changes } = changesBetween(standing('corrected', [event]), standing('retracted', [{ ...event, type: 'retraction' }]), comparison());
    expect(changes).toMatchObject([{ kind: 'status', before: { code: 'corrected' }, after: { code: 'retracted' } }]);
  });

  test('the words of a notice changed where both are known, and not where they are read for the first time', () => {
    const with_ = (words: string | null) => standing('corrected', [watchedEvent({ words })]);
    expect(changesBetween(with_(null), with_('a'), comparison()).changes).toEqual([]);
    expect(changesBetween(with_('a'), with_('b'), comparison()).changes).toMatchObject([{ kind: 'words' }]);
    expect(changesBetween(with_('a'), with_(null), comparison()).standing.events[0]?.words).toBe('a');
  });

  test('a preprint that became an article', () => {
    const article = { doi: '10.1000/article', pmid: null };
    expect(changesBetween(NOTHING, standing('none', [], { article }), comparison()).changes).toMatchObject([{ kind: 'published', article, seenAt: null }]);
    expect(changesBetween(null, standing('none', [], { article }), comparison()).changes).toMatchObject([{ kind: 'published', seenAt: NOW }]);
  });
});
