import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { STATUS_CODES } from '@/lib/model/status';
import { eventsOf } from '@/lib/notices/status/events-of';
import { judge, type Judgement } from '@/lib/notices/status/judge';
import { severityOf } from '@/lib/notices/status/status-code-of';
import { anyClaim, shuffled, SOURCES } from '@/tests/fixtures/answers/arbitrary-claim';
import { answer, assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const OTHER = ids({ doi: '10.5555/other-paper' });
const claims = fc.array(anyClaim, { maxLength: 7 });

function judgeAnswers(answers: readonly SourceAnswer[]): Judgement {
  return judge({ ids: PAPER, answers, waiting: [], live: 'on', pageKind: null, title: null });
}

function answersOf(assertions: readonly Assertion[]): SourceAnswer[] {
  return SOURCES.flatMap((source) => {
    const own = assertions.filter((one) => one.source === source);
    return own.length > 0 || source === 'crossref' ? [answer(source, own)] : [];
  });
}

const judgeClaims = (assertions: readonly Assertion[]): Judgement => judgeAnswers(answersOf(assertions));

const GRAVE: ReadonlySet<string> = new Set(['retraction', 'expression_of_concern', 'withdrawal', 'removal', 'partial_retraction', 'retract_and_replace']);
const ENDINGS: ReadonlySet<string> = new Set(['reinstatement', 'concern_lifted', 'retract_and_replace']);

const severity = ({ status }: Judgement) => STATUS_CODES.indexOf(status.code);

describe('the judgement of any set of claims', () => {
  it('does not depend on their order', () => {
    fc.assert(
      fc.property(claims.chain(shuffled), ([list, other]) => {
        expect(judgeClaims(other)).toEqual(judgeClaims(list));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which sources answered', () => {
    fc.assert(
      fc.property(claims.chain((list) => shuffled(answersOf(list))), ([answers, other]) => {
        expect(judgeAnswers(other)).toEqual(judgeAnswers(answers));
      }),
    );
  });

  it('is the same where everything is said twice', () => {
    fc.assert(
      fc.property(claims, (list) => {
        expect(judgeClaims([...list, ...list])).toEqual(judgeClaims(list));
      }),
    );
  });

  it('is the same when made again from what it kept', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const { events } = judgeClaims(list);
        expect(eventsOf(events.flatMap(({ assertions }) => assertions))).toEqual(events);
      }),
    );
  });

  it('is not lowered by a source that failed', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom(...SOURCES, 'datacite' as const, 'openalex' as const), (list, source) => {
        const answers = answersOf(list);
        fc.pre(answers.every((each) => each.source !== source));
        const without = judgeAnswers(answers);
        const withFailure = judgeAnswers([...answers, answer(source, [], 'failed')]);
        // "Nothing found" may become "partly checked": that is less said, and nothing lowered.
        const allowed = without.status.code === 'none-found' ? ['none-found', 'partly-checked'] : [without.status.code];
        expect(allowed).toContain(withFailure.status.code);
        expect(withFailure.events).toEqual(without.events);
      }),
    );
  });

  it('loses no event to a source that lists none', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom(...SOURCES, 'datacite' as const, 'openalex' as const), (list, source) => {
        const answers = answersOf(list);
        fc.pre(answers.every((each) => each.source !== source));
        const without = judgeAnswers(answers);
        const withSilence = judgeAnswers([...answers, answer(source, [], 'lists-none')]);
        expect(withSilence.events).toEqual(without.events);
        // Silence may turn "not checked" into "none found", and nothing else.
        const isOpen = without.events.some(({ resolved }) => !resolved);
        expect(isOpen ? withSilence.status : null).toEqual(isOpen ? without.status : null);
      }),
    );
  });

  it('gets no graver and no milder by a mark of OpenAlex', () => {
    const mark = assertion({ source: 'openalex', via: null, type: 'retraction', sourceType: 'is_retracted', notice: ids({}) });
    fc.assert(
      fc.property(claims, (list) => {
        const without = judgeClaims(list);
        const marked = judgeAnswers([...answersOf(list), answer('openalex', [mark])]);
        expect([severity(marked), marked.status.disputed, marked.role]).toEqual([severity(without), without.status.disputed, without.role]);
      }),
    );
  });

  it('never hides a retraction or a concern: its event governs, is outweighed by a graver one, or was ended by a later one', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const { status, events } = judgeClaims(list);
        // A notice may correct and lift a concern at once.
        const isEnded = events.some(({ type, resolved, assertions }) => !resolved && (ENDINGS.has(type) || assertions.some((one) => one.type === 'concern_lifted')));
        const hidden = list.filter(({ type }) => GRAVE.has(type)).filter((grave) => {
          const event = events.find(({ assertions }) => assertions.some((one) => JSON.stringify(one) === JSON.stringify(grave)));
          if (!event || !GRAVE.has(event.type)) return true;
          return event.resolved ? !isEnded : STATUS_CODES.indexOf(status.code) > severityOf(event.type);
        });
        expect(hidden).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every claim in one event and no more', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const distinct = new Set(list.map((one) => JSON.stringify(one)));
        const kept = judgeClaims(list).events.flatMap(({ assertions }) => assertions.map((one) => JSON.stringify(one)));
        expect(kept.toSorted()).toEqual([...distinct].toSorted());
      }),
    );
  });

  it('is "none found" and an article on claims about other papers alone', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const elsewhere = list.map((one) => ({ ...one, subject: OTHER, notice: one.inPlace ? OTHER : one.notice }));
        expect(judgeClaims(elsewhere)).toMatchObject({ role: 'article', status: { code: 'none-found' }, events: [], announces: [] });
      }),
    );
  });

  it('has no status of its own from what it announces as a notice', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const announced = list.map((one) => ({ ...one, notice: PAPER, subject: OTHER, inPlace: false }));
        expect(judgeClaims(announced).status.code).toBe('none-found');
      }),
    );
  });

  it('takes nothing from a notice about another paper, whatever else is said of this one', () => {
    fc.assert(
      fc.property(claims, claims, (own, list) => {
        const elsewhere = list.map((one) => ({ ...one, subject: OTHER, notice: one.inPlace ? OTHER : one.notice }));
        expect(judgeClaims([...own, ...elsewhere]).events).toEqual(judgeClaims(own).events);
        expect(judgeClaims([...own, ...elsewhere]).status).toEqual(judgeClaims(own).status);
      }),
    );
  });
});
