import { expect, test } from 'vitest';
import { plainText } from '@/lib/model/rich-text';
import { i18n } from '#i18n';

test('keeps the words and drops the marks', () => {
  expect(plainText([{ tag: 'p', children: ['CO', { tag: 'sub', children: ['2'] }] }])).toBe('CO2\n');
});

test('reads the English table', () => {
  expect(i18n.t('extName')).toBe('Caveat');
});
