import { describe, expect, test } from 'vitest';
import { EDITABLE_FIELDS } from '@/lib/model/reading-list-entry';
import { allStamps, applyEdit } from '@/lib/reading-list/apply-edit';
import { editRow } from '@/lib/reading-list/edit-row';
import { savedAs } from './arbitrary-entry';

describe('an edit', () => {
  const entry = savedAs('a', { tags: ['x'], note: 'n', stamps: { note: { version: 3, at: 50 } } });

  test('writes each field that still has the version it is based on', () => {
    const { entry: after, changed, conflicts } = applyEdit(entry, { note: 'new', tags: ['y'] }, { note: 3, tags: 1 }, 200);
    expect([after.note, after.tags, changed, conflicts, after.changedAt]).toEqual(['new', ['x'], ['note'], ['tags'], 200]);
    expect(after.stamps).toEqual({ tags: { version: 0, at: 100 }, note: { version: 4, at: 200 }, state: { version: 0, at: 100 }, flag: { version: 0, at: 100 } });
  });

  test('of the reading state holds whatever it is based on', () => {
    expect(applyEdit(entry, { state: 'read' }, {}, 200)).toMatchObject({ changed: ['state'], conflicts: [], entry: { state: 'read' } });
  });

  test('that changes nothing leaves the entry as it is', () => {
    expect(applyEdit(entry, { note: 'n', tags: [' x ', 'x', ''] }, {}, 200)).toEqual({ entry, changed: [], conflicts: [] });
    expect(applyEdit(entry, { note: 'new' }, {}, 200)).toEqual({ entry, changed: [], conflicts: ['note'] });
  });

  test('trims tags, and drops empty and repeated ones', () => {
    expect(applyEdit(entry, { tags: [' b ', 'a', 'b', ' '] }, { tags: 0 }, 200).entry.tags).toEqual(['b', 'a']);
  });

  test('is noted in the journal with what was and what is', () => {
    const after = { ...entry, note: 'new', tags: [] };
    expect(editRow(entry, after, ['note'], 7)).toEqual([{ entryId: 'a', at: 7, change: { kind: 'edit', before: { note: 'n' }, after: { note: 'new' } } }]);
    expect(editRow(entry, after, [], 7)).toEqual([]);
  });

  test('stamps every field', () => {
    expect(Object.keys(allStamps(entry, {}))).toEqual([...EDITABLE_FIELDS]);
  });
});
