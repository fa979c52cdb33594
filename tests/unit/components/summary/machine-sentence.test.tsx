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
const SENTENCE: LaySummary = {
  id: 's', role: 'article', subject: PAPER, noticeDoi: null, noticeType: null, language: 'en', title: '', standfirst: null, summary: ['Worms loosen clay.'], detail: [], findings: [],
  studiedIn: null, methodology: [], limitations: [], basis: 'unstated', author: { kind: 'machine', name: 'tldr@v2.0.0' }, written: null, evidenceUpTo: null, license: null,
  origin: { kind: 'source', name: 'Semantic Scholar', url: 'https://www.semanticscholar.org/paper/x?utm_source=api' },
};

function show({ sentence = SENTENCE, summaries = [], retracted = false }: { sentence?: LaySummary; summaries?: LaySummary[]; retracted?: boolean }) {
  const retraction = assertion({ notice: doi('10.5555/notice'), subject: PAPER, type: 'retraction', sourceType: 'retraction' });
  const answer = sourceAnswer('crossref', PAPER, retracted ? 'lists-notice' : 'lists-none', {
    abstract: { parts: [{ label: null, text: ['We watched worms.'] }], source: 'crossref', copyright: null },
    assertions: retracted ? [retraction] : [],
  });
  const { main } = reportOfEvidence({
    main: createEvidence(PAPER, [answer]),
    subjects: [], article: null, notices: [], page: null, pageKind: null, pageTitle: null, summaries, noticeSummaries: [], subjectSummaries: [], saved: null, sentence,
    live: 'on', progress: 'settled', now: AT,
  });
  return render(<StudyBody report={main} live="on" progress="settled" />).container;
}

test('stands below the authors’ abstract, and says who wrote it before its first word', () => {
  const container = show({});
  const section = container.querySelector('.machine-sentence');
  expect(section?.querySelector('h3')?.textContent).toBe('Semantic Scholar, written by a machine (tldr@v2.0.0) from the paper’s text');
  expect(section?.querySelector('a')?.getAttribute('href')).toContain('utm_source=api');
  const text = container.textContent ?? '';
  expect(text.indexOf('We watched worms.')).toBeLessThan(text.indexOf('Worms loosen clay.'));
  expect(container.querySelector('.lay-summary')).toBeNull();
});

test('of a retracted paper it is folded away with the rest', () => {
  expect(show({ retracted: true }).querySelector('details .machine-sentence, .fold .machine-sentence')).not.toBeNull();
});

test('where people wrote something after all, or about another work, it is not shown', () => {
  expect(show({ summaries: [{ ...SENTENCE, id: 'own', author: { kind: 'human', name: null }, origin: { kind: 'own', name: '', url: null } }] }).querySelector('.machine-sentence')).toBeNull();
  cleanup();
  expect(show({ sentence: { ...SENTENCE, subject: doi('10.5555/other') } }).querySelector('.machine-sentence')).toBeNull();
});
