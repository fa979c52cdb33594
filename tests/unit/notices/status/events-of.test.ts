import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { eventsOf } from '@/lib/notices/status/events-of';
import { assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ids } from '@/tests/fixtures/answers/responses';

const summary = (assertions: Assertion[]) => eventsOf(assertions).map(({ type, notice, assertedBy }) => [type, notice.doi ?? notice.pmid, assertedBy]);
const pubmed = (facts: Partial<Assertion>) => assertion({ source: 'pubmed', via: null, type: 'erratum', sourceType: 'ErratumIn', ...facts });
const inPlace = (facts: Partial<Assertion>) => assertion({ notice: PAPER, inPlace: true, ...facts });

describe('one event, one line', () => {
  it('joins what several sources say of one notice, in the journal’s own word', () => {
    const [event, ...others] = eventsOf([
      pubmed({ notice: ids({ doi: '10.5555/notice', pmid: '3' }), date: '2022-05', citation: 'J Inv Bot. 2022 May;8:2.', note: 'Table 1' }),
      assertion({ type: 'correction', sourceType: 'Author Correction', date: '2022-05-06' }),
      assertion({ type: 'correction', via: 'retraction-watch', recordId: '9', date: '2022-05-07' }),
    ]);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'correction',
      sourceType: 'Author Correction',
      notice: ids({ doi: '10.5555/notice', pmid: '3' }),
      date: '2022-05-06',
      citation: 'J Inv Bot. 2022 May;8:2.',
      notes: ['Table 1'],
      assertedBy: ['crossref', 'pubmed'],
      disputed: false,
    });
    expect(event?.assertions).toHaveLength(3);
  });

  it('takes the fuller name of a notice over the short one', () => {
    const [event] = eventsOf([
      assertion({ type: 'correction', sourceType: 'Correction' }),
      assertion({ source: 'notice-list', via: null, type: 'correction', sourceType: 'Author Correction' }),
    ]);
    expect(event?.sourceType).toBe('Author Correction');
  });

  it('is dated by the strongest source, as precisely as another that agrees', () => {
    const dated = (...dates: (string | null)[]) => eventsOf(dates.map((date, at) => assertion({ date, via: at === 0 ? 'publisher' : 'retraction-watch', recordId: String(at) })))[0]?.date;
    expect([dated('2024', '2024-03-01'), dated('2024', '2025-03-01'), dated('2024-03-02', '2024-03'), dated(null, '2024'), dated(null)]).toEqual(['2024-03-01', '2024', '2024-03-02', '2024', null]);
  });

  it('stands the latest first, and one without a date last', () => {
    const of = (doi: string, date: string | null) => assertion({ notice: ids({ doi: `10.5555/${doi}` }), date });
    expect(eventsOf([of('a', null), of('b', '2020'), of('c', '2024'), of('d', null)]).map(({ date }) => date)).toEqual(['2024', '2020', null, null]);
  });

  it('keeps two corrections of one paper apart', () => {
    expect(summary([assertion({ date: '2020' }), assertion({ notice: ids({ doi: '10.5555/second' }), date: '2021' })])).toEqual([
      ['correction', '10.5555/second', ['crossref']],
      ['correction', '10.5555/notice', ['crossref']],
    ]);
  });

  it('ties a notice known by DOI to the same known by PMID through a source that knows both', () => {
    expect(
      summary([
        pubmed({ notice: ids({ pmid: '3' }) }),
        assertion(),
        pubmed({ source: 'europepmc', notice: ids({ doi: '10.5555/notice', pmid: '3' }) }),
      ]),
    ).toEqual([['correction', '10.5555/notice', ['crossref', 'pubmed', 'europepmc']]]);
  });

  it('ties a notice known by DOI only to one known by PMID only, if neither can be another', () => {
    expect(summary([assertion({ date: '2017-10-07' }), pubmed({ notice: ids({ pmid: '3' }), date: '2017-12' })])).toHaveLength(1);
    expect(summary([assertion({ date: '2017-10-07' }), pubmed({ notice: ids({ pmid: '3' }), date: '2019-12' })])).toHaveLength(2);
    expect(
      summary([assertion({ date: '2017' }), pubmed({ notice: ids({ pmid: '3' }) }), pubmed({ notice: ids({ pmid: '4' }) })]),
    ).toHaveLength(3);
    expect(summary([assertion({ type: 'retraction' }), pubmed({ notice: ids({ pmid: '3' }) })])).toHaveLength(2);
  });

  it('joins the old erratum without identifiers that PubMed and Europe PMC cite alike', () => {
    const citation = 'Inv Pharmacol 1997 Mar;51(3):533';
    expect(
      summary([
        pubmed({ notice: ids({}), citation, date: '1997-03' }),
        pubmed({ source: 'europepmc', notice: ids({}), citation: `${citation}.`, date: '1997-03' }),
        pubmed({ notice: ids({}), citation: 'Inv Pharmacol 1999 Mar;53(3):1', date: '1999-03' }),
      ]),
    ).toEqual([
      ['erratum', null, ['pubmed']],
      ['erratum', null, ['pubmed', 'europepmc']],
    ]);
  });

  it('takes a bare mark for the event that is known, and for one of its own where none is', () => {
    const mark = pubmed({ type: 'retraction', sourceType: 'Retracted Publication', notice: ids({}) });
    const prefix = assertion({ type: 'retraction', sourceType: 'RETRACTED', notice: ids({}), strength: 'title' });
    expect(summary([mark, prefix, assertion({ type: 'retraction' })])).toEqual([['retraction', '10.5555/notice', ['crossref', 'pubmed']]]);
    expect(summary([mark, assertion({ type: 'correction' })])).toEqual([
      ['retraction', null, ['pubmed']],
      ['correction', '10.5555/notice', ['crossref']],
    ]);
  });

  it('takes the publisher’s mark in place and the retraction notice for one event', () => {
    expect(summary([inPlace({ type: 'retraction', date: '2023-01-02' }), assertion({ type: 'retraction', via: 'retraction-watch', date: '2022-06-01' })])).toEqual([
      ['retraction', '10.5555/notice', ['crossref']],
    ]);
  });

  it('keeps a removal in place and an erratum elsewhere apart', () => {
    const [removed, corrected] = eventsOf([assertion({ type: 'erratum' }), inPlace({ type: 'removal' })]);
    expect(removed).toMatchObject({ type: 'removal', inPlace: true, notice: PAPER });
    expect(corrected).toMatchObject({ type: 'erratum', inPlace: false });
  });

  it('keeps two changes in place at different times apart', () => {
    expect(eventsOf([inPlace({ type: 'correction', date: '2019-01-01' }), inPlace({ type: 'correction', date: '2021-01-01' })])).toHaveLength(2);
  });

  it('says the same for the same assertion twice', () => {
    expect(eventsOf([assertion(), assertion()])[0]?.assertions).toHaveLength(1);
  });
});

