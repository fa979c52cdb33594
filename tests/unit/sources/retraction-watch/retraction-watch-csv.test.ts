import { describe, expect, it } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { NotRetractionWatch, RetractionWatchReader } from '@/lib/sources/retraction-watch/retraction-watch-csv';

const HEADER_2026 =
  'Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes,';

/** A row in the columns of 2026. */
function row(facts: Record<string, string>): string {
  return HEADER_2026.split(',').map((name) => (facts[name] === undefined ? '' : `"${facts[name].replaceAll('"', '""')}"`)).join(',');
}

const worms = { 'Record ID': '1', Title: 'Worms, loosened', RetractionDate: '8/16/2023 0:00', RetractionDOI: '10.5555/R1', RetractionPubMedID: '0', OriginalPaperDOI: '10.5555/Worms', OriginalPaperPubMedID: '123', RetractionNature: 'Retraction', Reason: 'Error in Data;Unreliable Results;' };

function read(...lines: string[]): { assertions: Assertion[]; counts: RetractionWatchReader['counts'] } {
  const assertions: Assertion[] = [];
  const reader = new RetractionWatchReader((assertion) => assertions.push(assertion));
  reader.write(lines.join('\n'));
  reader.end();
  return { assertions, counts: reader.counts };
}

const subjectOf = (facts: Record<string, string>) => read(HEADER_2026, row({ ...worms, ...facts })).assertions[0]?.subject.doi ?? null;

describe('the Retraction Watch file', () => {
  it('is read with the header of 2026 and its unnamed column', () => {
    const { assertions, counts } = read(HEADER_2026, row(worms));
    expect(assertions).toHaveLength(1);
    expect(assertions[0]).toMatchObject({
      type: 'retraction',
      subject: { doi: '10.5555/worms', pmid: '123' },
      notice: { doi: '10.5555/r1', pmid: null },
      date: '2023-08-16',
      note: 'Error in Data; Unreliable Results',
    });
    expect(counts).toEqual({ rows: 1, taken: 1, blank: 0, noNature: 0, noIdentifier: 0 });
  });

  it('is read without that column, and with the plus signs of 2023', () => {
    const { assertions } = read(HEADER_2026.slice(0, -1), row({ ...worms, Reason: '+Error in Data;+Paper Mill;' }).slice(0, -1));
    expect(assertions[0]?.note).toBe('Error in Data; Paper Mill');
  });

  it('has blank rows at its end, and says how many', () => {
    const { counts } = read(HEADER_2026, row(worms), ','.repeat(20), ','.repeat(20), '');
    expect(counts).toMatchObject({ rows: 3, taken: 1, blank: 2 });
  });

  it('counts what it cannot use, by reason', () => {
    const none = { OriginalPaperDOI: 'unavailable', OriginalPaperPubMedID: '0' };
    const { counts } = read(HEADER_2026, row({ ...worms, ...none }), row({ ...worms, RetractionNature: '' }));
    expect(counts).toMatchObject({ taken: 0, noIdentifier: 1, noNature: 1 });
  });

  it.each([
    ['in capitals', '10.5555/ABC.Def', '10.5555/abc.def'],
    ['percent-encoded', '10.1002/(SICI)1097-0000(199908)36:3%3C201::AID-ABC8%3E3.0.CO;2-L', '10.1002/(sici)1097-0000(199908)36:3<201::aid-abc8>3.0.co;2-l'],
    ['with letters strayed before it', 'xx10.1007/s00000-000-0000-0', '10.1007/s00000-000-0000-0'],
    ['with a fragment', '10.5555/soil#.us5z4lssxk0', '10.5555/soil'],
  ])('names a paper %s', (_, written, doi) => {
    expect(subjectOf({ OriginalPaperDOI: written })).toBe(doi);
  });

  it('has several rows for one paper, and bad bytes where names were', () => {
    const { assertions } = read(HEADER_2026, row({ ...worms, RetractionNature: 'Expression of concern', Author: 'G\uFFFDmez' }), row({ ...worms, 'Record ID': '2' }));
    expect(assertions.map(({ type }) => type)).toEqual(['expression_of_concern', 'retraction']);
  });

  it('is not any other CSV, nor a web page', () => {
    expect(() => read('doi,status\n10.5555/a,retracted')).toThrow(NotRetractionWatch);
    expect(() => read('<!doctype html>\n<title>Sign in</title>')).toThrow(NotRetractionWatch);
    expect(() => read('')).toThrow(NotRetractionWatch);
  });
});
