import { describe, expect, test } from 'vitest';
import { checkedText, listLine, listRemarks, referencesText } from '@/components/marks/count-text';
import { MARK_CODES } from '@/lib/model/known-notice';
import { sampleList } from '@/tests/support/sample-lists';

describe('the count of references', () => {
  test.each([
    [{ retracted: 2, corrected: 1 }, '84 references: 2 retracted and 1 corrected'],
    [{ retracted: 1 }, '84 references: 1 retracted'],
    [{ corrected: 3, concern: 1 }, '84 references: 1 under concern and 3 corrected'],
    [{ retracted: 1, 'retraction-notice': 2, 'correction-notice': 1 }, '84 references: 1 retracted, 1 correction notice and 2 retraction notices'],
    [{}, '84 references: none listed'],
  ])('%j', (counts, text) => {
    const parts = (line: string) => line.split(/: |, | and /).toSorted();
    expect(parts(referencesText(sampleList({ counts })))).toEqual(parts(text));
  });

  test('says so where none is listed and where none could be checked', () => {
    expect(referencesText(sampleList({ checked: 1 }))).toBe('84 references: none listed');
    expect(referencesText(sampleList({ checked: 0 }))).toBe('No reference could be checked');
  });

  test('has words for every mark', () => {
    for (const code of MARK_CODES) {
      for (const count of [1, 2]) {
        expect(referencesText(sampleList({ counts: { [code]: count } }))).toMatch(new RegExp(`^84 references: ${count} `));
        expect(referencesText(sampleList({ counts: { retracted: 1, [code]: count } }))).not.toContain('$');
      }
    }
  });
});

describe('how much could be checked', () => {
  test('of references', () => {
    expect(checkedText(sampleList())).toBe('82 of 84 checked against the list of 23 November 2026, 2 without a usable identifier');
    expect(checkedText(sampleList({ checked: 84 }))).toBe('84 of 84 checked against the list of 23 November 2026');
  });

  test('of results, as wording has it', () => {
    const list = sampleList({ kind: 'results', total: 20, checked: 17, counts: { retracted: 1, 'correction-notice': 1 } });
    expect(checkedText(list)).toBe('20 results: 17 checked against the list of 23 November 2026, 3 without a usable identifier; 1 retracted and 1 correction notice');
    expect(checkedText(sampleList({ kind: 'results', total: 1, checked: 0 }))).toBe('1 result: 0 checked against the list of 23 November 2026, 1 without a usable identifier; none listed');
  });

  test('a short or an old list is called so', () => {
    const at = Date.UTC(2026, 10, 23);
    expect(listRemarks(sampleList(), at)).toEqual([]);
    expect(listRemarks(sampleList({ isShort: true }), at)[0]).toContain('short starter list');
    expect(listRemarks(sampleList(), at + 31 * 86_400_000)[0]).toContain('30 days old');
  });

  test('the popup’s line is never a good word where nothing was checked', () => {
    expect(listLine(sampleList({ state: 'reading' }))).toBeNull();
    expect(listLine(sampleList({ total: 0 }))).toBeNull();
    expect(listLine(sampleList({ kind: 'results', total: 0 }))).toBe('No list of papers found here.');
    expect(listLine(sampleList({ state: 'failed' }))).toContain('Couldn’t check');
    expect(listLine(sampleList({ state: 'off' }))).toContain('are off');
    expect(listLine(sampleList({ state: 'off-here' }))).toContain('on this site');
  });
});
