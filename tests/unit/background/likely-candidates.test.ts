import { describe, expect, test } from 'vitest';
import { likelyCandidates } from '@/lib/background/likely-candidates';
import { NO_IDS } from '@/lib/model/work';
import { candidate } from '@/tests/support/sample-candidates';

const LINE = 'Tired tumours keep a surface protein';
const paper = candidate({ title: LINE });

describe('the works that a line may mean', () => {
  test('the likeliest stands first, and what is unlike is left out', () => {
    const notice = candidate({ title: `Author Correction: ${LINE}`, ids: { ...NO_IDS, doi: '10.5555/notice' } });
    const other = candidate({ title: 'Breathing at height', ids: { ...NO_IDS, doi: '10.5555/other' } });
    expect(likelyCandidates(LINE, [], [other, notice, paper]).map(({ title }) => title)).toEqual([LINE, notice.title]);
  });

  test('a work that both know stands once, with Crossref’s record, as known on this machine', () => {
    const saved = candidate({ title: LINE, journal: null, from: 'machine', type: null });
    const retracted = candidate({ title: `RETRACTED: ${LINE}` });
    expect(likelyCandidates(LINE, [saved], [retracted])).toEqual([{ ...retracted, from: 'machine' }]);
  });

  test('two works with one title stay two', () => {
    const reposted = candidate({ title: LINE, ids: { ...NO_IDS, doi: '10.5555/reposted' } });
    expect(likelyCandidates(LINE, [], [paper, reposted])).toHaveLength(2);
  });

  test('there are no more than one can choose from', () => {
    const many = Array.from({ length: 500 }, (_, n) => candidate({ title: LINE, ids: { ...NO_IDS, doi: `10.5555/${n}` }, from: 'machine' }));
    expect(likelyCandidates(LINE, many, [])).toHaveLength(8);
  });
});
