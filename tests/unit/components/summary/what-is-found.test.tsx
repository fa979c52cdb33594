// @vitest-environment jsdom
import { render, cleanup } from '@testing-library/preact';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { StudyBody } from '@/components/summary/StudyBody';
import { sameWork } from '@/lib/identifiers/work-key';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { LayText } from '@/lib/model/lay-text';
import { plainText } from '@/lib/model/rich-text';
import { assembleReport } from '@/lib/report/assemble-report';
import { createEvidence } from '@/lib/report/evidence';
import { assertion, AT, doi, sourceAnswer } from '../../../support/source-answers';

/** Properties of what is displayed, over generated records: the worst mistakes a summary can make. */
afterEach(cleanup);

const PAPER = doi('10.5555/paper');
const OTHER = doi('10.5555/other');
const sentence = fc
  .tuple(fc.constantFrom('We found that worms', 'Here we show that moss', 'Worms', 'A limitation is that it', 'This notice corrects what'), fc.constantFrom('rose', 'fell', 'stayed'), fc.integer({ min: 1, max: 9_999 }))
  .map(([who, did, number]) => `${who} ${did} by ${number / 10}%.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const abstractParts = fc.array(fc.record({ label: fc.option(fc.constantFrom('RESULTS', 'METHODS', 'CONCLUSIONS'), { nil: null }), text: text.map((words) => [words]) }), { minLength: 1, maxLength: 4 });
const layText: fc.Arbitrary<LayText> = fc.record({ kind: fc.constantFrom('plain-language', 'highlights', 'elife-digest', 'significance'), parts: abstractParts, license: fc.constant(null) });
const point = fc.record({ text: sentence, evidence: fc.option(sentence, { nil: null }) });
const stored: fc.Arbitrary<LaySummary> = fc.record({
    id: fc.integer({ min: 1, max: 99 }).map(String),
    role: fc.constantFrom('article', 'notice'),
    subject: fc.constantFrom(PAPER, OTHER),
    noticeDoi: fc.constant(null),
    noticeType: fc.constant(null),
    language: fc.constant('en'),
    title: sentence,
    standfirst: fc.option(sentence, { nil: null }),
    summary: fc.array(text, { maxLength: 2 }),
    detail: fc.array(text, { maxLength: 2 }),
    findings: fc.array(point, { maxLength: 3 }),
    studiedIn: fc.constantFrom(null, 'in mice'),
    methodology: fc.constant<string[]>([]),
    limitations: fc.array(point, { maxLength: 2 }),
    basis: fc.constantFrom('full-text', 'abstract', 'notice-only', 'unstated'),
    author: fc.record({ kind: fc.constantFrom('human', 'machine', 'authors', 'editors', 'unstated'), name: fc.constant(null) }),
    written: fc.constantFrom(null, '2024', '2026-01-01'),
    evidenceUpTo: fc.constant(null),
    license: fc.constant(null),
    origin: fc.record({ kind: fc.constantFrom('pack', 'clip', 'own', 'starter'), name: fc.constant('A pack'), url: fc.constant(null) }),
  });

const records = fc.record({
  parts: fc.option(abstractParts, { nil: null }),
  layTexts: fc.array(layText, { maxLength: 2 }),
  summaries: fc.array(stored, { maxLength: 4 }),
  retracted: fc.boolean(),
});

const flat = (words: string) => words.replace(/\s+/g, ' ').trim();

function reportOf({ parts, layTexts, summaries, retracted }: typeof records extends fc.Arbitrary<infer Value> ? Value : never) {
  const answer = sourceAnswer('crossref', PAPER, retracted ? 'lists-notice' : 'lists-none', {
    abstract: parts && { parts, source: 'crossref', copyright: null },
    layTexts,
    assertions: retracted ? [assertion({ notice: doi('10.5555/notice'), subject: PAPER, type: 'retraction', sourceType: 'retraction' })] : [],
  });
  return assembleReport({
    main: createEvidence(PAPER, [answer]),
    subjects: [],
    notices: [],
    page: null,
    pageKind: null,
    pageTitle: null,
    summaries,
    noticeSummaries: [],
    subjectSummaries: [],
    saved: null,
    live: 'on',
    progress: 'settled',
    now: AT,
  });
}

test('no sentence stands under a heading of findings that is not in its named source', () => {
  fc.assert(
    fc.property(records, (record) => {
      const { main } = reportOf(record);
      const { container } = render(<StudyBody report={main} live="on" progress="settled" />);
      for (const section of container.querySelectorAll('.findings')) {
        const own = main.summary?.summary.findings ?? [];
        const source =
          own.length > 0
            ? own.flatMap(({ text: words, evidence }) => [words, evidence ?? '']).join(' ')
            : (main.abstract?.parts.map((part) => plainText(part.text)).join(' ') ?? '');
        for (const item of section.querySelectorAll('li')) {
          const [words = ''] = (item.textContent ?? '').split('It rests on:');
          expect(flat(source)).toContain(flat(words));
        }
        // No finding without the line that says what it rests on.
        expect(section.parentElement?.querySelector('.provenance, .findings .quiet')).not.toBeNull();
      }
      cleanup();
    }),
    { numRuns: 150 },
  );
});

test('what stands under the paper’s own headings is about the paper, and never about a notice', () => {
  fc.assert(
    fc.property(records, (record) => {
      const { main } = reportOf(record);
      for (const shown of [main.summary, ...main.otherSummaries]) if (shown) expect(sameWork(shown.summary.subject, PAPER)).toBe(true);
      const { container } = render(<StudyBody report={main} live="on" progress="settled" />);
      for (const shown of [main.summary, ...main.otherSummaries]) {
        if (!shown || (shown.summary.role !== 'notice' && shown.summary.basis !== 'notice-only')) continue;
        for (const section of container.querySelectorAll('.lay-summary h4')) {
          const same = [main.summary, ...main.otherSummaries].some((other) => other && other !== shown && other.summary.title === shown.summary.title);
          if (!same) expect(section.textContent).not.toBe(shown.summary.title);
        }
      }
      cleanup();
    }),
    { numRuns: 150 },
  );
});

test('a text that came with the paper has its own name over it, and is called plain words by nobody else', () => {
  const { main } = reportOf({ parts: null, layTexts: [{ kind: 'highlights', parts: [{ label: null, text: ['Worms dig.'] }], license: null }], summaries: [], retracted: false });
  const { container } = render(<StudyBody report={main} live="on" progress="settled" />);
  const headings = [...container.querySelectorAll('.lay-summary h3')].map(({ textContent }) => textContent);
  expect(headings).toEqual(['Highlights']);
});
