import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { judge, type JudgeInput } from '@/lib/notices/status/judge';
import { answer, assertion, PAPER } from '@/tests/fixtures/answers/assertion';
import { ANSWERED_AT, ids } from '@/tests/fixtures/answers/responses';

const judged = (input: Partial<JudgeInput> = {}) =>
  judge({ ids: PAPER, answers: [], waiting: [], live: 'on', pageKind: null, title: null, ...input });
const byCrossref = (...assertions: Assertion[]) => judged({ answers: [answer('crossref', assertions)] });
/** What a record says about another work. */
const announces = (facts: Partial<Assertion> = {}) => assertion({ notice: PAPER, subject: ids({ doi: '10.5555/original' }), ...facts });

describe('what may be said without a notice', () => {
  const codeAndReason = (input: Partial<JudgeInput>) => {
    const { code, reason } = judged(input).status;
    return [code, reason];
  };

  it('is "none found" where a source holds the paper, records corrections and lists none', () => {
    for (const source of ['crossref', 'pubmed', 'europepmc'] as const) {
      expect(codeAndReason({ answers: [answer(source)] })).toEqual(['none-found', null]);
    }
  });

  it('is not "none found" on the word of a source that records no corrections', () => {
    for (const source of ['openalex', 'datacite', 'retraction-watch', 'page'] as const) {
      expect(codeAndReason({ answers: [answer(source)] })[0]).toBe('not-checked');
    }
  });

  it('is "partly checked" where one lists none and another could not be asked', () => {
    expect(codeAndReason({ answers: [answer('crossref'), answer('pubmed', [], 'failed')] })).toEqual(['partly-checked', null]);
  });

  it('is "not checked" where all could not be asked', () => {
    expect(codeAndReason({ answers: [answer('crossref', [], 'failed'), answer('pubmed', [], 'failed')] })).toEqual(['not-checked', 'failed']);
  });

  it('is "not checked", and can be mended, where one failed and another does not hold the paper', () => {
    expect(codeAndReason({ answers: [answer('crossref', [], 'not-held'), answer('europepmc', [], 'failed')] })).toEqual(['not-checked', 'failed']);
  });

  it('is "not checked" where nobody holds the paper, since a 404 is no absence of notices', () => {
    expect(codeAndReason({ answers: [answer('crossref', [], 'not-held'), answer('europepmc', [], 'not-held')] })).toEqual([
      'not-checked',
      'nothing-holds-it',
    ]);
  });

  it('is "none found" where one holds it and another does not', () => {
    expect(codeAndReason({ answers: [answer('crossref'), answer('europepmc', [], 'not-held')] })).toEqual(['none-found', null]);
  });

  it('is "not checked" while somebody is being asked, whatever the others said', () => {
    expect(codeAndReason({ answers: [answer('crossref')], waiting: ['europepmc'] })).toEqual(['not-checked', 'waiting']);
  });

  it('names the switch where online checks are off and nothing is on the machine', () => {
    const list = answer('notice-list', [], 'not-held');
    expect(codeAndReason({ answers: [list], live: 'off' })).toEqual(['not-checked', 'live-off']);
    expect(codeAndReason({ answers: [list], live: 'private-off' })).toEqual(['not-checked', 'private-window']);
  });

  it('counts an answer that was kept on the machine, with online checks off', () => {
    expect(codeAndReason({ answers: [answer('crossref')], live: 'off' })).toEqual(['none-found', null]);
  });

  it('says that there is no identifier where there is none', () => {
    expect(codeAndReason({ ids: ids({}) })).toEqual(['not-checked', 'no-identifier']);
  });
});

