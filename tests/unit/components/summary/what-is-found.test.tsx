// @vitest-environment jsdom
import { render, cleanup } from '@testing-library/preact';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { StudyBody } from '@/components/summary/StudyBody';
import { sameWork } from '@/lib/identifiers/work-key';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { LayText } from '@/lib/model/lay-text';
import { plainText } from '@/lib/model/rich-text';
import { reportOfEvidence } from '@/lib/report/report-of-evidence';
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
  return reportOfEvidence({
    main: createEvidence(PAPER, [answer]),
    subjects: [], article: null,
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

/** Sentences displayed as findings that their named source does not hold, and lists without a word on what they rest on. */
function strayFindings(record: Parameters<typeof reportOf>[0]): string[] {
  const { main } = reportOf(record);
  const { container } = render(<StudyBody report={main} live="on" progress="settled" />);
  const own = main.summary?.summary.findings ?? [];
  const source =
    own.length > 0
      ? own.flatMap(({ text: words, evidence }) => [words, evidence ?? '']).join(' ')
      : (main.abstract?.parts.map((part) => plainText(part.text)).join(' ') ?? '');
  const sections = [...container.querySelectorAll('.findings')];
  const stray = sections
    .flatMap((section) => [...section.querySelectorAll('li')])
    .map((item) => flat((item.textContent ?? '').split('Based on:')[0] ?? ''))
    .filter((words) => !flat(source).includes(words));
  const bare = sections.filter((section) => section.parentElement?.querySelector('.provenance, .findings .quiet') === null).map(() => 'no source');
  cleanup();
  return [...stray, ...bare];
}

test('no sentence stands under a heading of findings that is not in its named source', () => {
  const check = fc.check(fc.property(records, (record) => strayFindings(record).length === 0), { numRuns: 150 });
  expect(check.counterexample).toBeNull();
});

/** Titles of texts about other works or about notices that stand where those about the paper do. */
function misplaced(record: Parameters<typeof reportOf>[0]): string[] {
  const { main } = reportOf(record);
  const all = [main.summary, ...main.otherSummaries].flatMap((shown) => shown?.summary ?? []);
  const { container } = render(<StudyBody report={main} live="on" progress="settled" />);
  const titles = [...container.querySelectorAll('.lay-summary .summary-title')].map(({ textContent }) => textContent ?? '');
  cleanup();
  const right = new Set(all.filter(({ role, basis, subject }) => role === 'article' && basis !== 'notice-only' && sameWork(subject, PAPER)).map(({ title }) => title));
  return [...all.filter(({ subject }) => !sameWork(subject, PAPER)).map(({ title }) => title), ...titles.filter((title) => !right.has(title))];
}

test('what stands under the paper’s own headings is about the paper, and never about a notice', () => {
  const check = fc.check(fc.property(records, (record) => misplaced(record).length === 0), { numRuns: 150 });
  expect(check.counterexample).toBeNull();
});

test('a text that came with the paper has its own name over it, and is called plain words by nobody else', () => {
  const { main } = reportOf({ parts: null, layTexts: [{ kind: 'highlights', parts: [{ label: null, text: ['Worms dig.'] }], license: null }], summaries: [], retracted: false });
  const { container } = render(<StudyBody report={main} live="on" progress="settled" />);
  const headings = [...container.querySelectorAll('.lay-summary h3')].map(({ textContent }) => textContent);
  expect(headings).toEqual(['Highlights']);
});
