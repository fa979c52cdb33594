import Papa from 'papaparse';

/** Rows of all data that is read here have a few thousand characters. */
const MAX_ROW = 1_000_000;

/** So many characters are gathered before they are read: papaparse reads an unfinished row again with each piece. */
const GATHERED = 16_384;

/** A text that is no CSV, or has a row that never ends. */
export class CsvError extends Error {}

/** What papaparse needs of a stream that is pushed into it. */
interface Pushed {
  readable: true;
  read(): void;
  on(event: string, listener: (chunk: string) => void): void;
  removeListener(event: string, listener: (chunk: string) => void): void;
}

/**
 * Reads a CSV text that comes in pieces, cut anywhere. Small pieces are gathered, and a row that is not whole yet
 * waits until as much again has come. So the work stays in proportion to the length of the text. Each row is given on
 * once it is read, and nothing else is kept. A byte order mark is left out; lines may end in any of the three ways.
 */
export class CsvReader {
  readonly #listeners = new Map<string, Set<(chunk: string) => void>>();
  readonly #onRow: (cells: string[]) => void;
  #error: Error | null = null;
  /** Characters that papaparse has got since the last whole row. */
  #unread = 0;
  #gathered: string[] = [];
  #waiting = 0;
  #isFirst = true;

  /** @param onRow what it throws comes out of `write` or `end`, and ends the reading */
  constructor(onRow: (cells: string[]) => void) {
    this.#onRow = onRow;
    const input: Pushed = {
      readable: true,
      read: () => undefined,
      on: (event, listener) => void this.#listenersOf(event).add(listener),
      removeListener: (event, listener) => void this.#listenersOf(event).delete(listener),
    };
    // The types know files and Node's own streams only; any object that pushes will do.
    Papa.parse(input as unknown as Papa.LocalFile, {
      header: false,
      delimiter: ',',
      chunk: ({ data }: Papa.ParseResult<string[]>) => this.#take(data),
      complete: () => undefined,
      error: (error: Error) => (this.#error = error),
    });
  }

  /** @throws CsvError, or what onRow threw */
  write(text: string): void {
    const piece = this.#isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    if (text !== '') this.#isFirst = false;
    this.#gathered.push(piece);
    this.#waiting += piece.length;
    if (this.#waiting >= Math.max(GATHERED, this.#unread)) this.#read();
  }

  /** @throws CsvError, or what onRow threw */
  end(): void {
    this.#read();
    this.#emit('end', '');
  }

  #read(): void {
    const text = this.#gathered.join('');
    this.#gathered = [];
    this.#waiting = 0;
    this.#unread += text.length;
    this.#emit('data', text);
    if (this.#unread > MAX_ROW) throw new CsvError('a row that does not end');
  }

  #take(rows: string[][]): void {
    if (rows.length > 0) this.#unread = 0;
    for (const row of rows) this.#onRow(row);
  }

  #emit(event: string, chunk: string): void {
    for (const listener of this.#listenersOf(event)) listener(chunk);
    const error = this.#error;
    this.#error = null;
    if (error) throw error;
  }

  #listenersOf(event: string): Set<(chunk: string) => void> {
    const known = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, known);
    return known;
  }
}
