import { describe, expect, test, vi } from 'vitest';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { Report } from '@/lib/model/report';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { streamReport, type Question } from '@/lib/report/stream-report';
import type { ReportDeps } from '@/lib/report/report-deps';
import type { Source } from '@/lib/sources/source/source';
import { assertion, AT, doi, sourceAnswer } from '../../support/source-answers';

const ARTICLE = doi('10.1038/article');
const NOTICE = doi('10.1038/notice');

/** A source whose answers are given by the key it is asked for: `crossref 10.1038/article`. */
function fakeSource(name: Source['name'], by: 'doi' | 'pmid' = 'doi'): Source {
  return {
    name,
    request: (ids) => (ids[by] === null ? null : `${name} ${ids[by]}`),
    parse: ({ body }, asked, at) => ({ ...(JSON.parse(body) as SourceAnswer), asked, outcome: { ...(JSON.parse(body) as SourceAnswer).outcome, at } }),
  };
}

const STORED: LaySummary = {
  id: 'a', role: 'article', subject: ARTICLE, noticeDoi: null, noticeType: null, language: 'en', title: 'Ours', standfirst: null, summary: ['Words.'], detail: [], findings: [],
  studiedIn: null, methodology: [], limitations: [], basis: 'full-text', author: { kind: 'human', name: null }, written: null, evidenceUpTo: null, license: null,
  origin: { kind: 'pack', name: 'A pack', url: null },
};

interface World {
  answers: Record<string, SourceAnswer>;
  known?: SourceAnswer[];
}

function surroundings({ answers, known = [] }: World) {
  const asked: string[] = [];
  const kept: SourceAnswer[] = [];
  const deps: ReportDeps = {
    net: {
      async ask(url) {
        asked.push(url);
        const answer = answers[url];
        if (!answer) return { ok: false, reason: 'timeout', retryAt: null, at: AT };
        return { ok: true, response: { status: 200, contentType: 'application/json', body: JSON.stringify(answer) }, at: AT };
      },
    },
    now: () => AT,
    viewSources: [fakeSource('crossref'), fakeSource('europepmc')],
    openSources: [fakeSource('pubmed', 'pmid')],
    knownAnswers: async (ids) => known.filter((answer) => answer.asked.doi === ids.doi),
    answersChanging: async () => [],
    keepAnswer: async (answer) => void kept.push(answer),
    findSummaries: async () => [],
    findNoticeSummaries: async () => [],
    findEntry: async () => null,
  };
  return { deps, asked, kept };
}

const question = (overrides: Partial<Question> = {}): Question => ({
  ids: ARTICLE,
  kind: 'article',
  title: 'A study',
  depth: 'view',
  page: null,
  live: 'on',
  keep: true,
  force: false,
  mailto: '',
  ...overrides,
});

async function run(deps: ReportDeps, asked: Question, signal = new AbortController().signal): Promise<Report[]> {
  const reports: Report[] = [];
  await streamReport(asked, null, deps, (report) => reports.push(report), signal);
  return reports;
}

const withPmid = (ids: WorkIds, pmid: string): WorkIds => ({ ...ids, pmid });

