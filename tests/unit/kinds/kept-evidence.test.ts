import { describe, expect, test, vi } from 'vitest';
import { caveatsOf } from '@/lib/caveats/caveats-of';
import { keptOf, keptOfBoth } from '@/lib/model/better-answer';
import type { ShownSummary } from '@/lib/model/report';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { NoticeEvent } from '@/lib/model/status';
import { VERDICTS } from '@/lib/model/verdict';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { mergeEvidence } from '@/lib/reading-list/merge-evidence';
import { addAnswer, createEvidence } from '@/lib/report/evidence';
import { judgeWithList } from '@/lib/report/judge-with-list';
import { createTabBadge } from '@/lib/report/tab-badge';
import { getAnswers, putAnswer } from '@/lib/storage/answer-cache';
import { noticeEvent } from '../../support/sample-report-parts';
import { assertion, AT, sourceAnswer } from '../../support/source-answers';
import { useFreshDatabase } from '../storage/fresh-database';

useFreshDatabase();

const BOTH: WorkIds = { ...NO_IDS, doi: '10.5555/paper', pmid: '101' };
const BY_DOI: WorkIds = { ...NO_IDS, doi: BOTH.doi };
const BY_PMID: WorkIds = { ...NO_IDS, pmid: BOTH.pmid };
const RETRACTION = assertion({ source: 'europepmc', via: null, type: 'retraction', sourceType: 'Retraction in', notice: { ...NO_IDS, pmid: '202' }, subject: BOTH });

const at = (answer: SourceAnswer, time: number): SourceAnswer => ({ ...answer, outcome: { ...answer.outcome, at: time } });
const retracted = (asked: WorkIds, time = 1_000) => at(sourceAnswer('europepmc', BOTH, 'lists-notice', { asked, assertions: [RETRACTION] }), time);
const none = (asked: WorkIds, time = 2_000) => at(sourceAnswer('europepmc', BOTH, 'lists-none', { asked }), time);
const notHeld = (asked: WorkIds, time = 2_000) => at(sourceAnswer('europepmc', asked, 'not-held'), time);
const failed = (asked: WorkIds, time = 2_000) => at(sourceAnswer('europepmc', asked, 'failed'), time);

const claims = (answers: readonly SourceAnswer[]) => answers.flatMap(({ assertions }) => assertions.map(({ type }) => type));

/** What each place that keeps answers makes of several, in the order in which they come. */
const PLACES: [name: string, keep: (answers: SourceAnswer[], asked: WorkIds) => Promise<SourceAnswer[]>][] = [
  [
    'the cache',
    async (answers, asked) => {
      for (const answer of answers) await putAnswer(answer);
      return getAnswers(asked);
    },
  ],
  ['a running report', async (answers, asked) => [...answers.reduce((evidence, answer) => (addAnswer(evidence, answer), evidence), createEvidence(asked, [])).answers.values()]],
  ['a saved paper', async (answers) => answers.reduce<SourceAnswer[]>((known, answer) => mergeEvidence(known, [answer]), [])],
];

describe.each(PLACES)('%s', (_place, keep) => {
  test.each([
    ['"not held" under the PubMed number', notHeld(BY_PMID)],
    ['"not held" under the DOI', notHeld(BY_DOI)],
    ['"not held" under both', notHeld(BOTH)],
    ['a failure under the DOI', failed(BY_DOI)],
    ['a failure under the PubMed number', failed(BY_PMID)],
  ])('keeps a retraction under the DOI after %s', async (_name, later) => {
    expect(claims(await keep([retracted(BY_DOI), later], BOTH))).toEqual(['retraction']);
  });

  test('keeps one that was told under the PubMed number, after "not held" under the DOI, twice', async () => {
    expect(claims(await keep([retracted(BY_PMID), notHeld(BY_DOI), notHeld(BY_DOI, 3_000)], BOTH))).toEqual(['retraction']);
  });

  test.each([
    ['by the same identifier', [retracted(BY_DOI), none(BY_DOI)]],
    ['by another identifier', [retracted(BY_DOI), none(BY_PMID)]],
    ['after it had not been found for a while', [retracted(BY_DOI), notHeld(BY_DOI), none(BY_DOI, 3_000)]],
  ])('control: a later answer that holds the work ends the claim, %s', async (_name, answers) => {
    expect(claims(await keep(answers, BOTH))).toEqual([]);
  });
});

describe('the rule itself', () => {
  test.each([
    ['not held', notHeld(BY_DOI)],
    ['failed', failed(BY_DOI)],
  ])('what was said stays, and the outcome is that of the later answer: %s', (_, later) => {
    expect(keptOf(retracted(BY_DOI), later)).toEqual({ ...retracted(BY_DOI), outcome: later.outcome });
  });

  test('a claim without a record of the work stays too', () => {
    const claim = { ...retracted(BY_DOI), work: null };
    expect(claims([keptOf({ ...claim, outcome: failed(BY_DOI).outcome }, notHeld(BY_DOI))])).toEqual(['retraction']);
  });

  test('the order of arrival does not matter where the times are known', () => {
    expect(keptOfBoth(notHeld(BY_DOI), retracted(BY_DOI))).toEqual(keptOfBoth(retracted(BY_DOI), notHeld(BY_DOI)));
    expect(keptOfBoth(none(BY_DOI), retracted(BY_DOI))).toEqual(none(BY_DOI));
  });

  test('of two answers at one time the one that tells of the work counts', () => {
    expect(claims([keptOfBoth(retracted(BY_DOI, 5), notHeld(BY_DOI, 5))])).toEqual(['retraction']);
    expect(claims([keptOfBoth(notHeld(BY_DOI, 5), retracted(BY_DOI, 5))])).toEqual(['retraction']);
  });

  test('what a page prints no more is taken back by the reading of pages', () => {
    const printed = { ...sourceAnswer('page', BY_DOI, 'lists-notice', { work: null }), assertions: [RETRACTION] };
    expect(keptOf(printed, sourceAnswer('page', BY_DOI, 'not-held')).assertions).toEqual([]);
  });
});

