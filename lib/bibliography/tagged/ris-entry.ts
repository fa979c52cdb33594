import type { ReadStep } from '../bibliography-entry';
import { entryOfFields } from '../fields/entry-of-fields';
import { isPubmed, pubmedNumbers } from './pubmed-numbers';
import type { TaggedRecord } from './tagged-record';

/** The entry of a RIS record, in whichever fields a program puts things. */
export function risEntry(record: TaggedRecord, at: number): Generator<ReadStep, void> {
  const isFromPubmed = isPubmed(record.all('DB', 'DP'));
  return entryOfFields(
    {
      line: record.line,
      doi: dois(record.all('DO', 'DI')),
      // An accession number is PubMed's only where the record says that it comes from there.
      pmid: [...record.all('PM'), ...(isFromPubmed ? pubmedNumbers(record.lines('AN', 'ID')) : [])],
      pmcid: record.all('C2', 'C1').filter((value) => /^PMC\d/i.test(value)),
      addresses: record.lines('UR', 'L1', 'L2', 'L3', 'LK'),
      notes: [...record.all('M1', 'M2', 'M3'), ...record.lines('N1'), ...record.all('C7')],
      title: record.first('TI', 'T1', 'CT', 'BT'),
      authors: record.lines('AU', 'A1'),
      journal: record.first('JO', 'JF', 'T2', 'JA', 'J2'),
      date: record.first('PY', 'Y1', 'DA'),
      note: record.all('N1', 'RN').join('\n'),
      tags: record.lines('KW'),
      text: record.all('AU', 'A1', 'PB', 'UR').join(' '),
    },
    at,
  );
}

/** A DOI field may have a line for each DOI; other lines go on the one before. */
function dois(values: readonly string[]): string[] {
  return values.filter((value) => value.includes('10.'));
}