describe('what a notice makes of a paper', () => {
  it('shows the worst known at once, while others are being asked', () => {
    expect(judged({ answers: [answer('notice-list', [assertion({ source: 'notice-list', type: 'retraction' })])], waiting: ['crossref'] }).status.code).toBe('retracted');
  });

  it('is not lowered by a source that failed or lists none', () => {
    const answers = [answer('crossref', [assertion({ type: 'retraction' })]), answer('pubmed', [], 'failed'), answer('europepmc')];
    expect(judged({ answers }).status).toMatchObject({ code: 'retracted', reason: null, disputed: false });
  });

  it('is a retraction where the correction is listed before it', () => {
    const { status } = byCrossref(assertion({ date: '2004' }), assertion({ type: 'retraction', notice: ids({ doi: '10.5555/r' }), date: '2010' }));
    expect(status).toMatchObject({ code: 'retracted', event: { date: '2010' } });
  });

  it('is a retraction that only Retraction Watch lists, without a mark before the title', () => {
    expect(byCrossref(assertion({ type: 'retraction', via: 'retraction-watch' })).status.code).toBe('retracted');
  });

  it('is a retraction on the form of the title alone', () => {
    const { status, role } = judged({ answers: [answer('crossref')], title: 'RETRACTED ARTICLE: Moss on stones' });
    expect([status.code, role, status.event?.assertedBy]).toEqual(['retracted', 'article', ['page']]);
  });

  it('is "added to" for an addendum and an unknown word, "newer version" for a version', () => {
    expect(byCrossref(assertion({ type: 'addendum' })).status).toMatchObject({ code: 'updated', updatedKind: 'added-to' });
    expect(byCrossref(assertion({ type: 'other', sourceType: 'publisher-note' })).status).toMatchObject({ code: 'updated', updatedKind: 'added-to' });
    expect(byCrossref(assertion({ type: 'new_version' })).status).toMatchObject({ code: 'updated', updatedKind: 'newer-version' });
  });

  it('is partly retracted where PubMed calls the partial retraction an erratum', () => {
    const pubmed = answer('pubmed', [assertion({ source: 'pubmed', via: null, type: 'erratum' })]);
    const { status, disagreements } = judged({ answers: [pubmed, answer('crossref', [assertion({ type: 'partial_retraction' })])] });
    expect([status.code, status.disputed, disagreements]).toEqual(['partly-retracted', false, []]);
  });

  it('is the gravest claim, disputed, where one record says two things', () => {
    const facts = { via: 'retraction-watch', recordId: '19937' } as const;
    const { status, disagreements } = byCrossref(assertion({ ...facts, type: 'retraction' }), assertion({ ...facts, type: 'expression_of_concern' }));
    expect([status.code, status.disputed, disagreements[0]?.kind]).toEqual(['retracted', true, 'record']);
  });

  it('has not become better where one of two retractions was ended', () => {
    const { status } = byCrossref(
      assertion({ type: 'retraction', date: '2015' }),
      assertion({ type: 'reinstatement', notice: ids({ doi: '10.5555/back' }), date: '2016' }),
      assertion({ type: 'retraction', notice: ids({ doi: '10.5555/again' }), date: '2017' }),
    );
    expect(status).toMatchObject({ code: 'retracted', event: { date: '2017' }, improvedFrom: null });
  });

  it('is nothing on a silence of more than 30 days, which has to be asked again', () => {
    const silent = judged({ answers: [answer('crossref')], now: ANSWERED_AT + 30 * 86_400_000 });
    expect(silent.status).toMatchObject({ code: 'none-found', reason: null });
    expect(judged({ answers: [answer('crossref')], now: ANSWERED_AT + 30 * 86_400_000 + 1 }).status).toMatchObject({ code: 'not-checked', reason: 'outdated' });
  });

  it('is nothing that is known where a source does not hold the paper, also with online checks off', () => {
    const answers = [answer('crossref', [], 'not-held'), answer('notice-list', [], 'not-held')];
    expect(judged({ answers, live: 'off' }).status.reason).toBe('nothing-holds-it');
    expect(judged({ answers: answers.slice(1), live: 'off' }).status.reason).toBe('live-off');
  });

  it('is what stays after a reinstatement, which stays in sight', () => {
    const { status, events } = byCrossref(
      assertion({ type: 'retraction', date: '2015' }),
      assertion({ type: 'reinstatement', notice: ids({ doi: '10.5555/back' }), date: '2016' }),
    );
    expect(status).toMatchObject({ code: 'none-found', event: { type: 'reinstatement' }, improvedFrom: { code: 'retracted', by: 'event' } });
    expect(events.map(({ type }) => type)).toEqual(['reinstatement', 'retraction']);
  });

  it('is the correction that remains when a concern was lifted', () => {
    const { status } = byCrossref(
      assertion({ type: 'expression_of_concern', date: '2019' }),
      assertion({ type: 'concern_lifted', notice: ids({ doi: '10.5555/l' }), date: '2020' }),
      assertion({ notice: ids({ doi: '10.5555/c' }), date: '2020' }),
    );
    expect(status).toMatchObject({ code: 'corrected', improvedFrom: { code: 'concern', by: 'event' } });
  });

  it('is nothing on the word of a notice about another paper', () => {
    const other = assertion({ type: 'retraction', subject: ids({ doi: '10.5555/neighbour' }) });
    expect(byCrossref(other)).toMatchObject({ role: 'article', status: { code: 'none-found' }, events: [] });
  });

  it('counts what is said of the paper by an identifier that another source taught', () => {
    const taught = { ...answer('europepmc'), work: { ids: ids({ doi: '10.5555/paper', pmid: '1' }), title: null, journal: null, published: null, authors: [] } };
    const said = answer('pubmed', [assertion({ source: 'pubmed', subject: ids({ pmid: '1' }), type: 'retraction' })]);
    expect(judged({ answers: [said, taught] }).status.code).toBe('retracted');
  });
});

