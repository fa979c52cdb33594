import { describe, expect, it } from 'vitest';
import { listView, tagsInUse, titleOf, WHOLE_LIST } from '@/components/reading-list/list-view';
import { NO_IDS } from '@/lib/model/work';
import { listItem } from '@/tests/support/sample-entries';

const falls = listItem('A scale for falls', {}, { state: 'unread', savedAt: 3 });
const tumours = listItem('tumours that age', { code: 'corrected' }, {
  state: 'reading',
  tags: ['Ageing', 'thesis'],
  note: 'Ask about Fig. 3',
  savedAt: 2,
});
const lively = listItem('Lively proteins', { code: 'retracted' }, { state: 'read', tags: ['thesis'], savedAt: 1 });
const items = [tumours, lively, falls];
const titles = (query: Partial<typeof WHOLE_LIST>): string[] => listView(items, { ...WHOLE_LIST, ...query }, 'en').map(titleOf);

describe('listView', () => {
  it('shows the latest saved first unless asked otherwise', () => {
    expect(titles({})).toEqual(['A scale for falls', 'tumours that age', 'Lively proteins']);
  });

  it('sorts titles as the language does, not by capitals', () => {
    expect(titles({ sort: 'title' })).toEqual(['A scale for falls', 'Lively proteins', 'tumours that age']);
  });

  it('sorts the most serious status first', () => {
    expect(titles({ sort: 'status' })[0]).toBe('Lively proteins');
  });

  it('sorts what is still to be read first', () => {
    expect(titles({ sort: 'state' })).toEqual(['A scale for falls', 'tumours that age', 'Lively proteins']);
  });

  it('finds words anywhere in title, tags and note, in any case and order', () => {
    expect(titles({ text: 'fig TUMOURS' })).toEqual(['tumours that age']);
    expect(titles({ text: 'thesis' })).toHaveLength(2);
    expect(titles({ text: 'nowhere' })).toEqual([]);
  });

  it('filters by kind of status, state and tag together', () => {
    expect(titles({ group: 'attention' })).toEqual(['Lively proteins']);
    expect(titles({ tag: 'thesis', state: 'reading' })).toEqual(['tumours that age']);
    expect(titles({ group: 'corrected', state: 'read' })).toEqual([]);
  });

  it('leaves the given list in its order', () => {
    titles({ sort: 'title' });
    expect(items[0]).toBe(tumours);
  });
});

describe('tagsInUse', () => {
  it('gives each tag once, in order', () => {
    expect(tagsInUse(items, 'en')).toEqual(['Ageing', 'thesis']);
  });
});

describe('titleOf', () => {
  it('falls back to the identifier of a paper whose title is not known', () => {
    const untitled = { entry: { ...falls.entry, work: { ...falls.entry.work, title: null, ids: { ...NO_IDS, pmid: '7' } } } };
    expect(titleOf(untitled)).toBe('7');
  });
});
