import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { disagreementsOf } from '@/lib/notices/status/disagreements-of';
import { eventsOf } from '@/lib/notices/status/events-of';
import { assertion } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const disagreements = (...assertions: Assertion[]) => disagreementsOf(eventsOf(assertions));
const pubmed = (facts: Partial<Assertion>) => assertion({ source: 'pubmed', via: null, type: 'erratum', ...facts });

describe('disagreementsOf', () => {
  it('says that one notice is called a retraction and a correction, and by whom', () => {
    expect(disagreements(assertion({ type: 'correction', via: 'retraction-watch' }), pubmed({ type: 'retraction' }))).toEqual([
      {
        kind: 'type',
        claims: [
          { source: 'crossref', via: 'retraction-watch', type: 'correction', noticeDoi: '10.5555/notice' },
          { source: 'pubmed', via: null, type: 'retraction', noticeDoi: '10.5555/notice' },
        ],
      },
    ]);
  });

  it('says that one record of a source contradicts itself', () => {
    const facts = { via: 'retraction-watch', recordId: '19937' } as const;
    expect(disagreements(assertion({ ...facts, type: 'retraction' }), assertion({ ...facts, type: 'expression_of_concern' }))[0]?.kind).toBe('record');
  });

  it('says that a paper is called replaced and reinstated', () => {
    const reinstated = assertion({ source: 'retraction-watch', type: 'reinstatement', notice: ids({ doi: '10.5555/back' }) });
    expect(disagreements(assertion({ type: 'retract_and_replace' }), reinstated)[0]?.kind).toBe('replaced-or-reinstated');
    const byOneNotice = assertion({ source: 'retraction-watch', type: 'reinstatement' });
    expect(disagreements(assertion({ type: 'retract_and_replace' }), byOneNotice)[0]?.kind).toBe('replaced-or-reinstated');
  });

  it('says that sources name different notices for one retraction', () => {
    const [disagreement] = disagreements(assertion({ type: 'retraction' }), pubmed({ type: 'retraction', notice: ids({ doi: '10.5555/other' }) }));
    expect(disagreement?.kind).toBe('notice');
    expect(disagreement?.claims.map(({ noticeDoi }) => noticeDoi)).toEqual(['10.5555/notice', '10.5555/other']);
  });

  it.each([
    ['PubMed’s erratum beside a correction', [assertion(), pubmed({})]],
    ['PubMed’s erratum beside an addendum', [assertion({ type: 'addendum' }), pubmed({})]],
    ['PubMed’s erratum beside a partial retraction', [assertion({ type: 'partial_retraction' }), pubmed({})]],
    ['corrigendum beside erratum', [assertion({ type: 'corrigendum' }), assertion({ type: 'erratum', via: 'retraction-watch' })]],
    ['a withdrawal that Retraction Watch calls a retraction', [assertion({ type: 'withdrawal' }), assertion({ type: 'retraction', via: 'retraction-watch' })]],
    ['a retraction that one source does not list', [assertion({ type: 'retraction' })]],
    ['two retraction notices that one source knows', [assertion({ type: 'retraction' }), assertion({ type: 'retraction', notice: ids({ doi: '10.5555/again' }) })]],
    ['two corrections, each known to one source', [assertion(), assertion({ source: 'page', via: null, notice: ids({ doi: '10.5555/other' }) })]],
    ['a retraction that was ended, and a later one', [assertion({ type: 'retraction', date: '2020' }), assertion({ type: 'reinstatement', notice: ids({ doi: '10.5555/back' }), date: '2021' }), pubmed({ type: 'retraction', notice: ids({ doi: '10.5555/other' }), date: '2022' })]],
    ['a correction and a retraction by different notices', [assertion(), assertion({ type: 'retraction', notice: ids({ doi: '10.5555/r' }) })]],
    ['an unknown word beside a known one', [assertion({ type: 'other' }), assertion({ type: 'retraction', via: 'retraction-watch' })]],
    ['a mark before the title beside a correction', [assertion({ notice: ids({}) }), assertion({ type: 'retraction', notice: ids({}), strength: 'title' })]],
  ])('finds none in %s', (_name, assertions) => {
    expect(disagreements(...assertions)).toEqual([]);
  });
});
