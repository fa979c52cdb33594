import { describe, expect, test } from 'vitest';
import type { PageLine } from '@/lib/model/clipped-page';
import { citedWorks } from '@/lib/summaries/clip/cited-works';

const line = (text: string, ...links: string[]): PageLine => ({ text, kind: 'text', links });
const cited = (text: string, ...links: string[]) => citedWorks([line(text, ...links)]);
const kindOf = (before: string) => {
  const [work] = cited(`${before} 10.5555/a`);
  return work?.asNotice ? 'notice' : work?.asStudy ? 'study' : 'neither';
};

describe('the works that a page names', () => {
  test.each('correction, corrigendum, erratum, retraction, notice, expression of concern, Erratum'.split(', '))('are called a notice: %s', (word) => {
    expect(kindOf(word)).toBe('notice');
    expect(kindOf(`x${word}x`)).toBe('neither');
  });

  test.each('original, source, study, paper, published in, journal, reference, read the, full text, Study'.split(', '))('are called the study: %s', (word) => {
    expect(kindOf(word)).toBe('study');
    expect(kindOf(`x${word}x`)).toBe('neither');
  });

  test('by the nearest word before them', () => {
    expect(kindOf('the correction of the paper')).toBe('study');
    expect(kindOf('the paper and its correction')).toBe('notice');
    expect(kindOf('moss')).toBe('neither');
  });

  test('by words of the last 120 characters, none of them before another DOI', () => {
    expect(kindOf(`study ${'x'.repeat(112)}`)).toBe('study');
    expect(kindOf(`study ${'x'.repeat(120)}`)).toBe('neither');
    expect(cited('The study 10.5555/a and 10.5555/b and 10.5555/c').map(({ asStudy }) => asStudy)).toEqual([true, false, false]);
  });

  test('by the first 200 characters of a line whose link leads to them', () => {
    const url = 'https://doi.org/10.5555/A';
    expect(cited('Read the study', url)).toEqual([{ doi: '10.5555/a', asNotice: false, asStudy: true }]);
    expect(cited(`${'x'.repeat(194)} study`, url)[0]?.asStudy).toBe(true);
    expect(cited(`${'x'.repeat(196)} study`, url)[0]?.asStudy).toBe(false);
    expect(cited('Read the study', 'moss', 'https://moss.example/')).toEqual([]);
  });

  test('each once, with all that it is called', () => {
    expect(citedWorks([line('The study 10.5555/A'), line('see 10.5555/a'), line('the erratum 10.5555/a')])).toEqual([{ doi: '10.5555/a', asNotice: true, asStudy: true }]);
  });

  test('until thirty were found', () => {
    expect(citedWorks(Array.from({ length: 40 }, (_, index) => line(`10.5555/a${index}`)))).toHaveLength(30);
  });
});
