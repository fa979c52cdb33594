import * as fc from 'fast-check';
import { NOTICE_TYPES } from '@/lib/model/notice-type';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { Pack } from '@/lib/summaries/pack';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const doi = fc.integer({ min: 1, max: 9_999 }).map((n) => `10.5555/made-up.${n}`);
const digits = fc.integer({ min: 1, max: 99_999_999 }).map(String);
const date = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
const points = fc.array(fc.record({ text: words, evidence: maybe(words) }), { maxLength: 3 });
const paragraphs = fc.array(words, { maxLength: 3 });

const subjects = fc.record({
  doi,
  pmid: maybe(digits),
  pmcid: maybe(digits.map((n) => `PMC${n}`)),
  arxiv: maybe(fc.integer({ min: 10_000, max: 99_999 }).map((n) => `2401.${n}`)),
});

const summaries = (packTitle: string, packLicense: string | null): fc.Arbitrary<LaySummary> =>
  fc
    .record({
      id: words,
      role: fc.constantFrom('article', 'notice'),
      subject: subjects,
      noticeDoi: maybe(doi),
      noticeType: maybe(fc.constantFrom(...NOTICE_TYPES)),
      language: fc.constantFrom('en', 'de', 'pt-BR'),
      title: words,
      standfirst: maybe(words),
      summary: paragraphs,
      detail: paragraphs,
      findings: points,
      studiedIn: maybe(words),
      methodology: paragraphs,
      limitations: points,
      basis: fc.constantFrom('full-text', 'abstract', 'notice-only', 'unstated'),
      author: fc.record({ kind: fc.constantFrom('human', 'machine', 'authors', 'editors', 'unstated'), name: maybe(words) }),
      written: maybe(date),
      evidenceUpTo: maybe(date),
      license: maybe(words),
      url: maybe(digits.map((n) => `https://summaries.example/${n}`)),
    } satisfies Record<string, fc.Arbitrary<unknown>>)
    .map(({ url, ...summary }) => ({
      ...summary,
      noticeDoi: summary.role === 'notice' ? summary.noticeDoi : null,
      noticeType: summary.role === 'notice' ? summary.noticeType : null,
      license: summary.license ?? packLicense,
      origin: { kind: 'pack', name: packTitle, url },
    }));

/** Packs as they are after reading: any texts, identifiers in normal form, no id twice. */
export const packs: fc.Arbitrary<Pack> = fc
  .record({
    id: fc.integer({ min: 1, max: 5 }).map((n) => `pack-${n}`),
    title: words,
    author: maybe(words),
    license: maybe(words),
    edition: maybe(words),
  })
  .chain((head) =>
    fc
      .uniqueArray(summaries(head.title, head.license), { maxLength: 4, selector: ({ id }) => id })
      .map((list) => ({ ...head, summaries: list })),
  );
