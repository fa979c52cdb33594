// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { array, assert as check, asyncProperty, constantFrom } from 'fast-check';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';
import { blocksOf } from '@/lib/pdf/blocks-of';
import { copyOfNotice, type ComparedNotice } from '@/lib/pdf/copy-of-notice';
import { madeOf } from '@/lib/pdf/dates-of-pdf';
import { documentOf } from '@/lib/pdf/document-of';
import { namedInNotice } from '@/lib/report/named-in-notice';
import type { TestPdf } from '@/tests/support/pdf-of';
import { readTestPdf } from '@/tests/support/read-test-pdf';

const NOTICE = 'In Table 2, the hazard ratio for early death among treated patients was incorrectly given as 0.71; it should be 0.17. The sentence “Nobody in the control arm was lost to follow-up.” has been removed.';
const FRONT = ['Worms of the northern clay', 'They dig all day and all night, as many gardens show.'];

function notice(part: Partial<ComparedNotice> = {}, ...text: string[]): ComparedNotice {
  const { wasNow } = readNoticeChange({ type: 'correction', title: 'Correction', text });
  return { doi: '10.1000/caveat.2025.3', date: '2025-05-13', corrections: text.length === 0 ? null : { wasNow, ...namedInNotice(text, wasNow), text }, ...part };
}

async function look(pdf: TestPdf, of: ComparedNotice): Promise<string[]> {
  const text = await readTestPdf(pdf);
  const blocks = blocksOf(text.pages);
  const copy = { made: madeOf(text, '2026-11-26'), blocks, document: documentOf(document.implementation.createHTMLDocument(''), blocks) };
  const { age, places } = await copyOfNotice(of, copy, new AbortController().signal);
  const when = age.kind === 'names' ? `names on ${age.page}` : age.kind === 'unknown' ? 'unknown' : `${age.kind} (${age.made.day})`;
  return [when, ...places.map(({ name, found, pageHas, page }) => `${name}: ${found}, ${pageHas}, page ${page}`)];
}

describe('whether a copy predates a notice', () => {
  const made = (day: string): TestPdf => ({ pages: [FRONT], info: { ModDate: `D:${day.replaceAll('-', '')}` } });
  test.each<[string, TestPdf, ComparedNotice, string]>([
    ['made a year before', made('2024-05-13'), notice(), 'before (2024-05-13)'],
    ['made on the day before, in some time zone the day itself', made('2025-05-12'), notice(), 'later (2025-05-12)'],
    ['made after', made('2025-06-01'), notice(), 'later (2025-06-01)'],
    ['of a notice with its year alone', made('2024-12-01'), notice({ date: '2025' }), 'before (2024-12-01)'],
    ['in the year of such a notice', made('2025-02-01'), notice({ date: '2025' }), 'later (2025-02-01)'],
    ['of a notice without a date', made('2024-05-13'), notice({ date: null }), 'unknown'],
    ['of a notice with a date in words', made('2024-05-13'), notice({ date: 'Spring' }), 'unknown'],
    ['without dates of its own', { pages: [FRONT] }, notice(), 'unknown'],
    ['it names the notice', { ...made('2024-05-13'), pages: [FRONT, ['Corrected: see https://doi.org/10.1000/caveat.2025.3']] }, notice(), 'names on 2'],
    ['its references name the notice', { ...made('2024-05-13'), pages: [FRONT, [{ text: 'References', bold: true }, '1. https://doi.org/10.1000/caveat.2025.3']] }, notice(), 'before (2024-05-13)'],
  ])('%s', async (_name, pdf, of, wanted) => {
    expect(await look(pdf, of)).toEqual([wanted]);
  });

  test('its dates say nothing where its text has the corrected value already', async () => {
    const lines = ['The hazard ratio for early death was 0.17 (CI 0.1-0.2).'];
    expect((await look({ ...made('2024-05-13'), pages: [FRONT, lines] }, notice({}, NOTICE)))[0]).toBe('unknown');
    expect((await look({ ...made('2024-05-13'), pages: [FRONT, [lines[0]?.replace('0.17', '0.71') ?? '']] }, notice({}, NOTICE)))[0]).toBe('before (2024-05-13)');
  });
});

describe('what a copy reads where the notice names a place', () => {
  test.each<[string, string[][], string]>([
    ['the old value, on page 2', [FRONT, ['The hazard ratio for early', 'death was 0.71 (CI 0.6-0.8).']], '0.71: shown, was, page 2'],
    ['the new value', [FRONT, FRONT, ['The hazard ratio for early death', 'was 0.17.']], '0.71: shown, now, page 3'],
    ['neither', [FRONT, ['The hazard ratio for early death was low.']], '0.71: not-found, unknown, page null'],
    ['both, in two places', [['The hazard ratio for early death was 0.71.'], ['The hazard ratio for early death in men was 0.17.']], '0.71: not-unique, unknown, page null'],
    ['another number', [['The hazard ratio for early death was 10.71, 0.715 and -0.71.']], '0.71: not-found, unknown, page null'],
    ['a word cut at the end of a line', [FRONT, ['The hazard ratio for early death among trea-', 'ted patients was 0.71.']], '0.71: shown, was, page 2'],
    ['in the references alone', [FRONT, ['References', 'The hazard ratio for early death was 0.71. J Worms.']], '0.71: not-found, unknown, page null'],
    ['in the notice that is bound with it', [FRONT, [...(NOTICE.replaceAll(/[“”]/g, '"').match(/.{1,70}(?: |$)/g) ?? [])]], '0.71: not-unique, unknown, page null'],
  ])('%s', async (_name, pages, wanted) => {
    expect((await look({ pages }, notice({}, NOTICE)))[1]).toBe(wanted);
  });

  test('a quoted passage and a table have their pages', async () => {
    const pages = [FRONT, ['It went well. Nobody in the control', 'arm was lost to follow-up. We ate.'], [{ text: 'Table 2. Outcomes', top: 100 }]];
    expect((await look({ pages }, notice({}, NOTICE))).slice(2)).toEqual(['Nobody in the control arm was lost to follow-up.: shown, unknown, page 2', 'Table 2: shown, unknown, page 3']);
  });
});

test('over generated papers of something else: no value is said to be old or new', async () => {
  const line = constantFrom('Worms dig in clay.', 'We weighed 0.71 grams.', 'It was 0.17 m wide.', 'See Table 2.', 'A hazard.', '71 and 17', 'Rain fell on 12 days.');
  const of = notice({}, NOTICE);
  await check(
    asyncProperty(array(array(line, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }), async (pages) => {
      const [, value] = await look({ pages }, of);
      expect(value).toMatch(/unknown, page null$/);
    }),
    { numRuns: 60 },
  );
});