describe('the word and type of an event', () => {
  it('is the finer word where NLM calls everything an erratum', () => {
    for (const type of ['addendum', 'clarification', 'partial_retraction', 'corrigendum'] as const) {
      expect(eventsOf([pubmed({ notice: ids({ doi: '10.5555/notice' }) }), assertion({ type })])[0]).toMatchObject({ type, disputed: false });
    }
  });

  it('is the publisher’s withdrawal or removal where Retraction Watch has only the word retraction', () => {
    for (const type of ['withdrawal', 'removal', 'retract_and_replace'] as const) {
      expect(eventsOf([assertion({ type: 'retraction', via: 'retraction-watch' }), assertion({ type })])[0]).toMatchObject({ type, disputed: false });
    }
  });

  it('is the gravest, and disputed, where retraction stands beside correction', () => {
    expect(eventsOf([assertion({ type: 'erratum' }), assertion({ type: 'retraction', via: 'retraction-watch' })])[0]).toMatchObject({
      type: 'retraction',
      disputed: true,
    });
  });

  it('is the known word beside an unknown one, undisputed', () => {
    expect(eventsOf([assertion({ type: 'other', sourceType: 'publisher-note' }), assertion({ type: 'retraction', via: 'retraction-watch' })])[0]).toMatchObject({
      type: 'retraction',
      disputed: false,
    });
  });

  it('is the gravest, and disputed, where one record says two things', () => {
    const facts = { via: 'retraction-watch', recordId: '19937' } as const;
    expect(
      eventsOf([assertion({ ...facts, type: 'expression_of_concern' }), assertion({ ...facts, type: 'retraction', notice: ids({ doi: '10.5555/moved' }) })]),
    ).toMatchObject([{ type: 'retraction', disputed: true }]);
  });
});

