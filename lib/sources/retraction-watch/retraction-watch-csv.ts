import type { Assertion } from '@/lib/model/assertion';
import { CsvReader } from './csv-reader';
import { retractionWatchAssertion } from './retraction-watch';

/** Columns without which a file is not Retraction Watch's. */
const NEEDED = ['originalpaperdoi', 'retractiondoi', 'retractiondate', 'retractionnature', 'reason'];

/** A CSV file, but another one. */
export class NotRetractionWatch extends Error {}

/** What became of the rows of a file. */
export interface RowCounts {
  rows: number;
  taken: number;
  /** Trailer rows without anything in them. */
  blank: number;
  /** Rows that say of no kind what happened. */
  noNature: number;
  /** Rows whose paper has neither a DOI nor a PMID that can be read. */
  noIdentifier: number;
}

/**
 * Reads the Retraction Watch data from pieces of its text: the header of any year, with or
 * without the unnamed column at its end; what a row says is read by retractionWatchAssertion.
 */
export class RetractionWatchReader {
  readonly counts: RowCounts = { rows: 0, taken: 0, blank: 0, noNature: 0, noIdentifier: 0 };
  readonly #csv: CsvReader;
  #names: string[] | null = null;

  constructor(onAssertion: (assertion: Assertion) => void) {
    this.#csv = new CsvReader((cells) => this.#row(cells, onAssertion));
  }

  /** @throws NotRetractionWatch at the first line of another file, CsvError where it is no CSV */
  write(text: string): void {
    this.#csv.write(text);
  }

  /** @throws NotRetractionWatch if there was not even a header */
  end(): void {
    this.#csv.end();
    if (this.#names === null) throw new NotRetractionWatch('an empty file');
  }

  #row(cells: string[], onAssertion: (assertion: Assertion) => void): void {
    if (this.#names === null) {
      this.#names = namesIn(cells);
      return;
    }
    this.counts.rows += 1;
    if (cells.every((cell) => cell.trim() === '')) {
      this.counts.blank += 1;
      return;
    }
    const row = Object.fromEntries(this.#names.flatMap((name, at) => (name === '' ? [] : [[name, cells[at] ?? '']])));
    const assertion = retractionWatchAssertion(row);
    if (assertion) {
      this.counts.taken += 1;
      onAssertion(assertion);
    } else if ((row.retractionnature ?? '').trim() === '') this.counts.noNature += 1;
    else this.counts.noIdentifier += 1;
  }
}

function namesIn(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.slice(0, 100).toLowerCase().replace(/[^a-z]/g, ''));
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new NotRetractionWatch(`no column ${missing.join(', ')}`);
  return names;
}
