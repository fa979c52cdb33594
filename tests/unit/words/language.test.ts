import { afterEach, expect, test, vi } from 'vitest';
import { i18n } from '#i18n';
import { textDirection } from '@/lib/words/language';

afterEach(() => vi.restoreAllMocks());

test.each([
  ['en-GB', 'ltr'],
  ['ja', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['arn', 'ltr'],
])('%s is read %s', (tag, direction) => {
  vi.spyOn(i18n, 't').mockReturnValue(tag);
  expect(textDirection()).toBe(direction);
});