describe('order and end of events', () => {
  it('puts the gravest first, whatever the list says first', () => {
    expect(summary([assertion({ date: '2004-03-06' }), assertion({ type: 'retraction', notice: ids({ doi: '10.5555/r' }), date: '2010-02-06' })]).map(([type]) => type)).toEqual([
      'retraction',
      'correction',
    ]);
  });

  it('puts an undisputed retraction before a disputed one', () => {
    const r2004 = ids({ doi: '10.5555/r2004' });
    const r2010 = ids({ doi: '10.5555/r2010' });
    expect(
      eventsOf([
        assertion({ type: 'correction', notice: r2004, date: '2014' }),
        pubmed({ type: 'retraction', notice: r2004, date: '2014' }),
        assertion({ type: 'retraction', notice: r2010, date: '2010' }),
      ])[0]?.notice,
    ).toEqual(r2010);
  });

  const reinstated = (date: string | null) => assertion({ source: 'retraction-watch', type: 'reinstatement', notice: ids({ doi: '10.5555/back' }), date });

  it('ends a retraction by a later reinstatement, and keeps both', () => {
    expect(eventsOf([assertion({ type: 'retraction', date: '2015-03' }), reinstated('2016-01-01')]).map(({ type, resolved }) => [type, resolved])).toEqual([
      ['reinstatement', false],
      ['retraction', true],
    ]);
  });

  it('does not end a retraction that came after the reinstatement', () => {
    expect(eventsOf([assertion({ type: 'retraction', date: '2017' }), reinstated('2016-01-01')])[0]).toMatchObject({ type: 'retraction', resolved: false });
  });

  it('ends a single retraction by a reinstatement without a date, and none of two', () => {
    const second = assertion({ type: 'retraction', notice: ids({ doi: '10.5555/r2' }), date: '2018' });
    expect(eventsOf([assertion({ type: 'retraction', date: '2015' }), reinstated(null)])[1]).toMatchObject({ resolved: true });
    expect(eventsOf([assertion({ type: 'retraction', date: '2015' }), second, reinstated(null)]).filter(({ resolved }) => resolved)).toEqual([]);
  });

  it('ends an expression of concern when it is lifted, and not by a correction', () => {
    const concern = assertion({ type: 'expression_of_concern', date: '2019' });
    const lifted = assertion({ type: 'concern_lifted', notice: ids({ doi: '10.5555/lifted' }), date: '2020' });
    const corrected = assertion({ notice: ids({ doi: '10.5555/c' }), date: '2020' });
    expect(eventsOf([concern, lifted]).find(({ type }) => type === 'expression_of_concern')?.resolved).toBe(true);
    expect(eventsOf([concern, corrected])[0]).toMatchObject({ type: 'expression_of_concern', resolved: false });
  });

  it('marks a replacement disputed where another source calls it a reinstatement', () => {
    expect(eventsOf([assertion({ type: 'retract_and_replace', date: '2018' }), reinstated('2018')])[0]).toMatchObject({
      type: 'retract_and_replace',
      resolved: false,
      disputed: true,
    });
  });
});