describe('streaming a report', () => {
  test('first comes what the machine knows, last the settled report, and each is whole', async () => {
    const { deps } = surroundings({
      answers: {
        'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none'),
        'europepmc 10.1038/article': sourceAnswer('europepmc', ARTICLE, 'lists-none'),
      },
    });
    const reports = await run(deps, question());
    expect(reports[0]?.progress).toBe('local');
    expect(reports[0]?.main.status.code).toBe('not-checked');
    expect(reports.filter(({ progress }) => progress === 'settled')).toHaveLength(1);
    expect(reports.at(-1)).toMatchObject({ progress: 'settled', main: { status: { code: 'none-found' }, waiting: [] } });
  });

  test('viewing a paper asks two sources, opening the sidebar PubMed too', async () => {
    const pmid = withPmid(ARTICLE, '1');
    const answers = {
      'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none'),
      'europepmc 10.1038/article': sourceAnswer('europepmc', pmid, 'lists-none'),
      'pubmed 1': sourceAnswer('pubmed', pmid, 'lists-none'),
    };
    const viewed = surroundings({ answers });
    await run(viewed.deps, question());
    expect(viewed.asked).toHaveLength(2);
    const opened = surroundings({ answers });
    await run(opened.deps, question({ depth: 'open' }));
    expect(opened.asked.toSorted()).toEqual(Object.keys(answers).toSorted());
  });

  test('on opening a preprint its journal article is asked about too, once, and each has a status of its own', async () => {
    const preprint = doi('10.1101/2024.01.01.000001');
    const related = [{ relation: 'preprint-of' as const, ids: ARTICLE, citation: null, date: '2024-09' }];
    const withdrawn = assertion({ source: 'crossref', notice: NO_IDS, subject: preprint, inPlace: true, type: 'withdrawal', sourceType: 'withdrawal' });
    const answers = {
      'crossref 10.1101/2024.01.01.000001': sourceAnswer('crossref', preprint, 'lists-notice', { related, assertions: [withdrawn], recordTypes: ['preprint'] }),
      'europepmc 10.1101/2024.01.01.000001': sourceAnswer('europepmc', preprint, 'lists-none'),
      'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none'),
    };
    const viewed = surroundings({ answers });
    const first = await run(viewed.deps, question({ ids: preprint }));
    expect(viewed.asked).toHaveLength(2);
    expect(first.at(-1)?.main.articleNow).toMatchObject({ ids: ARTICLE, status: { code: 'not-checked' } });
    const opened = surroundings({ answers });
    const reports = await run(opened.deps, question({ ids: preprint, depth: 'open' }));
    expect(opened.asked.toSorted()).toEqual(Object.keys(answers).toSorted());
    expect(reports.at(-1)?.main.status.code).toBe('withdrawn');
    expect(reports.at(-1)?.main.articleNow).toMatchObject({ ids: ARTICLE, status: { code: 'none-found' }, waiting: [] });
    expect(reports.filter(({ main }) => main.status.code !== 'not-checked').every(({ main }) => main.status.code === 'withdrawn')).toBe(true);
  });

  test.each(['off', 'private-off'] as const)('with online checks %s nobody is asked, and the report settles at once', async (live) => {
    const { deps, asked } = surroundings({ answers: {} });
    const reports = await run(deps, question({ live, depth: 'open' }));
    expect(asked).toEqual([]);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ progress: 'settled', main: { status: { code: 'not-checked' } } });
  });

  test('a fresh answer is not asked for again, unless the reader says so', async () => {
    const known = [sourceAnswer('crossref', ARTICLE, 'lists-none'), sourceAnswer('europepmc', ARTICLE, 'lists-none')];
    const answers = Object.fromEntries(known.map((answer) => [`${answer.source} 10.1038/article`, answer]));
    const second = surroundings({ answers, known });
    const reports = await run(second.deps, question());
    expect(second.asked).toEqual([]);
    expect(reports.at(-1)?.main.status.code).toBe('none-found');
    const forced = surroundings({ answers, known });
    await run(forced.deps, question({ force: true }));
    expect(forced.asked).toHaveLength(2);
  });

  test('an old "lists none" whose source now fails is no check made today', async () => {
    const old = sourceAnswer('crossref', ARTICLE, 'lists-none');
    old.outcome = { ...old.outcome, at: AT - 30 * 86_400_000 };
    const { deps } = surroundings({ answers: {}, known: [old] });
    const reports = await run(deps, question());
    expect(reports.at(-1)?.main.status.code).toBe('not-checked');
  });

  test('an old retraction whose source now fails is still a retraction', async () => {
    const old = sourceAnswer('crossref', ARTICLE, 'lists-notice', {
      assertions: [assertion({ notice: NOTICE, subject: ARTICLE, type: 'retraction', sourceType: 'retraction' })],
    });
    old.outcome = { ...old.outcome, at: AT - 30 * 86_400_000 };
    const { deps } = surroundings({ answers: {}, known: [old] });
    const reports = await run(deps, question());
    expect(reports.map(({ main }) => main.status.code)).toEqual(reports.map(() => 'retracted'));
  });

  test('a status may get better at the settled report only, and says by whom', async () => {
    const old = sourceAnswer('crossref', ARTICLE, 'lists-notice', {
      assertions: [assertion({ notice: NOTICE, subject: ARTICLE, type: 'retraction', sourceType: 'retraction' })],
    });
    old.outcome = { ...old.outcome, at: AT - 30 * 86_400_000 };
    const { deps } = surroundings({
      answers: {
        'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none'),
        'europepmc 10.1038/article': sourceAnswer('europepmc', ARTICLE, 'lists-none'),
      },
      known: [old],
    });
    const reports = await run(deps, question());
    expect(reports.slice(0, -1).every(({ main }) => main.status.code === 'retracted')).toBe(true);
    expect(reports.at(-1)?.main.status).toMatchObject({
      code: 'none-found',
      improvedFrom: { code: 'retracted', by: 'crossref' },
    });
  });

  test('nothing is kept from a private window', async () => {
    const { deps, kept } = surroundings({
      answers: { 'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none') },
    });
    await run(deps, question({ keep: false }));
    expect(kept).toEqual([]);
  });

  test('on a notice with the sidebar open the article it is about is asked about, four requests more', async () => {
    const announces = [assertion({ notice: NOTICE, subject: ARTICLE, sourceType: 'Author Correction' })];
    const noticePmid = withPmid(NOTICE, '2');
    const articlePmid = withPmid(ARTICLE, '1');
    const { deps, asked } = surroundings({
      answers: {
        'crossref 10.1038/notice': sourceAnswer('crossref', NOTICE, 'lists-none', { assertions: announces }),
        'europepmc 10.1038/notice': sourceAnswer('europepmc', noticePmid, 'lists-none'),
        'pubmed 2': sourceAnswer('pubmed', noticePmid, 'lists-none'),
        'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none'),
        'europepmc 10.1038/article': sourceAnswer('europepmc', articlePmid, 'lists-none'),
        'pubmed 1': sourceAnswer('pubmed', articlePmid, 'lists-none'),
      },
    });
    const reports = await run(deps, question({ ids: NOTICE, kind: 'notice', title: 'Author Correction: A study', depth: 'open' }));
    const last = reports.at(-1);
    expect(asked).toHaveLength(6);
    expect(last?.main.role).toBe('notice');
    expect(last?.notice?.subjects).toHaveLength(1);
    // The article's own record is silent, its notice is not: the article is corrected.
    expect(last?.notice?.subjects[0]?.status.code).toBe('corrected');
    expect(last?.main.status.code).not.toBe('corrected');
  });

  describe('a correction whose notice’s record is not at hand', () => {
    const asCrossref = (title: string) =>
      ({ message: { DOI: NOTICE.doi, title: [title], 'update-to': [{ DOI: ARTICLE.doi, type: 'err', source: 'publisher' }] } }) as unknown as SourceAnswer;
    const deposited = sourceAnswer('crossref', ARTICLE, 'lists-notice', { assertions: [assertion({ notice: NOTICE, subject: ARTICLE, type: 'erratum', sourceType: 'err' })] });
    const NOTICE_URL = 'https://api.crossref.org/works/10.1038/notice';
    const stage = (title: string, known: SourceAnswer[] = []) =>
      surroundings({ answers: { 'crossref 10.1038/article': deposited, 'europepmc 10.1038/article': sourceAnswer('europepmc', ARTICLE, 'lists-none'), [NOTICE_URL]: asCrossref(title) }, known });

    test('asks for it with the sidebar open, and settles by its title', async () => {
      const { deps, asked } = stage('Retraction notice to “A study”');
      const reports = await run(deps, question({ depth: 'open' }));
      expect(asked).toContain(NOTICE_URL);
      expect(reports.at(-1)?.main.status.code).toBe('retracted');
      expect(reports.filter(({ progress }) => progress === 'settled')).toHaveLength(1);
    });

    test('asks for it although the notice’s words are known', async () => {
      const read = { ...sourceAnswer('page', NOTICE, 'not-held', { noticeText: ['The article was taken back.'] }), work: null };
      const { deps, asked } = stage('Retraction notice to “A study”', [read]);
      const reports = await run(deps, question({ depth: 'open' }));
      expect(asked).toContain(NOTICE_URL);
      expect(reports.at(-1)?.main.status.code).toBe('retracted');
    });

    test('stays corrected where the title says so', async () => {
      const { deps } = stage('Erratum to “A study”');
      expect((await run(deps, question({ depth: 'open' }))).at(-1)?.main.status.code).toBe('corrected');
    });

    test('asks nobody about the notice as long as the sidebar is closed', async () => {
      const { deps, asked } = stage('Retraction notice to “A study”');
      await run(deps, question({ depth: 'view' }));
      expect(asked).not.toContain(NOTICE_URL);
    });

    test('asks nobody where the title is at hand', async () => {
      const record = sourceAnswer('crossref', NOTICE, 'lists-none', { work: { ids: NOTICE, title: ['Retraction: A study'], journal: null, published: null, authors: [] } });
      const { deps, asked } = stage('', [record]);
      const reports = await run(deps, question({ depth: 'open' }));
      expect(asked).not.toContain(NOTICE_URL);
      expect(reports.at(-1)?.main.status.code).toBe('retracted');
    });
  });

  test('a PubMed record without a DOI is asked about once its DOI is known', async () => {
    const ids = { ...NO_IDS, pmid: '1' };
    const both = withPmid(ARTICLE, '1');
    const { deps, asked } = surroundings({
      answers: {
        'europepmc 1': sourceAnswer('europepmc', both, 'lists-none'),
        'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none'),
      },
    });
    deps.viewSources = [fakeSource('crossref'), fakeSource('europepmc', 'pmid')];
    const reports = await run(deps, question({ ids }));
    expect(asked).toEqual(['europepmc 1', 'crossref 10.1038/article']);
    expect(reports.at(-1)?.main.status.code).toBe('none-found');
  });

  test('a source that suddenly holds nothing takes no retraction away, nor says that it stands again', async () => {
    const old = sourceAnswer('crossref', ARTICLE, 'lists-notice', {
      assertions: [assertion({ notice: NOTICE, subject: ARTICLE, type: 'retraction', sourceType: 'retraction' })],
    });
    old.outcome = { ...old.outcome, at: AT - 30 * 86_400_000 };
    const { deps } = surroundings({
      answers: {
        'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'not-held'),
        'europepmc 10.1038/article': sourceAnswer('europepmc', ARTICLE, 'not-held'),
      },
      known: [old],
    });
    const last = (await run(deps, question())).at(-1);
    expect(last?.main.status).toMatchObject({ code: 'retracted', improvedFrom: null });
    expect(last?.main.outcomes.map(({ kind }) => kind)).toContain('not-held');
  });

  test('a notice that names the article by an identifier learnt only now is found on the machine', async () => {
    const both = withPmid(ARTICLE, '1');
    const notice = sourceAnswer('pubmed', NOTICE, 'lists-none', {
      assertions: [
        assertion({ source: 'pubmed', via: null, notice: NOTICE, subject: { ...NO_IDS, pmid: '1' }, type: 'retraction', sourceType: 'RetractionOf' }),
      ],
    });
    const { deps } = surroundings({
      answers: {
        'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none'),
        'europepmc 10.1038/article': sourceAnswer('europepmc', both, 'lists-none'),
      },
    });
    deps.answersChanging = async (ids) => (ids.pmid === '1' ? [notice] : []);
    expect((await run(deps, question())).at(-1)?.main.status.code).toBe('retracted');
  });

  test('a storage that breaks is said, and the sources are asked all the same', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { deps, asked } = surroundings({
      answers: {
        'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none'),
        'europepmc 10.1038/article': sourceAnswer('europepmc', ARTICLE, 'lists-none'),
      },
    });
    const broken = () => Promise.reject(new Error('disk'));
    Object.assign(deps, { knownAnswers: broken, answersChanging: broken, keepAnswer: broken, findSummaries: broken, findEntry: broken });
    const last = (await run(deps, question())).at(-1);
    expect(asked).toHaveLength(2);
    expect(last).toMatchObject({ progress: 'settled', storageFailed: true, main: { status: { code: 'none-found' } } });
    expect(console.error).toHaveBeenCalledOnce();
  });

  test('a parser that throws is an answer that could not be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { deps } = surroundings({
      answers: {
        'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none'),
        'europepmc 10.1038/article': sourceAnswer('europepmc', ARTICLE, 'lists-none'),
      },
    });
    const throwing = {
      ...fakeSource('europepmc'),
      parse: () => {
        throw new TypeError('no');
      },
    };
    deps.viewSources = [fakeSource('crossref'), throwing];
    const last = (await run(deps, question())).at(-1);
    expect(last?.main.status.code).toBe('partly-checked');
    expect(last?.main.outcomes.find(({ source }) => source === 'europepmc')?.reason).toBe('malformed');
  });

  test('once the reader has left nobody more is asked, and nothing more is kept or said', async () => {
    const ending = new AbortController();
    const pmid = withPmid(ARTICLE, '1');
    const { deps, asked, kept } = surroundings({
      answers: {
        'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none'),
        'europepmc 10.1038/article': sourceAnswer('europepmc', pmid, 'lists-none'),
        'pubmed 1': sourceAnswer('pubmed', pmid, 'lists-none'),
      },
    });
    const { ask } = deps.net;
    deps.net = {
      ask: (url) => {
        ending.abort();
        return ask(url);
      },
    };
    const reports = await run(deps, question({ depth: 'open' }), ending.signal);
    expect(asked).not.toContain('pubmed 1');
    expect(kept).toEqual([]);
    expect(reports.map(({ progress }) => progress)).toEqual(['local']);
  });

  test('a notice of many articles asks four times more for the first and once for each other', async () => {
    const subjects = ['10.1/a', '10.1/b', '10.1/c'].map(doi);
    const announces = subjects.map((subject) => assertion({ notice: NOTICE, subject }));
    const { deps, asked } = surroundings({
      answers: {
        'crossref 10.1038/notice': sourceAnswer('crossref', NOTICE, 'lists-none', { assertions: announces }),
        'europepmc 10.1038/notice': sourceAnswer('europepmc', NOTICE, 'lists-none'),
      },
    });
    await run(deps, question({ ids: NOTICE, kind: 'notice', title: 'Correction: three studies', depth: 'open' }));
    expect(asked.filter((url) => url.startsWith('crossref'))).toHaveLength(4);
    expect(asked.filter((url) => url.startsWith('europepmc'))).toHaveLength(2);
  });
});

