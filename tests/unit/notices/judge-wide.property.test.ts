import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { STATUS_CODES, type NoticeEvent } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';
import { isLater } from '@/lib/notices/status/compare-dates';
import { judge, type Judgement } from '@/lib/notices/status/judge';
import { isNlm, isRetractionWatch } from '@/lib/notices/status/source-rank';
import { isGrave, severityOf } from '@/lib/notices/status/status-code-of';
import { verdictOf } from '@/lib/notices/status/verdict-of';
import { shuffled } from '@/tests/fixtures/answers/arbitrary-claim';
import { announcementsOf, answerFor, answersFor, claimsAbout, claimsElsewhere, JOURNAL, PREPRINT, REVIEW } from '@/tests/fixtures/answers/arbitrary-world';

interface World {
  claims: Assertion[];
  title: string | null;
  pageKind: 'article' | 'notice' | 'preprint' | null;
}

const worldOf = (work: WorkIds): fc.Arbitrary<World> =>
  fc.record({
    claims: fc.tuple(claimsAbout(work), announcementsOf(work), claimsElsewhere).map((parts) => parts.flat()),
    title: fc.constantFrom(null, 'Moss on stones', 'RETRACTED: Moss on stones', 'Retraction Note: Moss on stones', 'WITHDRAWN: Moss on stones', 'Correction: Moss on stones'),
    pageKind: fc.constantFrom(null, 'article' as const, 'notice' as const, 'preprint' as const),
  });

function judged(work: WorkIds, answers: readonly SourceAnswer[], { title = null, pageKind = null }: Partial<World> = {}): Judgement {
  return judge({ ids: work, answers, waiting: [], live: 'on', pageKind, title });
}

const severity = ({ status }: Judgement) => STATUS_CODES.indexOf(status.code);
const ENDINGS: ReadonlySet<string> = new Set(['reinstatement', 'concern_lifted', 'retract_and_replace', 'new_version']);
const WORKS = [['a journal article', JOURNAL], ['a preprint', PREPRINT], ['a Cochrane review', REVIEW]] as const;

describe.each(WORKS)('the judgement of %s on any claims about it, by it and about others', (_, work) => {
  it('does not depend on their order, or on that of the answers', () => {
    fc.assert(
      fc.property(
        worldOf(work).chain((world) => shuffled(world.claims).map(([, claims]) => ({ world, claims }))),
        fc.boolean(),
        ({ world, claims }, turn) => {
          const answers = answersFor(work, claims);
          expect(judged(work, turn ? answers.toReversed() : answers, world)).toEqual(judged(work, answersFor(work, world.claims), world));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on which of its identifiers was asked about', () => {
    fc.assert(
      fc.property(worldOf(work), (world) => {
        const answers = answersFor(work, world.claims);
        const byDoi = judged({ ...work, pmid: null }, answers, world);
        expect({ code: byDoi.status.code, role: byDoi.role }).toEqual({ code: judged(work, answers, world).status.code, role: judged(work, answers, world).role });
      }),
      { numRuns: 300 },
    );
  });

  it('is not lowered by a source that failed, nor by one that is still asked', () => {
    fc.assert(
      fc.property(worldOf(work), fc.constantFrom('pubmed' as const, 'biorxiv' as const, 'datacite' as const, 'openalex' as const), (world, source) => {
        const answers = answersFor(work, world.claims).filter((each) => each.source !== source);
        const without = judged(work, answers, world);
        const withFailure = judged(work, [...answers, answerFor(work, source, [], 'failed')], world);
        const waiting = judge({ ids: work, answers, waiting: [source], live: 'on', pageKind: world.pageKind, title: world.title });
        expect(withFailure.events).toEqual(without.events);
        expect(waiting.events).toEqual(without.events);
        const found = severity(without) < STATUS_CODES.indexOf('none-found');
        // A status stays what it is; of silence less may be said.
        const lowered = [withFailure, waiting].filter((less) => (found ? severity(less) !== severity(without) : severity(less) < severity(without)));
        expect(lowered).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  // Cochrane's withdrawals are judged by reason and may be a newer version: cochrane.property.test.ts.
  it.skipIf(work === REVIEW)('shows every retraction or concern that anybody asserts of it: in the status, as disputed, or as ended by a later event that is shown', () => {
    fc.assert(
      fc.property(claimsAbout(work), claimsElsewhere, (own, elsewhere) => {
        const { status, events } = judged(work, answersFor(work, [...own, ...elsewhere]));
        const grave = own.filter(({ type }) => isGrave(type));
        fc.pre(grave.length > 0);
        const isSaid = (claim: Assertion) => (one: Assertion) =>
          one.source === claim.source && one.sourceType === claim.sourceType && one.recordId === claim.recordId && one.date === claim.date;
        // Shown is what ended it, and that was not certainly earlier.
        const isEnded = (ended: NoticeEvent) =>
          events.some(({ type, date, assertions }) => (ENDINGS.has(type) || assertions.some((one) => one.type === 'concern_lifted')) && !(date !== null && ended.date !== null && isLater(ended.date, date)));
        const hidden = grave.filter((claim) => {
          const event = events.find(({ assertions }) => assertions.some(isSaid(claim)));
          if (!event || !(isGrave(event.type) || event.disputed)) return true;
          return event.resolved ? !isEnded(event) : STATUS_CODES.indexOf(status.code) > severityOf(event.type);
        });
        expect(hidden).toEqual([]);
        const milder = status.code === 'none-found' || status.code === 'corrected';
        expect(milder ? events.filter(({ type, resolved }) => isGrave(type) && !resolved) : []).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes nothing from notices about others, even its own notices, and nothing from what it announces itself', () => {
    fc.assert(
      fc.property(claimsAbout(work), announcementsOf(work), claimsElsewhere, (own, announced, elsewhere) => {
        const structured = own.filter(({ strength }) => strength === 'record');
        const alone = judged(work, answersFor(work, structured));
        const among = judged(work, answersFor(work, [...structured, ...announced, ...elsewhere]));
        expect(among.events).toEqual(alone.events);
        expect(among.status).toEqual(alone.status);
      }),
      { numRuns: 500 },
    );
  });

  it('never calls a record that only announces retracted, withdrawn or removed', () => {
    fc.assert(
      fc.property(announcementsOf(work), claimsElsewhere, (announced, elsewhere) => {
        fc.pre(announced.length > 0);
        const judgement = judged(work, answersFor(work, [...announced, ...elsewhere]));
        expect(judgement.status.code).toBe('none-found');
        expect(['red', 'amber']).not.toContain(verdictOf(judgement).tone);
      }),
    );
  });
});

it('a preprint is "retracted" only in the word of its server or its publisher', () => {
  fc.assert(
    fc.property(claimsAbout(PREPRINT), (list) => {
      const registers = list.filter((one) => one.type !== 'retraction' || ((isNlm(one) || isRetractionWatch(one)) && one.strength === 'record'));
      expect(judged(PREPRINT, answersFor(PREPRINT, registers)).status.code).not.toBe('retracted');
    }),
  );
});
