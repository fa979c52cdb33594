// @vitest-environment jsdom
import { render, cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { PlaceContext } from '@/components/parts/place-context';
import { StudyBody } from '@/components/summary/StudyBody';
import type { Assertion } from '@/lib/model/assertion';
import type { Report } from '@/lib/model/report';
import { reportOfEvidence } from '@/lib/report/report-of-evidence';
import { createEvidence } from '@/lib/report/evidence';
import { assertion, AT, doi, sourceAnswer } from '../../../support/source-answers';

afterEach(cleanup);

const PAPER = doi('10.5555/paper');
const NUMBER = 'We enrolled 412 adults with gout.';
const TEXT = `${NUMBER} They were randomly assigned to receive moss or placebo.`;

function reportOf(assertions: Assertion[] = [], recordTypes: string[] = []): Report {
  const answer = sourceAnswer('pubmed', PAPER, assertions.length > 0 ? 'lists-notice' : 'lists-none', {
    abstract: { parts: [{ label: 'METHODS', text: [TEXT] }], source: 'pubmed', copyright: null },
    assertions,
    recordTypes,
  });
  return reportOfEvidence({
    main: createEvidence(PAPER, [answer]),
    subjects: [],
    article: null,
    notices: [],
    page: null,
    pageKind: null,
    pageTitle: null,
    summaries: [],
    noticeSummaries: [],
    subjectSummaries: [],
    saved: null,
    live: 'on',
    progress: 'settled',
    now: AT,
  });
}

const shown = (report: Report) =>
  render(
    <PlaceContext.Provider value={{ has: (passage: string) => passage === NUMBER, show: () => undefined } as never}>
      <StudyBody report={report.main} live="on" progress="settled" />
    </PlaceContext.Provider>,
  ).container;
const foldIn = (container: Element) => [...container.querySelectorAll('details')].find((fold) => fold.querySelector('summary')?.textContent === 'Questions about this study');

test('the questions stand in a closed fold, each with the sentences that answer it, or that none was found', () => {
  const fold = foldIn(shown(reportOf()));
  expect(fold?.open).toBe(false);
  const said = [...(fold?.querySelectorAll('section') ?? [])].map((section) => [section.querySelector('h4')?.textContent, section.querySelector('ul, p')?.textContent]);
  expect(said).toEqual([
    ['How many were studied?', expect.stringContaining(NUMBER)],
    ['What was compared with what?', expect.stringContaining('They were randomly assigned to receive moss or placebo.')],
    ['How large was the result?', expect.stringContaining('We found no sentence')],
  ]);
  expect(fold?.textContent).toContain('PubMed');
});

test('a passage that the page holds leads to its place', () => {
  const fold = foldIn(shown(reportOf()));
  expect([...(fold?.querySelectorAll('li') ?? [])].map((item) => item.querySelector('button') !== null)).toEqual([true, false]);
});

test('under a retracted paper they stand inside what it claimed', () => {
  const fold = foldIn(shown(reportOf([assertion({ notice: doi('10.5555/notice'), subject: PAPER, type: 'retraction', sourceType: 'retraction' })])));
  expect(fold?.parentElement?.closest('details')?.querySelector('summary')?.textContent).toContain('claimed');
});

test('a notice answers none', () => {
  const { main } = reportOf([assertion({ notice: PAPER, subject: doi('10.5555/other') })], ['Published Erratum']);
  expect(main.role).toBe('notice');
  expect(main.answers).toBeNull();
});
