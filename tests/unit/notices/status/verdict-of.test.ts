import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { STATUS_CODES } from '@/lib/model/status';
import type { Status } from '@/lib/model/status';
import { judge } from '@/lib/notices/status/judge';
import { verdictOf } from '@/lib/notices/status/verdict-of';
import { answer, assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const status = (facts: Partial<Status>): Status => ({
  code: 'none-found',
  updatedKind: null,
  event: null,
  disputed: false,
  reason: null,
  improvedFrom: null,
  ...facts,
});
const verdict = (...assertions: Assertion[]) =>
  verdictOf(judge({ ids: PAPER, answers: [answer('crossref', assertions)], waiting: [], live: 'on', pageKind: null, title: null }));
const announces = (facts: Partial<Assertion>) => assertion({ notice: PAPER, subject: ids({ doi: '10.5555/original' }), ...facts });

describe('verdictOf', () => {
  it('is red for what was taken back, amber for doubt, blue for corrected and grey for the rest', () => {
    const tones = STATUS_CODES.map((code) => verdictOf({ role: 'article', status: status({ code }), announces: [] }).tone);
    expect(tones).toEqual(['red', 'red', 'red', 'amber', 'amber', 'amber', 'blue', 'grey', 'grey', 'grey', 'grey']);
  });

  it('has the three words of an updated paper', () => {
    const words = (['newer-version', 'added-to', 'out-of-date'] as const).map(
      (updatedKind) => verdictOf({ role: 'article', status: status({ code: 'updated', updatedKind }), announces: [] }).word,
    );
    expect(words).toEqual(['newerVersion', 'addedTo', 'outOfDate']);
  });

  it.each([
    ['correction', 'correctionNotice'],
    ['erratum', 'correctionNotice'],
    ['retraction', 'retractionNotice'],
    ['expression_of_concern', 'concernNotice'],
    ['partial_retraction', 'notice'],
    ['addendum', 'notice'],
    ['reinstatement', 'notice'],
  ] as const)('calls a notice that announces a %s a %s, in grey', (type, word) => {
    expect(verdict(announces({ type }))).toEqual({ word, tone: 'grey' });
  });

  it('keeps the notice’s word where the notice was itself corrected', () => {
    expect(verdict(announces({ type: 'retraction' }), assertion({ type: 'erratum' }))).toEqual({ word: 'retractionNotice', tone: 'grey' });
  });

  it('judges a republished work as a work', () => {
    expect(verdict(announces({ type: 'corrected_and_republished' }), assertion({ type: 'erratum' }))).toEqual({ word: 'corrected', tone: 'blue' });
  });

  it('calls a notice of unknown content a notice', () => {
    expect(verdictOf({ role: 'notice', status: status({}), announces: [] })).toEqual({ word: 'notice', tone: 'grey' });
  });

  it('does not say "no notice found" of a paper that was retracted and reinstated', () => {
    const reinstated = assertion({ type: 'reinstatement', notice: ids({ doi: '10.5555/back' }), date: '2020' });
    expect(verdict(assertion({ type: 'retraction', date: '2019' }), reinstated)).toEqual({ word: 'reinstated', tone: 'grey' });
  });
});
