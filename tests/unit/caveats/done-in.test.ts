import { describe, expect, it } from 'vitest';
import { doneIn } from '@/lib/caveats/done-in';
import type { Abstract } from '@/lib/model/source-answer';
import { growth } from '@/tests/support/growth';

const plain = (text: string): Abstract => ({ parts: [{ label: null, text: [text] }], source: 'pubmed', copyright: null });
const labelled = (...parts: (readonly [string, string])[]): Abstract => ({
  parts: parts.map(([label, text]) => ({ label, text: [text] })),
  source: 'pubmed',
  copyright: null,
});
const quote = (abstract: Abstract | string) => doneIn(typeof abstract === 'string' ? plain(abstract) : abstract)?.quote ?? null;

describe('whom a study was done in, in the abstract’s own words', () => {
  it.each([
    ['Moss is green. Here we show that moss slows ageing in mice.', 'in mice'],
    ['Here we report that moss cools stones. In mice, this effect was larger.', 'in mice'],
    ['We tested moss in rats, and found no effect.', 'in rats'],
    ['We tested moss in mice and rats.', 'in mice and rats'],
    ['We show that moss shrinks tumours in a mouse model of lichen disease.', 'in a mouse model'],
    ['We gave moss extract to cultured cells and saw the same in mice lacking the gene.', 'in mice'],
    ['We followed how larvae grow in zebrafish.', 'in zebrafish'],
    ['We conducted a randomised trial of moss in adults with asthma.', 'in adults'],
    ['This study assessed the use of moss in healthy volunteers.', 'in healthy volunteers'],
    ['We enrolled gardeners in a trial. The trial was performed in men and women.', 'in men and women'],
    ['We tested the extract in cultured cells.', 'in cultured cells'],
  ])('%s', (text, expected) => {
    expect(quote(text)).toBe(expected);
  });

  it('are read from the aims, methods and results of a labelled abstract', () => {
    expect(quote(labelled(['BACKGROUND', 'Moss helps people.'], ['METHODS', 'Moss was fed to mice.'], ['RESULTS', 'Weight fell in mice.']))).toBe('in mice');
    expect(quote(labelled(['OBJECTIVE', 'To investigate moss in rats.'], ['RESULTS', 'Weight fell.'], ['CONCLUSIONS', 'Moss may help patients.']))).toBe('in rats');
  });
});

describe('nothing is said of whom it was done in', () => {
  it.each([
    ['people’s bacteria in mice', 'We transferred gut bacteria of healthy people and measured weight in mice.'],
    ['mice and patients both', 'We show an effect in mice. We then saw it in patients.'],
    ['two species, of which one is named', 'We show an effect in mice. It was absent from lambs.'],
    ['what is hoped for', 'We describe moss. It may help in patients.'],
    ['what was known before', 'Moss slows ageing in mice. Here we describe its genome.'],
    ['what was not done', 'We show an effect on stones but not in mice.'],
    ['an adjective that looks like a subject', 'We measured the enzyme in rat hepatocytes.'],
    ['cells named after an animal', 'We expressed the gene in Drosophila S2 cells.'],
    ['a list that goes on', 'We conducted a trial in men and stones.'],
    ['a subgroup', 'We recruited gardeners. The effect was seen in women.'],
    ['a number that fell ill', 'We conducted a trial of moss; rashes occurred in 20 patients.'],
    ['a review of many studies', 'We searched databases. Trials in children and in mice were included.'],
    ['a place', 'We conducted a survey in Norway.'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(quote(text)).toBeNull();
  });

  it.each(['BACKGROUND', 'CONCLUSIONS', 'INTERPRETATION', 'IMPORTANCE'])('by the part %s', (label) => {
    expect(quote(labelled([label, 'We tested moss in mice.'], ['METHODS', 'Stones were weighed.']))).toBeNull();
  });

  it('where there is no abstract', () => {
    expect(doneIn(null)).toBeNull();
  });

  it.each(['in a ', 'was tested ', 'in mice and '])('and a hostile abstract costs in proportion to its length: %j', (piece) => {
    const work = (length: number) => {
      const abstract = plain(`We tested ${piece.repeat(length / piece.length)}`);
      return () => doneIn(abstract);
    };
    expect(growth(work, { from: 8_192, limit: 10 })).toBeLessThan(10);
  });
});
