import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { emptyAnswer } from '@/lib/model/empty-answer';
import { NO_IDS } from '@/lib/model/work';
import { CsvError } from '@/lib/sources/retraction-watch/csv-reader';
import { NotRetractionWatch, RetractionWatchReader } from '@/lib/sources/retraction-watch/retraction-watch-csv';
import { mutatedText } from '@/tests/support/mutated';
import { expectSound } from '@/tests/support/sound-answer';

const HEADER = 'Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes,';
const row = (at: number, nature: string) => `${at},"Worms, ""loosened"" ${at}",(BLS),,J,P,US,A;B,,Research Article;,8/16/2023 0:00,10.5555/R${at},${at}1,1/2/2020 0:00,10.5555/worms.${at},${at}2,${nature},+Error in Data;+Paper Mill;,No,"A note\nof two lines",`;
const CSV = [HEADER, row(1, 'Retraction'), row(2, 'Correction'), row(3, 'Expression of concern'), row(4, 'Reinstatement'), ''].join('\n');

function read(text: string, piece: number): Assertion[] | 'refused' {
  const assertions: Assertion[] = [];
  try {
    const reader = new RetractionWatchReader((assertion) => assertions.push(assertion));
    for (let at = 0; at < text.length; at += piece) reader.write(text.slice(at, at + piece));
    reader.end();
    return assertions;
  } catch (error) {
    if (error instanceof NotRetractionWatch || error instanceof CsvError) return 'refused';
    throw error;
  }
}

test('the file as it is gives its rows', () => {
  expect(read(CSV, 7)).toHaveLength(4);
});

test('whatever it is changed to gives sound claims or is refused, and the same in pieces of any length', () => {
  fc.assert(
    fc.property(mutatedText(CSV), fc.integer({ min: 1, max: 400 }), (text, piece) => {
      const claims = read(text, piece);
      expect(claims).toEqual(read(text, 1_000_000));
      if (claims === 'refused') return;
      expectSound({ ...emptyAnswer(NO_IDS, { source: 'retraction-watch', kind: claims.length > 0 ? 'lists-notice' : 'lists-none', at: 1, reason: null, retryAt: null }), assertions: claims });
    }),
    { numRuns: 400 },
  );
});