describe('the role of a record', () => {
  it('is a notice where the record announces a change to another work', () => {
    const judgement = byCrossref(announces());
    expect(judgement).toMatchObject({ role: 'notice', status: { code: 'none-found' }, events: [] });
    expect(judgement.announces).toMatchObject([{ type: 'correction', subject: { doi: '10.5555/original' } }]);
  });

  it('is an article, with its status, where the update points to itself', () => {
    const self = assertion({ notice: PAPER, inPlace: true });
    expect(byCrossref(self)).toMatchObject({ role: 'article', status: { code: 'corrected' }, announces: [] });
  });

  it('names every subject of one notice once', () => {
    const { announces: announced } = judged({
      answers: [
        answer('crossref', [announces(), announces({ subject: ids({ doi: '10.5555/second' }) })]),
        answer('pubmed', [announces({ source: 'pubmed', via: null, type: 'erratum', subject: ids({ doi: '10.5555/original', pmid: '7' }) })]),
        answer('europepmc', [announces({ source: 'europepmc', via: null, type: 'erratum', subject: ids({ pmid: '7' }) })]),
      ],
    });
    expect(announced.map(({ subject }) => subject)).toEqual([ids({ doi: '10.5555/original', pmid: '7' }), ids({ doi: '10.5555/second' })]);
    expect(announced.map(({ assertedBy }) => assertedBy)).toEqual([['crossref', 'pubmed', 'europepmc'], ['crossref']]);
    const third = byCrossref(announces({ subject: ids({ doi: '10.5555/b' }) }), announces({ subject: ids({ doi: '10.5555/a' }) }), announces({ subject: ids({ doi: '10.5555/c' }), type: 'retraction' }));
    expect(third.announces.map(({ subject }) => subject.doi)).toEqual(['10.5555/c', '10.5555/a', '10.5555/b']);
  });

  it('is both for a notice that was itself corrected', () => {
    const { role, status } = byCrossref(announces({ type: 'retraction' }), assertion({ type: 'erratum' }));
    expect([role, status.code]).toEqual(['both', 'corrected']);
  });

  it('is both for a republished work that announces what it replaces', () => {
    expect(byCrossref(announces({ type: 'corrected_and_republished' })).role).toBe('both');
  });

  it('is an article for a new version of a review or of a preprint', () => {
    expect(byCrossref(announces({ type: 'new_version' }))).toMatchObject({ role: 'article', announces: [] });
  });

  it('is a notice by its title, which names the announcement in the journal’s own word', () => {
    const byTitle = judged({ answers: [answer('crossref')], title: 'Author Correction: Moss on stones' });
    expect(byTitle).toMatchObject({ role: 'notice', announces: [{ sourceType: 'Author Correction', subject: ids({}) }] });
    const named = judged({ answers: [answer('crossref', [announces()])], title: 'Author Correction: Moss on stones' });
    expect(named.announces).toMatchObject([{ sourceType: 'Author Correction', subject: { doi: '10.5555/original' }, assertedBy: ['page', 'crossref'].toSorted() }]);
  });

  it('is an article where registers list it as taken back, though its title is like the notice’s, unless it announces that of another', () => {
    const title = 'Notice of Retraction: Moss on stones';
    const taken = assertion({ type: 'retraction', notice: ids({ doi: '10.5555/r' }) });
    expect(judged({ answers: [answer('crossref', [taken])], title })).toMatchObject({ role: 'article', status: { code: 'retracted' } });
    expect(judged({ answers: [answer('crossref', [taken, announces({ type: 'retraction' })])], title }).role).toBe('both');
    expect(judged({ answers: [answer('crossref', [assertion()])], title }).role).toBe('both');
  });

  it('is a notice by the page’s own metadata, unless the record is known as the subject of notices', () => {
    expect(judged({ pageKind: 'notice' }).role).toBe('notice');
    expect(judged({ pageKind: 'notice', answers: [answer('crossref', [assertion()])] }).role).toBe('article');
  });

  it('is a notice, not retracted, where a retraction notice is titled like the paper it retracts', () => {
    expect(
      judged({ answers: [answer('crossref', [announces({ type: 'retraction' })])], title: 'Retracted: Moss on stones' }),
    ).toMatchObject({ role: 'notice', status: { code: 'none-found' }, events: [] });
  });

  it('is an article where a concern is marked in place and heads the title', () => {
    const marked = assertion({ type: 'expression_of_concern', notice: PAPER, inPlace: true });
    expect(judged({ answers: [answer('crossref', [marked])], title: 'EXPRESSION OF CONCERN: Moss on stones' })).toMatchObject({
      role: 'article',
      status: { code: 'concern' },
    });
  });
});

