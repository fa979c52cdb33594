import { expect, test } from 'vitest';
import { digestLines } from '@/lib/watch/digest';
import { watchChange } from '@/tests/support/sample-changes';

test('an import of 300 papers of which 40 had a notice makes one line, and what happened since has its own', () => {
  const first = Array.from({ length: 40 }, (_, at) => watchChange({ id: `a${at}`, entryId: `e${at}`, when: at % 2 ? 'before' : 'unclear', atFirst: true }));
  const since = watchChange({ id: 'b', atFirst: true, when: 'since' });
  const later = watchChange({ id: 'c', when: 'before' });
  expect(digestLines([...first, since, later]).map((line) => (line.kind === 'first' ? line.changes.length : line.change.id))).toEqual(['b', 'c', 40]);
});

test('one paper that had a notice is a line like any other', () => {
  expect(digestLines([watchChange({ when: 'before', atFirst: true })])).toMatchObject([{ kind: 'change' }]);
});

test('the latest change comes first', () => {
  const ids = digestLines([watchChange({ id: 'old', foundAt: 1 }), watchChange({ id: 'new', foundAt: 2 })]).map((line) => (line.kind === 'change' ? line.change.id : ''));
  expect(ids).toEqual(['new', 'old']);
});
