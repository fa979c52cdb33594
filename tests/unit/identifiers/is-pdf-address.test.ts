import { expect, test } from 'vitest';
import { isPdfAddress } from '@/lib/identifiers/is-pdf-address';

test.each([
  ['https://www.nature.com/articles/s41586-020-2649-2.pdf', true],
  ['https://journals.sagepub.com/doi/pdf/10.1177/0022034520970536', true],
  ['https://arxiv.org/pdf/2101.00001v2', true],
  ['https://onlinelibrary.wiley.com/doi/pdfdirect/10.1002/abc', true],
  ['https://www.sciencedirect.com/science/article/pii/S1/pdfft?md5=1', true],
  ['file:///home/reader/papers/worms.PDF', true],
  ['https://journal.example/article/pdf-guidelines', false],
  ['https://journal.example/view?file=a.pdf', false],
  ['https://journal.example/articles/1', false],
  ['chrome-extension://abc/check.pdf', false],
  ['no address', false],
  [null, false],
])('%s: %s', (address, is) => {
  expect(isPdfAddress(address)).toBe(is);
});