describe('a machine’s sentence about the paper', () => {
  const ID = 'ab12'.repeat(10);
  const URL_OF = 'https://api.semanticscholar.org/graph/v1/paper/DOI:10.1038/article?fields=title,tldr,externalIds';
  const tldr = { paperId: ID, title: 'A study', tldr: { model: 'tldr@v2.0.0', text: 'Worms dig.' }, externalIds: { DOI: '10.1038/article' } };
  const pmid = withPmid(ARTICLE, '1');
  const world = (changes: Partial<SourceAnswer> = {}) => {
    const surrounding = surroundings({
      answers: {
        'crossref 10.1038/article': sourceAnswer('crossref', ARTICLE, 'lists-none', changes),
        'europepmc 10.1038/article': sourceAnswer('europepmc', pmid, 'lists-none'),
        'pubmed 1': sourceAnswer('pubmed', pmid, 'lists-none'),
        [URL_OF]: tldr as unknown as SourceAnswer,
      },
    });
    const keys: (string | undefined)[] = [];
    const net: ReportDeps['net'] = {
      ask: (url, options) => {
        keys.push(options?.key);
        return surrounding.deps.net.ask(url, options);
      },
    };
    return { ...surrounding, keys, deps: { ...surrounding.deps, net, semanticScholarKey: () => 'secret' } satisfies ReportDeps };
  };
  const sentenceOf = (reports: Report[]) => reports.at(-1)?.main.machineSentence?.summary;

  test('is asked for last, with the reader’s key, and shown without being kept', async () => {
    const { deps, asked, keys, kept } = world();
    const reports = await run(deps, question({ depth: 'open' }));
    expect(asked.at(-1)).toBe(URL_OF);
    expect(keys).toEqual([undefined, undefined, undefined, 'secret']);
    expect(sentenceOf(reports)).toMatchObject({ summary: ['Worms dig.'], basis: 'unstated', author: { kind: 'machine', name: 'tldr@v2.0.0' }, origin: { name: 'Semantic Scholar', url: `https://www.semanticscholar.org/paper/${ID}?utm_source=api` } });
    expect(reports.at(-1)?.main.summary).toBeNull();
    expect(JSON.stringify(kept)).not.toContain('Worms dig');
  });

  test.each([
    ['without a key', {}, { semanticScholarKey: () => null }, {}],
    ['on viewing a paper', { depth: 'view' }, {}, {}],
    ['with online checks off', { live: 'off' }, {}, {}],
    ['where the authors wrote a text', {}, {}, { layTexts: [{ kind: 'plain-language', parts: [{ label: null, text: ['Ours.'] }], license: null }] }],
    ['where they wrote one that is not kept here', {}, {}, { layTexts: [{ kind: 'plain-language', parts: [], license: null }] }],
    ['where a summary is stored', {}, { findSummaries: async () => [{ ...STORED, subject: ARTICLE }] }, {}],
    ['about a notice', { title: 'Correction: A study', kind: 'notice' }, {}, { assertions: [assertion({ notice: ARTICLE, subject: doi('10.1038/other') })] }],
  ] as [string, Partial<Question>, Partial<ReportDeps>, Partial<SourceAnswer>][])('%s nobody is asked for one', async (_, asking, more, changes) => {
    const { deps, asked } = world(changes);
    const reports = await run({ ...deps, ...more }, question({ depth: 'open', ...asking }));
    expect(asked).not.toContain(URL_OF);
    expect(sentenceOf(reports)).toBeUndefined();
  });

  test('a page that asks again costs nothing in this run of the background, but in a private window', async () => {
    const { deps, asked } = world();
    const times = () => asked.filter((url) => url === URL_OF).length;
    const sentences = new Map<string, LaySummary | null>();
    await run({ ...deps, sentences }, question({ depth: 'open', keep: false }));
    expect(sentences.size).toBe(0);
    await run({ ...deps, sentences }, question({ depth: 'open' }));
    expect(times()).toBe(2);
    expect(sentenceOf(await run({ ...deps, sentences }, question({ depth: 'open' })))).toMatchObject({ summary: ['Worms dig.'] });
    expect(times()).toBe(2);
  });

  test('that cannot be had leaves the report as it is', async () => {
    const { deps } = world();
    const reports = await run({ ...deps, net: { ask: async (url) => (url === URL_OF ? { ok: false, reason: 'refused', retryAt: null, at: AT } : deps.net.ask(url)) } }, question({ depth: 'open' }));
    expect(reports.at(-1)).toMatchObject({ progress: 'settled', main: { status: { code: 'none-found' } } });
    expect(sentenceOf(reports)).toBeUndefined();
  });
});
