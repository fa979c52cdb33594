import { describe, expect, test } from 'vitest';
import { translatorOf } from '@/lib/platform/translator';

/** A table of one language, as browsers give it: an empty text for a name that is not in it. */
const translator = (texts: Record<string, string>) =>
  translatorOf((name, values = []) => (texts[name] ?? '').replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? ''));

const ENGLISH = { languageTag: 'en-GB', list_count_0: 'No papers', list_count_one: '$1 paper', list_count_other: '$1 papers', list_shown: '$1 of $2' };
const ARABIC = {
  languageTag: 'ar-u-nu-latn',
  watch_notify_zero: 'zero', watch_notify_one: 'one', watch_notify_two: 'two', watch_notify_few: 'few $1', watch_notify_many: 'many $1', watch_notify_other: 'other $1',
};

describe('a text with a count', () => {
  test.each([[0, 'No papers'], [1, '1 paper'], [2, '2 papers'], [12_345, '12,345 papers']])('of %i in English', (count, text) => {
    expect(translator(ENGLISH).t('list.count', count)).toBe(text);
  });

  test.each([[0, 'zero'], [1, 'one'], [2, 'two'], [3, 'few 3'], [11, 'many 11'], [100, 'other 100']])('of %i in Arabic, which has six forms', (count, text) => {
    expect(translator(ARABIC).t('watch.notify', count)).toBe(text);
  });

  test.each([1, 5])('of %i in Japanese, which has one form', (count) => {
    expect(translator({ languageTag: 'ja', list_count_other: '$1件' }).t('list.count', count)).toBe(`${count}件`);
  });

  test('has other values beside it', () => {
    expect(translator({ languageTag: 'en-GB', manuscript_row_one: '$2 reference on $1' }).t('manuscript.row', 1, ['Monday', 1])).toBe('1 reference on Monday');
  });
});

test('numbers are written as the language writes them', () => {
  expect(translator({ ...ENGLISH, languageTag: 'de' }).t('list.shown', [1_234, '5'])).toBe('1.234 of 5');
});
