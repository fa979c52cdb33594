import { describe, expect, test, vi } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { forgetAnswers, getAnswers, getAnswersChanging, MAX_ANSWERS, PARSER_VERSION, putAnswer } from '@/lib/storage/answer-cache';
import { database } from '@/lib/storage/database';
import { assertion, sourceAnswer } from '../../support/source-answers';
import { restart, useFreshDatabase } from './fresh-database';
import { answer, correction, OTHER, PAPER, work } from './samples';

useFreshDatabase();

const byDoi = { ...NO_IDS, doi: PAPER.doi };
const byPmid = { ...NO_IDS, pmid: PAPER.pmid };

describe('an answer', () => {
  test('is there after a restart, as the source gave it', async () => {
    const given = answer({ assertions: [correction()] }, { kind: 'lists-notice' });
    await putAnswer(given);
    await restart();
    expect(await getAnswers(PAPER)).toEqual([given]);
  });

  test('is found by an identifier that only the record itself told', async () => {
    await putAnswer(answer({ asked: byDoi, work: work(PAPER) }));
    expect(await getAnswers(byPmid)).toHaveLength(1);
  });

  test('is not found for another work', async () => {
    await putAnswer(answer());
    expect(await getAnswers(OTHER)).toEqual([]);
    expect(await getAnswers(NO_IDS)).toEqual([]);
  });

  test('about another version that shares the PMID is not taken for one about this', async () => {
    await putAnswer(answer({ asked: { ...NO_IDS, doi: '10.5555/paper.v2', pmid: '101' }, work: null }));
    expect(await getAnswers({ ...NO_IDS, doi: '10.5555/paper.v1', pmid: '101' })).toEqual([]);
  });

  test('gives way to a later one, also under another identifier', async () => {
    await putAnswer(answer({ asked: byDoi }, { at: 1_000 }));
    await putAnswer(answer({ asked: byPmid }, { at: 2_000 }));
    await putAnswer(answer({ source: 'pubmed' }, { at: 500 }));
    const found = await getAnswers(PAPER);
    expect(found.map(({ source, outcome }) => [source, outcome.at]).toSorted()).toEqual([
      ['crossref', 2_000],
      ['pubmed', 500],
    ]);
  });

  test('that arrives late does not replace a later one', async () => {
    await putAnswer(answer({}, { at: 2_000 }));
    await putAnswer(answer({}, { at: 1_000, kind: 'not-held' }));
    expect((await getAnswers(PAPER))[0]?.outcome).toMatchObject({ at: 2_000, kind: 'lists-none' });
  });
});

describe('a failure', () => {
  test('never takes the place of evidence', async () => {
    await putAnswer(answer({}, { at: 1_000 }));
    await putAnswer(answer({}, { at: 2_000, kind: 'failed', reason: 'timeout' }));
    expect((await getAnswers(PAPER))[0]?.outcome.kind).toBe('lists-none');
  });

  test('is not kept as if it were evidence', async () => {
    await putAnswer(answer({}, { kind: 'failed', reason: 'offline' }));
    expect(await getAnswers(PAPER)).toEqual([]);
  });
});

describe('a row that cannot be relied on', () => {
  const damage = async (row: Record<string, unknown>) => {
    await putAnswer(answer());
    const db = await database();
    const [stored] = await db.getAll('answers');
    await db.put('answers', { ...stored, ...row } as NonNullable<typeof stored>);
  };

  test.each([
    ['without the answer', { answer: undefined }],
    ['with an unknown outcome', { answer: { ...answer(), outcome: { kind: 'fine' } } }],
    ['with an assertion of an unknown type', { answer: answer({ assertions: [correction({ type: 'praise' as never })] }) }],
    ['with a title that is no rich text', { answer: answer({ work: { ...work(), title: [{ tag: 'script', children: [] }] as never } }) }],
    ['read by an older parser', { parserVersion: PARSER_VERSION - 1 }],
  ])('%s is skipped, not thrown', async (_what, row) => {
    await damage(row);
    await putAnswer(answer({ source: 'pubmed' }));
    expect((await getAnswers(PAPER)).map(({ source }) => source)).toEqual(['pubmed']);
  });

  test('from an older parser gives way even to an answer that is not later', async () => {
    await damage({ parserVersion: PARSER_VERSION - 1, at: 9_000 });
    await putAnswer(answer({}, { at: 1_000 }));
    expect(await getAnswers(PAPER)).toHaveLength(1);
  });
});

describe('the cache', () => {
  test('drops what was answered longest ago when there is too much', async () => {
    const db = await database();
    await putAnswer(answer());
    const [row] = await db.getAll('answers');
    if (!row) throw new Error('nothing stored');
    const fill = db.transaction('answers', 'readwrite');
    for (let i = 0; i < MAX_ANSWERS - 1; i += 1) {
      void fill.store.put({ ...row, key: `crossref doi:10.5555/${i}`, works: [`doi:10.5555/${i}`], at: 2_000 + i });
    }
    await fill.done;
    await putAnswer(answer({ asked: OTHER, work: null }, { at: 9_000 }));
    expect(await db.count('answers')).toBeLessThanOrEqual(MAX_ANSWERS);
    expect(await getAnswers(PAPER)).toEqual([]);
    expect(await getAnswers(OTHER)).toHaveLength(1);
  });

  test('can be forgotten', async () => {
    await putAnswer(answer());
    await forgetAnswers();
    expect(await getAnswers(PAPER)).toEqual([]);
  });

  test('makes room on a full disk and does not fail the report', async () => {
    await putAnswer(answer());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(putAnswer(answer({ source: 'pubmed' }))).resolves.toBeUndefined();
    put.mockRestore();
    expect(await getAnswers(PAPER)).toEqual([]);
  });
});

test('a notice’s answer is found by the work that it changes, and not as an answer about that work', async () => {
  const notice = { ...NO_IDS, doi: '10.5555/notice' };
  const changed = { ...NO_IDS, doi: '10.5555/changed' };
  const given = sourceAnswer('crossref', notice, 'lists-none', { assertions: [assertion({ notice, subject: changed })] });
  await putAnswer(given);
  expect(await getAnswersChanging(changed)).toEqual([given]);
  expect(await getAnswers(changed)).toEqual([]);
  expect(await getAnswersChanging(notice)).toEqual([]);
});
