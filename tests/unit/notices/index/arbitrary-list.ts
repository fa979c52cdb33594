import * as fc from 'fast-check';
import { MARK_CODES, type KnownNotice } from '@/lib/model/known-notice';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import type { ListEntry } from '@/lib/notices/index/list-entry';
import type { ListFacts } from '@/lib/model/list-facts';

export const FACTS: ListFacts = {
  built: Date.parse('2026-11-20T04:00:00Z'),
  sources: { crossref: Date.parse('2026-11-19T00:00:00Z'), 'retraction-watch': Date.parse('2026-11-18T00:00:00Z'), pubmed: null, starter: null },
};

const suffix = fc.stringMatching(/^[a-z0-9]{1,4}[a-z0-9.()<>;:_-]{0,12}[a-z0-9]$/);
export const anyDoi = fc.tuple(fc.constantFrom('10.5555', '10.1016', '10.1002', '10.12345'), suffix).map(([registrant, rest]) => `${registrant}/${rest}`);
const anyPmid = fc.integer({ min: 1, max: 999_999_999 }).map(String);
export const anyKey = fc.oneof({ weight: 3, arbitrary: anyDoi }, { weight: 1, arbitrary: anyPmid.map((pmid) => `pmid:${pmid}`) });
const anyDate = fc.option(fc.constantFrom('1998', '2010-02', '2024-02-29', '2026-11-20', '1500', '2199-12-31'));
const anyText = fc.constantFrom('Retraction', 'corrigendum', 'Error in Data', 'Fraude présumée', 'Reason with, comma');

function noticeAbout(key: string): fc.Arbitrary<KnownNotice> {
  const subject: fc.Arbitrary<KnownNotice['subject']> = key.startsWith('pmid:')
    ? fc.record({ doi: fc.option(anyDoi), pmid: fc.constant(key.slice(5)) })
    : fc.record({ doi: fc.constant(key), pmid: fc.option(anyPmid) });
  return fc
    .record({
      type: fc.constantFrom(...NOTICE_TYPES),
      sourceType: anyText,
      notice: fc.record({ doi: fc.option(anyDoi), pmid: fc.option(anyPmid) }),
      subject,
      inPlace: fc.boolean(),
      date: anyDate,
      reasons: fc.array(anyText, { maxLength: 3 }),
      source: fc.constantFrom('crossref' as const, 'retraction-watch' as const, 'pubmed' as const, 'starter' as const),
    })
    .map((known) => (known.inPlace ? { ...known, notice: { ...known.subject } } : known));
}

const anyEntry: fc.Arbitrary<ListEntry> = anyKey.chain((key) =>
  fc.record({
    key: fc.constant(key),
    mark: fc.constantFrom(...MARK_CODES),
    see: fc.option(anyKey),
    notices: fc.array(noticeAbout(key), { maxLength: 3 }),
    announces: fc.array(anyKey, { maxLength: 3 }),
  }),
);

/** Entries with keys of their own, in any order. */
export function anyEntries(maxLength = 60): fc.Arbitrary<ListEntry[]> {
  return fc.uniqueArray(anyEntry, { selector: ({ key }) => key, maxLength });
}

/** A list of one size, the same at every call: DOIs, PMIDs and notices by turns. */
export function entriesNumbered(count: number, from = 0): ListEntry[] {
  return Array.from({ length: count }, (_, at): ListEntry => {
    const number = from + at;
    const key = number % 5 === 0 ? `pmid:${number + 1}` : `10.${5000 + (number % 40)}/journal.${number}`;
    return {
      key,
      mark: MARK_CODES[number % MARK_CODES.length] ?? 'retracted',
      see: null,
      notices: [
        {
          type: 'retraction',
          sourceType: 'Retraction',
          notice: { doi: `10.${5000 + (number % 40)}/journal.${number}.r`, pmid: null },
          subject: key.startsWith('pmid:') ? { doi: null, pmid: key.slice(5) } : { doi: key, pmid: null },
          inPlace: false,
          date: '2024-03-01',
          reasons: [`Reason ${number % 7}`],
          source: 'retraction-watch',
        },
      ],
      announces: [],
    };
  });
}
