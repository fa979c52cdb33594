import { describe, expect, it } from 'vitest';
import { emptyAnswer } from '@/lib/model/empty-answer';
import type { PaperRow } from '@/lib/model/paper-row';
import { WHOLE_LIST, type RowQuery } from '@/lib/model/row-query';
import { RowEngine } from '@/lib/reading-list/rows/row-engine';
import { rowOf } from '@/lib/reading-list/rows/row-of';
import { listItem } from '@/tests/support/sample-entries';
import { noticeEvent } from '@/tests/support/sample-report-parts';
import type { ListItem } from '@/components/reading-list/list-item';

function row(item: ListItem): PaperRow {
  const listed = emptyAnswer(item.entry.work.ids, { source: 'notice-list', kind: 'not-held', at: 0, reason: null, retryAt: null });
  return rowOf(item, { ...item.entry, evidence: [] }, listed, []);
}

const falls = row(listItem('A scale for falls', {}, { state: 'unread', savedAt: 3 }));
const tumours = row(listItem('tumours that age', { code: 'corrected', event: noticeEvent({ date: '2025-05-13' }) }, { state: 'reading', tags: ['Ageing', 'thesis'], note: 'Ask about Fig. 3', savedAt: 2 }));
const lively = row(listItem('Lively protéins', { code: 'retracted' }, { state: 'read', tags: ['thesis'], savedAt: 1 }));

function engine(): RowEngine {
  const made = new RowEngine('en');
  made.put([tumours, lively, falls]);
  return made;
}
const titles = (query: Partial<typeof WHOLE_LIST>, of = engine()): string[] => of.view({ ...WHOLE_LIST, ...query }).map(({ title }) => title);

describe('RowEngine', () => {
  it('shows the latest saved first unless asked otherwise', () => {
    expect(titles({})).toEqual(['A scale for falls', 'tumours that age', 'Lively protéins']);
  });

  it('sorts titles as the language does, the most serious status first, and what is still to be read first', () => {
    expect(titles({ sort: 'title' })).toEqual(['A scale for falls', 'Lively protéins', 'tumours that age']);
    expect(titles({ sort: 'status' })[0]).toBe('Lively protéins');
    expect(titles({ sort: 'state' })).toEqual(['A scale for falls', 'tumours that age', 'Lively protéins']);
  });

  it('finds words anywhere, in any case and order, with or without accents', () => {
    expect(titles({ text: 'fig TUMOURS' })).toEqual(['tumours that age']);
    expect(titles({ text: 'proteins' })).toEqual(['Lively protéins']);
    expect(titles({ text: 'PROTÉINS' })).toEqual(['Lively protéins']);
    expect(titles({ text: 'fig nowhere' })).toEqual([]);
  });

  it('finds the same while words are typed and taken away again as it does at once', () => {
    const typed = engine();
    for (const text of ['t', 'th', 'the', 'thes', 'thesis a', 'thesis ag', 'thesis', 'the', 'age', '', 'thes is', 'thesis', 'h g', 'hg']) {
      expect(titles({ text }, typed)).toEqual(titles({ text }));
    }
  });

  it('finds the same while a filter is set, changed and taken away as it does at once', () => {
    const used = engine();
    const asked: Partial<RowQuery>[] = [{ text: 't' }, { text: 't', group: 'attention' }, { text: 't', group: 'corrected' }, { text: 'th', group: 'corrected' }, { text: 't' }, { tags: ['thesis'] }, {}];
    for (const query of asked) expect(titles(query, used)).toEqual(titles(query));
  });

  it('sorts numbers in titles by what they count, whatever the case of the words', () => {
    const made = new RowEngine('en');
    made.put(['part 10', 'Part 9', 'PART 2'].map((title, order) => ({ ...falls, id: title, title, order })));
    expect(titles({ sort: 'title' }, made)).toEqual(['PART 2', 'Part 9', 'part 10']);
  });

  it('filters by status, state, several tags, and by what came after saving', () => {
    expect(titles({ group: 'attention' })).toEqual(['Lively protéins']);
    expect(titles({ state: 'reading' })).toEqual(['tumours that age']);
    expect(titles({ tags: ['thesis'] })).toHaveLength(2);
    expect(titles({ tags: ['thesis', 'Ageing'] })).toEqual(['tumours that age']);
    expect(titles({ isChanged: true })).toEqual(['tumours that age']);
    expect(titles({ hasSummary: true })).toEqual([]);
  });

  it('keeps its order when a row takes the place of another, and forgets what is dropped', () => {
    const made = engine();
    made.view({ ...WHOLE_LIST, sort: 'title' });
    made.put([{ ...falls, title: 'Zebras that fall', order: lively.order + 1 }]);
    expect(titles({}, made)).toEqual(['tumours that age', 'Lively protéins', 'Zebras that fall']);
    expect(titles({ sort: 'title' }, made).at(-1)).toBe('Zebras that fall');
    made.drop([tumours.id, 'unknown']);
    expect(titles({}, made)).toEqual(['Lively protéins', 'Zebras that fall']);
    expect(made.size).toBe(2);
  });

  it('counts what there is to filter by', () => {
    const { tags, years } = engine().facets();
    expect(tags).toEqual([['Ageing', 1], ['thesis', 2]]);
    expect(years.reduce((sum, [, papers]) => sum + papers, 0)).toBe(3);
  });

  it('counts the papers of each year by status, through every change', () => {
    const made = engine();
    const counts = () => made.facets().spread.map(({ year, group, papers }) => [year, group, papers]);
    expect(counts()).toEqual([[falls.year, 'attention', 1], [falls.year, 'corrected', 1], [falls.year, 'noneFound', 1]]);
    made.put([{ ...tumours, code: 'retracted', year: null }]);
    expect(counts()).toEqual([[falls.year, 'attention', 1], [null, 'attention', 1], [falls.year, 'noneFound', 1]]);
    made.drop([falls.id, lively.id, tumours.id]);
    expect(counts()).toEqual([]);
  });

  it('links a saved preprint and a saved article, whichever of the two a source spoke of', () => {
    const made = engine();
    const keys = (of: PaperRow, doi: string) => ({ ...of, keys: [`doi:${doi}`] });
    made.put([{ ...keys(falls, '10.5555/preprint'), versions: [{ as: 'article', keys: ['doi:10.5555/article', 'doi:10.5555/alias'] }] }, keys(lively, '10.5555/article')]);
    expect(made.linked(falls.id)).toEqual({ id: lively.id, as: 'article' });
    expect(made.linked(lively.id)).toEqual({ id: falls.id, as: 'preprint' });
    expect(made.linked(tumours.id)).toBeNull();
    made.drop([lively.id]);
    expect(made.linked(falls.id)).toBeNull();
  });
});
