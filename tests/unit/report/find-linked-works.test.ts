import { describe, expect, test } from 'vitest';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { createEvidence } from '@/lib/report/evidence';
import { findLinkedWorks } from '@/lib/report/find-linked-works';
import { judgeWorks } from '@/lib/report/judge-works';
import { assertion, AT, doi, sourceAnswer } from '../../support/source-answers';

const PAPER = doi('10.5555/paper');
const NOTICE = doi('10.5555/notice');
const LATER = doi('10.5555/lifted');
const context = { live: 'on', pageKind: null, pageTitle: null, now: AT } as const;

const concern = assertion({ notice: NOTICE, subject: PAPER, type: 'expression_of_concern', sourceType: 'expression_of_concern', date: '2024-01-10' });
const correction = assertion({ notice: LATER, subject: PAPER, type: 'correction', sourceType: 'correction', date: '2025-02-01' });

/** A device that holds an answer about the paper and one about its notice, which names a second notice. */
const stored = new Map<string | null, SourceAnswer[]>([
  [PAPER.doi, [sourceAnswer('crossref', PAPER, 'lists-notice', { assertions: [concern] })]],
  [NOTICE.doi, [sourceAnswer('crossref', NOTICE, 'lists-none', { assertions: [correction] })]],
]);
const deps = {
  knownAnswers: async (ids: WorkIds) => stored.get(ids.doi) ?? [],
  answersChanging: async () => [],
};

describe('the works of a report', () => {
  test('are judged in the light of the notices that were just found', async () => {
    const main = createEvidence(PAPER, stored.get(PAPER.doi) ?? []);
    const found = await findLinkedWorks({ main, subjects: [], notices: [], article: null }, context, deps);
    expect(found.notices.map(({ ids }) => ids.doi)).toEqual([NOTICE.doi]);
    expect(found.judged).toEqual(judgeWorks(found, context));
    expect(found.judged.main.judgement.events.map(({ type }) => type)).toContain('correction');
  });

  test('keep their judgement where nothing new is named', async () => {
    const main = createEvidence(PAPER, stored.get(PAPER.doi) ?? []);
    let found = await findLinkedWorks({ main, subjects: [], notices: [], article: null }, context, deps);
    for (let round = 0; round < 2; round += 1) found = await findLinkedWorks(found, context, deps);
    expect(found.notices.map(({ ids }) => ids.doi)).toEqual([NOTICE.doi, LATER.doi]);
    expect(found.judged).toEqual(judgeWorks(found, context));
  });

  test('of a notice are its articles, each judged with the notice’s record', async () => {
    const main = createEvidence(NOTICE, [sourceAnswer('crossref', NOTICE, 'lists-none', { assertions: [concern] })]);
    const found = await findLinkedWorks({ main, subjects: [], notices: [], article: null }, context, deps);
    expect(found.isNotice).toBe(true);
    expect(found.subjects.map(({ ids }) => ids.doi)).toEqual([PAPER.doi]);
    expect(found.judged).toEqual(judgeWorks(found, context));
    expect(found.judged.subjects[0]?.judgement.status.code).toBe('concern');
  });
});
