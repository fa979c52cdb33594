import { describe, expect, test } from 'vitest';
import type { CheckListDeps } from '@/lib/background/check-list';
import { lookAround } from '@/lib/background/look-around';
import { namedWorks } from '@/lib/background/named-works';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { mayPrintNotice } from '@/lib/notices/printed/notice-words';
import { growth } from '@/tests/support/growth';

const BASE = 'https://journal.example.org/articles/10.5555/own';
const OWN = { ...NO_IDS, doi: '10.5555/own' };
const SENDER = { url: BASE, tab: { id: 1 } };

function deps(known: readonly string[], kept: readonly string[] = [], settings = {}): CheckListDeps {
  return {
    settings: async () => ({ ...DEFAULT_SETTINGS, ...settings }),
    list: {
      isShort: async () => false,
      lookup: {
        listDate: async () => 0,
        marks: async (works: readonly WorkIds[]) => works.map(({ doi, pmid }) => (known.includes(doi ?? pmid ?? '') ? ('retracted' as const) : null)),
        notices: async () => [],
      },
    },
    ownEvidence: async (works) => works.map((ids) => ({ ids, saved: false, summarised: false, mark: kept.includes(ids.doi ?? '') ? { code: 'retracted' as const, events: [], isNotice: false, checkedAt: 0 } : null })),
    budget: async (_sender, keys) => keys.map(() => true),
    idsIn: async (_sender, ids) => new Set(ids),
  };
}

const look = (more: object, with_: CheckListDeps) => lookAround({ type: 'look-around', own: OWN, base: BASE, links: [], printed: [], texts: [], ...more }, SENDER, with_);

describe('what a page is worth', () => {
  test.each([
    ['a link', { links: ['https://doi.org/10.5555/bad'] }, '10.5555/bad'],
    ['an attribute', { links: ['10.5555/bad'] }, '10.5555/bad'],
    ['PubMed’s own link', { links: ['https://pubmed.ncbi.nlm.nih.gov/123456/'] }, '123456'],
    ['a printed DOI', { printed: ['10.5555/bad. Next entry'] }, '10.5555/bad'],
    ['a printed DOI on which the next element’s text runs on', { printed: ['10.5555/bad.Smith J. Another'] }, '10.5555/bad'],
    ['a printed PubMed number', { printed: ['PMID: 123456; PMCID'] }, '123456'],
    ['PubMed’s plain view', { printed: ['99\r\n123456\r\n'] }, '123456'],
  ])('marks, where a work that this machine knows stands in %s', async (_name, gathered, known) => {
    expect(await look(gathered, deps([known]))).toEqual(['marks.js']);
    expect(await look(gathered, deps(['10.5555/other']))).toEqual([]);
  });

  test('marks, where only what was kept of a viewed paper is known', async () => {
    expect(await look({ links: ['https://doi.org/10.5555/viewed'] }, deps([], ['10.5555/viewed']))).toEqual(['marks.js']);
  });

  test('nothing, where only the page’s own paper is known: its status is no mark', async () => {
    expect(await look({ links: ['https://doi.org/10.5555/own', 'https://doi.org/10.5555/own.s001'] }, deps(['10.5555/own']))).toEqual([]);
  });

  test('marks, where a row of results calls itself a notice', async () => {
    const texts = ['Correction of myopia in adults', 'Author Correction: Sleep and snails'];
    expect(await look({ own: null, texts }, deps([]))).toEqual(['marks.js']);
    expect(await look({ own: null, texts: texts.slice(0, 1) }, deps([]))).toEqual([]);
  });

  test.each([{ marks: false }, { unmarkedSites: ['journal.example.org'] }])('no marks, where the reader switched them off: %o', async (settings) => {
    expect(await look({ links: ['https://doi.org/10.5555/bad'] }, deps(['10.5555/bad'], [], settings))).toEqual([]);
  });

  test.each([
    [['A Correction to this article was published on 13 May 2025']],
    [['This article has been ', 'retracted', ' on 3 May']],
    [['Erratum in']],
    [['RETRACTED']],
    [['本文已被', '撤稿', '。']],
    [['Este artículo ha sido', 'retractado']],
  ])('the reader, where a notice may be printed: %j', async (texts) => {
    expect(await look({ texts }, deps([]))).toEqual(['reader.js']);
    expect(await look({ texts, own: null }, deps([])), 'a list has no notice of its own').not.toContain('reader.js');
  });

  test.each([[['Values were corrected for age', 'Methods', 'Editors']], [['A concern of this article is removal of salt']]])('no reader, where words of notices stand in other sentences: %j', async (texts) => {
    expect(await look({ texts }, deps([]))).toEqual([]);
  });
});

test('hostile texts give a bounded number of works', () => {
  const links = Array.from({ length: 20_000 }, (_, at) => `https://doi.org/10.5555/${at}`);
  expect(namedWorks(links, [], BASE).length).toBeLessThanOrEqual(5_000);
  expect(namedWorks(['javascript:', '://', '10.', ''], ['10.', 'PMID', ''], BASE)).toEqual([]);
});

test.each(['this article has been ', 'retracted ', 'this a-b-c ', 'a correction to this ', 'este artículo foi em 3 ', 'editorial note ', '本文已被', '1 may 2031 '])('texts of %j are judged in proportion to their length', (piece) => {
  const judge = (length: number) => {
    const text = piece.repeat(1_000 / piece.length);
    const texts = Array.from({ length: length / 1_000 }, () => text);
    return () => mayPrintNotice(['retract', ...texts.map((each) => each.replaceAll('retracted', 'retractet'))]);
  };
  expect(growth(judge, { from: 20_000, limit: 9 })).toBeLessThan(9);
});

test('printed identifiers are read in proportion to their number', () => {
  const read = (count: number) => {
    const printed = Array.from({ length: count }, (_, at) => `10.5555/${at}.A.B.C.D.E.F${'('.repeat(60)}`);
    return () => namedWorks([], printed, BASE);
  };
  expect(growth(read, { from: 200, limit: 9 })).toBeLessThan(9);
});
