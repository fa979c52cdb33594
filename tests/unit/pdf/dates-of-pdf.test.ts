import { describe, expect, test } from 'vitest';
import { madeOf } from '@/lib/pdf/dates-of-pdf';
import type { TestLine } from '@/tests/support/pdf-of';
import { readTestPdf } from '@/tests/support/read-test-pdf';

const TODAY = '2026-11-26';

/** A line in the lower margin. */
const foot = (text: string): TestLine => ({ text, top: 770, size: 7 });

async function made(lines: (string | TestLine)[], info: Record<string, string> = {}, xmp: Record<string, string> = {}): Promise<string> {
  const found = madeOf(await readTestPdf({ pages: [lines], info, xmp }), TODAY);
  return found === null ? 'unknown' : `${found.day} by ${found.by}`;
}

describe('the day after which nothing can have come into a copy', () => {
  test.each<[string, (string | TestLine)[], Record<string, string>, Record<string, string>, string]>([
    ['made', ['A paper'], { CreationDate: "D:20240503101010+02'00'" }, {}, '2024-05-03 by file'],
    ['changed later', ['A paper'], { CreationDate: 'D:20240503', ModDate: 'D:20240601120000Z' }, {}, '2024-06-01 by file'],
    ['changed later by XMP alone', ['A paper'], { CreationDate: 'D:20240503' }, { 'xmp:ModifyDate': '2024-07-01T10:00:00+09:00' }, '2024-07-01 by file'],
    ['a stamp holds, whatever the reader changed since', [foot('Downloaded from https://journal.example by guest on 03 May 2024')], { ModDate: 'D:20250101' }, {}, '2024-05-03 by stamp'],
    ['the latest of two stamps', [foot('Downloaded on May 3, 2024'), { text: 'Printed on 2024-06-02', turned: true, x: 590, top: 400 }], {}, {}, '2024-06-02 by stamp'],
    ['no date', ['A paper'], {}, {}, 'unknown'],
    ['a year alone', ['Published 2021. Downloaded in May 2024.'], {}, {}, 'unknown'],
    ['day and month in numbers could be either', [foot('Downloaded on 03/05/2024')], {}, {}, 'unknown'],
    ['a day that is none', ['A paper'], { CreationDate: 'D:20240231' }, {}, 'unknown'],
    ['tomorrow', ['A paper'], { CreationDate: 'D:20270101' }, {}, 'unknown'],
    ['a clock that was never set', ['A paper'], { CreationDate: 'D:19700101' }, {}, 'unknown'],
    ['years before the paper says that it was received', ['Received 3 May 2021; accepted 10 June 2021'], { CreationDate: 'D:20150101' }, {}, 'unknown'],
    ['a little before it says that it was published', ['Published online: 10 June 2021'], { CreationDate: 'D:20210520' }, {}, '2021-05-20 by file'],
    ['data that the authors downloaded', ['Reads were', 'downloaded from the archive on 3 May 2020. Then', 'Downloaded on 3 May 2020.', { text: 'Accessed on 3 May 2020.', top: 770 }], { CreationDate: 'D:20210520' }, {}, '2021-05-20 by file'],
  ])('%s', async (_name, lines, info, xmp, wanted) => {
    expect(await made(lines, info, xmp)).toBe(wanted);
  });
});

test('a stamp on one page of many is none', async () => {
  const pages = [[foot('Downloaded on 3 May 2020')], ['Two'], ['Three']];
  expect(madeOf(await readTestPdf({ pages, info: { ModDate: 'D:20210520' } }), TODAY)).toEqual({ day: '2021-05-20', by: 'file' });
  expect(madeOf(await readTestPdf({ pages: pages.map(() => pages[0] ?? []) }), TODAY)).toEqual({ day: '2020-05-03', by: 'stamp' });
});
