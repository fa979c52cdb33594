// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { StudyBody } from '@/components/summary/StudyBody';
import type { LaySummary } from '@/lib/model/lay-summary';
import { reportOfEvidence } from '@/lib/report/report-of-evidence';
import { createEvidence } from '@/lib/report/evidence';
import { assertion, AT, doi, sourceAnswer } from '../../../support/source-answers';

afterEach(cleanup);

const PAPER = doi('10.5555/paper');
const NOTICE = doi('10.5555/notice');

function shown(noticeText: string[], findings: LaySummary['findings']): (string | null)[] {
  const correction = assertion({ notice: NOTICE, subject: PAPER, type: 'correction', sourceType: 'correction', date: '2024-03-14' });
  const { main } = reportOfEvidence({
    main: createEvidence(PAPER, [sourceAnswer('crossref', PAPER, 'lists-notice', { assertions: [correction] })]),
    subjects: [], article: null,
    notices: [createEvidence(NOTICE, [sourceAnswer('crossref', NOTICE, 'lists-none', { noticeText })])],
    page: null, pageKind: null, pageTitle: null,
    summaries: [
      {
        id: 'a', role: 'article', subject: PAPER, noticeDoi: null, noticeType: null, language: 'en', title: 'Ours', standfirst: null, summary: ['Words.'], detail: [], findings,
        studiedIn: null, methodology: [], limitations: [], basis: 'full-text', author: { kind: 'human', name: null }, written: null, evidenceUpTo: null, license: null,
        origin: { kind: 'pack', name: 'A pack', url: null },
      },
    ],
    noticeSummaries: [], subjectSummaries: [], saved: null, live: 'on', progress: 'settled', now: AT,
  });
  const { container } = render(<StudyBody report={main} live="on" progress="settled" />);
  return [...container.querySelectorAll('.findings li')].map((item) => [...item.querySelectorAll('.stale')].map(({ textContent }) => textContent).join(' '));
}

test('only the finding whose figure the notice names is marked, with what it names and when', () => {
  const findings = [{ text: 'Worms dig.', evidence: 'They dug (Fig. 2a).' }, { text: 'Worms sleep (Fig. 20).', evidence: null }];
  expect(shown(['In Fig. 2 of this article the bars were swapped.'], findings)).toEqual(['The notice of 14 March 2024 names Fig. 2.', '']);
});

test('a number that the notice says it changed marks the finding that has it', () => {
  const findings = [{ text: 'The hazard ratio was 0.71.', evidence: null }, { text: 'It was 0.75 in women.', evidence: null }];
  expect(shown(['The hazard ratio was given as “0.71”. It should read “0.75”.'], findings)).toEqual(['The notice of 14 March 2024 changes “0.71”.', '']);
});

test('a notice that names nothing, or whose words nobody gave, says nothing about any', () => {
  const findings = [{ text: 'Worms dig (Fig. 2).', evidence: null }];
  expect(shown(['The author’s name was misspelt.'], findings)).toEqual(['']);
  expect(shown([], findings)).toEqual(['']);
});
