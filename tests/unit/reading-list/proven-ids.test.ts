import { describe, expect, test } from 'vitest';
import { NO_IDS } from '@/lib/model/work';
import { answersFor, provenIds, trustedIds } from '@/lib/reading-list/proven-ids';
import { answer, correction, OTHER, PAPER, work } from '../storage/samples';

const byDoi = { ...NO_IDS, doi: PAPER.doi };
const record = (ids: object, source: 'pubmed' | 'page' | 'openalex' = 'pubmed') => answer({ source, asked: PAPER, work: work(ids) });

describe('identifiers that belong together', () => {
  test('are those of one record of a register, also by way of another record', () => {
    const second = answer({ source: 'europepmc', work: work({ doi: null, pmid: PAPER.pmid, pmcid: 'PMC7' }) });
    expect(provenIds(byDoi, [second, record(PAPER)])).toEqual({ ...PAPER, pmcid: 'PMC7' });
  });

  test('are not proven by a page, by a service that follows others, or by a record that contradicts', () => {
    const others = [record(PAPER, 'page'), record(PAPER, 'openalex'), record({ doi: '10.5555/else', pmid: PAPER.pmid })];
    expect(provenIds(byDoi, others)).toEqual(byDoi);
  });
});

describe('identifiers that a page claims', () => {
  test('are believed where no register contradicts', () => {
    expect(trustedIds(PAPER, [])).toEqual(PAPER);
    expect(trustedIds(PAPER, [record(PAPER)])).toEqual(PAPER);
  });

  test('are cut down to the strongest where a register says that another belongs elsewhere', () => {
    expect(trustedIds(PAPER, [record({ doi: '10.5555/else', pmid: PAPER.pmid })])).toEqual(byDoi);
  });

  test('do not take away what a register names with the strongest of them', () => {
    expect(trustedIds(byDoi, [record(PAPER)])).toEqual(PAPER);
    expect(trustedIds({ ...byDoi, pmid: '999' }, [record(PAPER)])).toEqual(PAPER);
  });

  test('may be none', () => {
    expect(trustedIds(NO_IDS, [record(PAPER)])).toEqual(NO_IDS);
  });
});

describe('answers about a paper', () => {
  test('are those whose record is its own, and notices that name it', () => {
    const own = record(PAPER);
    const notice = answer({ asked: OTHER, work: work(OTHER), assertions: [correction({ subject: byDoi })] });
    expect(answersFor(PAPER, [own, notice])).toEqual([own, notice]);
  });

  test('are not those that were asked in the name of two papers, unless the record says which', () => {
    const silent = answer({ asked: PAPER, work: null });
    expect(answersFor(byDoi, [silent, record({ doi: null, pmid: PAPER.pmid })])).toEqual([]);
    expect(answersFor(PAPER, [silent])).toEqual([silent]);
  });
});
