/** Small made-up records for the tests of storage and of what is built on it. */
import type { Assertion } from '@/lib/model/assertion';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { Outcome } from '@/lib/model/outcome';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type Work, type WorkIds } from '@/lib/model/work';

export const PAPER: WorkIds = { ...NO_IDS, doi: '10.5555/paper', pmid: '101' };
export const OTHER: WorkIds = { ...NO_IDS, doi: '10.5555/other' };
export const NOTICE: WorkIds = { ...NO_IDS, doi: '10.5555/notice' };

export function work(ids: Partial<WorkIds> = PAPER, more: Partial<Work> = {}): Work {
  return {
    ids: { ...NO_IDS, ...ids },
    title: ['Effects of CO', { tag: 'sub', children: ['2'] }],
    journal: 'Journal of Tests',
    published: '2024-03',
    authors: ['Ada Example'],
    ...more,
  };
}

export function answer(more: Partial<SourceAnswer> = {}, outcome: Partial<Outcome> = {}): SourceAnswer {
  const source = more.source ?? 'crossref';
  return {
    source,
    asked: PAPER,
    outcome: { source, kind: 'lists-none', at: 1_000, reason: null, retryAt: null, ...outcome },
    work: work(),
    assertions: [],
    abstract: { parts: [{ label: null, text: ['Plain words.'] }], source, copyright: null },
    noticeText: [],
    layTexts: [],
    recordTypes: ['journal-article'],
    interests: 'None.',
    related: [],
    commentedBy: [],
    ...more,
  };
}

export function correction(more: Partial<Assertion> = {}): Assertion {
  return {
    source: 'crossref',
    via: 'publisher',
    type: 'correction',
    sourceType: 'correction',
    notice: NOTICE,
    subject: PAPER,
    inPlace: false,
    date: '2024-05-01',
    citation: null,
    note: null,
    recordId: null,
    strength: 'record',
    ...more,
  };
}

export function laySummary(more: Partial<LaySummary> = {}): LaySummary {
  return {
    id: 's1',
    role: 'article',
    subject: PAPER,
    noticeDoi: null,
    noticeType: null,
    language: 'en',
    title: 'What the paper says',
    standfirst: null,
    summary: ['In short.'],
    detail: [],
    findings: [{ text: 'Something was found.', evidence: null }],
    studiedIn: 'in mice',
    methodology: [],
    limitations: [],
    basis: 'abstract',
    author: { kind: 'human', name: 'Ada Example' },
    written: '2024-04-01',
    evidenceUpTo: null,
    license: 'CC0-1.0',
    origin: { kind: 'pack', name: 'Test pack', url: null },
    ...more,
  };
}
