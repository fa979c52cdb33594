import { expect, test } from 'vitest';
import { sizeText } from '@/lib/words/size-text';

test.each([
  [0, '0 byte'],
  [850, '850 byte'],
  [3_600, '3.6 kB'],
  [412_000, '412 kB'],
  [14_200_000, '14.2 MB'],
  [2_000_000_000_000, '2,000 GB'],
])('%d bytes read "%s"', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
