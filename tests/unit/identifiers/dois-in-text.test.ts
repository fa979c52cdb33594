import { expect, test } from 'vitest';
import { doisInText } from '@/lib/identifiers/dois-in-text';

test.each([
  ['a citation', 'Nat Cancer. 2024 Mar;5(3):448-462. doi: 10.1038/s43018-023-00712-x. Epub 2024 Jan 24.', ['10.1038/s43018-023-00712-x']],
  ['two in a row, one repeated', '10.5555/a, 10.5555/b and (10.5555/A)', ['10.5555/a', '10.5555/b']],
  ['in brackets', 'as shown (10.1130/2013.2502(04)).', ['10.1130/2013.2502(04)']],
  ['behind a label without a space', 'doi:10.1175/1520-0493(2002)130<1913:EDAWPO>2.0.CO;2 (2002)', ['10.1175/1520-0493(2002)130<1913:edawpo>2.0.co;2']],
  ['a date and an address that look like one', 'news/25.10.2015/2137303/default click/29038310.375465/aHR0', []],
  ['nothing', '', []],
])('%s', (_, text, dois) => {
  expect(doisInText(text)).toEqual(dois);
});

test('no more are returned than were asked for', () => {
  expect(doisInText('10.5555/a 10.5555/b 10.5555/c', 2)).toEqual(['10.5555/a', '10.5555/b']);
});