test('control: versions that share a PubMed number keep their own answers in the cache', async () => {
  const other = { ...NO_IDS, doi: '10.5555/paper.v2', pmid: BOTH.pmid };
  await putAnswer(retracted(BY_DOI));
  await putAnswer(at(sourceAnswer('europepmc', other, 'lists-none'), 2_000));
  expect(claims(await getAnswers(BOTH))).toEqual(['retraction']);
  expect(claims(await getAnswers(other))).toEqual([]);
});

test('an emptied answer in the cache keeps the evidence, and says when and how it was answered last', async () => {
  await putAnswer(retracted(BY_DOI, 1_000));
  await putAnswer(notHeld(BY_DOI, 2_000));
  expect(await getAnswers(BY_DOI)).toMatchObject([{ outcome: { kind: 'not-held', at: 2_000 }, work: { ids: BOTH }, assertions: [{ type: 'retraction' }] }]);
});

describe('the list on the device and a register’s record', () => {
  const DAY = 86_400_000;
  const list = (time: number) => at(sourceAnswer('notice-list', BY_DOI, 'lists-notice', { work: null, assertions: [{ ...RETRACTION, source: 'notice-list', subject: BY_DOI }] }), time);
  const record = (time: number) => at(sourceAnswer('crossref', BY_DOI, 'lists-none'), time);
  const status = (answers: SourceAnswer[]) => judgeWithList({ ids: BY_DOI, answers, waiting: [], live: 'on', pageKind: null, title: null, now: AT }).status.code;

  test('a newer record overrules an older list', () => {
    expect(status([record(AT), list(AT - DAY)])).toBe('none-found');
  });

  test.each([
    ['older than the list', record(AT - 2), list(AT - 1)],
    ['as old as the list', record(AT - 1), list(AT - 1)],
    ['too old to stand for a check', record(AT - 9 * DAY), list(AT - 10 * DAY)],
    ['no longer held', { ...record(AT), outcome: sourceAnswer('crossref', BY_DOI, 'not-held').outcome }, list(AT - DAY)],
  ])('a record that is %s does not', (_, older, newer) => {
    expect(status([older, newer])).toBe('retracted');
  });
});

describe('a caveat claims no more than the events do', () => {
  const input = { ids: BY_DOI, role: 'article', answers: [], abstract: null } as const;
  const status = { code: 'corrected', updatedKind: null, event: null, disputed: false, reason: null, improvedFrom: null } as const;
  const newer = (resolved: boolean): NoticeEvent => noticeEvent({ type: 'new_version', sourceType: 'new_version', inPlace: false, resolved });
  const shown = (staleness: ShownSummary['staleness'], noticeDate: string | null) => ({ summary: { basis: 'full-text', author: { kind: 'human', name: null }, limitations: [], role: 'article' }, staleness, noticeDate }) as unknown as ShownSummary;
  const codes = (more: { events?: NoticeEvent[]; summary?: ShownSummary | null }) => caveatsOf({ ...input, status, events: [], summary: null, ...more });

  test('a newer version is named while its event lasts', () => {
    expect(codes({ events: [newer(false)] }).map(({ code }) => code)).toEqual(['newer-version']);
    expect(codes({ events: [newer(true)] })).toEqual([]);
  });

  test('a summary was written before a notice only where the order is known', () => {
    const of = (staleness: ShownSummary['staleness'], date: string | null) => codes({ summary: shown(staleness, date) }).find(({ code }) => code.startsWith('written'));
    expect(of('before', '2024-05-01')).toMatchObject({ code: 'written-before-notice', params: { date: '2024-05-01' } });
    expect(of('unknown', '2024-05-01')).toMatchObject({ code: 'written-after-notice' });
    expect(of('unknown', '2024-05-01')?.params).toEqual({});
    expect(of('unknown', null)?.params).toEqual({});
    expect(of('none', null)).toBeUndefined();
  });
});

describe('the badge of a question that was left', () => {
  test('shows nothing more once the page has gone', async () => {
    const controller = new AbortController();
    const deps = { showInTab: vi.fn(async () => undefined), confirmTab: vi.fn(async () => undefined) };
    const badge = createTabBadge({ id: 7, address: 'https://journal.example/paper' }, deps, controller.signal);
    badge.show(VERDICTS.corrected);
    controller.abort();
    badge.show(VERDICTS.retracted);
    await badge.settle();
    expect(deps.showInTab.mock.calls).toEqual([[7, VERDICTS.corrected]]);
    expect(deps.confirmTab.mock.calls).toEqual([[7, 'https://journal.example/paper']]);
  });

  test('is not touched for a page of Caveat’s own', async () => {
    const deps = { showInTab: vi.fn(async () => undefined), confirmTab: vi.fn(async () => undefined) };
    const badge = createTabBadge(undefined, deps, new AbortController().signal);
    badge.show(VERDICTS.retracted);
    await badge.settle();
    expect(deps.showInTab).not.toHaveBeenCalled();
    expect(deps.confirmTab).not.toHaveBeenCalled();
  });
});