describe('a page whose title names a notice', () => {
  const title = 'Retraction: Moss on stones';

  it.each(['article', 'preprint'] as const)('is the %s itself where the page says so, and the title its mark', (pageKind) => {
    expect(judged({ answers: [answer('crossref')], title, pageKind })).toMatchObject({ role: 'article', status: { code: 'retracted' }, announces: [] });
  });

  it.each(['notice', null] as const)('is the notice where the page calls itself %s', (pageKind) => {
    expect(judged({ answers: [answer('crossref')], title, pageKind })).toMatchObject({ role: 'notice', status: { code: 'none-found' }, announces: [{ type: 'retraction' }] });
  });

  it('is the study where a source has its abstract or calls it a trial, unless the page calls itself a notice', () => {
    const abstract = { parts: [{ label: 'AIM', text: ['To see whether moss grows on all stones of the valley in the rain of the long winter.'] }, { label: 'RESULTS', text: ['It grew on none of them.'] }], source: 'pubmed' as const, copyright: null };
    for (const facts of [{ abstract }, { recordTypes: ['Clinical Trial'] }]) {
      const answers = [{ ...answer('pubmed'), ...facts }];
      expect(judged({ answers, title, pageKind: null })).toMatchObject({ role: 'article', status: { code: 'retracted' } });
      expect(judged({ answers, title, pageKind: 'notice' })).toMatchObject({ role: 'notice', announces: [{ type: 'retraction' }] });
    }
  });
});

describe('outcomes', () => {
  it('list none where the only claim was the wrong way round, and what other sources list stays', () => {
    const record = { ids: PAPER, title: ['Correction: Moss on stones'], journal: null, published: null, authors: [] };
    const both = [announces(), assertion({ subject: PAPER, notice: ids({ doi: '10.5555/original' }) })];
    const { role, outcomes } = judged({ answers: [{ ...answer('crossref', both), work: record }, answer('pubmed', [], 'lists-notice')] });
    expect(role).toBe('notice');
    expect(outcomes.map(({ source, kind }) => [source, kind])).toEqual([['crossref', 'lists-none'], ['pubmed', 'lists-notice']]);
  });


  it('stand in one order, whatever the order of answers', () => {
    const answers = [answer('notice-list', [], 'not-held'), answer('europepmc'), answer('crossref')];
    expect(judged({ answers }).outcomes.map(({ source }) => source)).toEqual(['crossref', 'europepmc', 'notice-list']);
  });
});
