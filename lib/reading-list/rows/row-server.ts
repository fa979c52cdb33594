import { openDB, type IDBPDatabase } from 'idb';
import type { PaperRow, ShownRow } from '@/lib/model/paper-row';
import { readFirstRows } from '@/lib/storage/first-rows';
import { openPatiently } from '@/lib/storage/open-patiently';
import type { CaveatSchema } from '@/lib/storage/schema';
import { RowEngine, shownRow } from './row-engine';
import type { NumberedQuestion, RowAnswers, RowQuestion, RowReply } from './row-messages';

/** Rows that are read at first: enough for any screen. The others follow. */
const FIRST = 80;
const BATCH = 2_000;
/** How many batches pass before the page is told of more. */
const TELL_EVERY = 10;
/** Rows that come with a view. */
const WITH_VIEW = 60;

type Database = IDBPDatabase<CaveatSchema>;

/**
 * Answers the list page out of the rows of a database, which it reads once and then keeps up with. It needs nothing of
 * an extension, so that it runs in a worker.
 */
export class RowServer {
  #engine = new RowEngine('en');
  #database = '';
  #language = 'en';
  #view: readonly PaperRow[] = [];
  #total = 0;
  #isWhole = false;
  /** Entries whose rows came while the list was being read: what is read of them may be older. */
  readonly #newer = new Set<string>();
  /** What came while the first rows were being read: it may be newer than they are. `null` at other times. */
  #meanwhile: { put: readonly PaperRow[]; gone: readonly string[] }[] | null = null;
  /** Counts readings of the whole list: one that was overtaken stops. */
  #reading = 0;
  /** Why the whole list could not be read; `null` where nothing went wrong. */
  #failure: unknown = null;
  /** The end of the reading of the whole list, however it ends. */
  #ending: Promise<unknown> = Promise.resolve();

  constructor(readonly reply: (reply: RowReply) => void) {}

  async take(question: NumberedQuestion): Promise<void> {
    const { number } = question;
    try {
      this.reply({ number, answer: await this.#answer(question) });
    } catch (error) {
      this.reply({ number, error: error instanceof Error ? error.message : String(error) });
    }
  }

  async #answer(question: RowQuestion): Promise<RowAnswers[keyof RowAnswers]> {
    switch (question.ask) {
      case 'open':
        this.#database = question.database;
        this.#language = question.language;
        await this.#readAll();
        return null;
      case 'view':
        this.#mustBeSound();
        this.#view = this.#engine.view(question.query);
        return { found: this.#view.length, total: this.#isWhole ? this.#engine.size : Math.max(this.#total, this.#engine.size), isWhole: this.#isWhole, rows: this.#shown(0, WITH_VIEW) };
      case 'rows':
        return this.#shown(question.from, question.to);
      case 'ids':
        await this.#untilWhole();
        return this.#engine.view(question.query).map(({ id }) => id);
      case 'all-ids':
        return this.#engine.ids();
      case 'facets':
        return this.#engine.facets();
      case 'take':
        this.#take(question.put, question.gone);
        return null;
      case 'read-again':
        if (question.ids === null) await this.#readAll();
        else await this.#readAgain(question.ids);
        return null;
      case 'kin':
        return { sameTitle: this.#engine.sameTitle(question.id), linked: this.#engine.linked(question.id) };
    }
  }

  /** Reads the first rows, and goes on with the others once whoever asked has been answered. */
  async #readAll(): Promise<void> {
    this.#reading += 1;
    this.#isWhole = false;
    this.#failure = null;
    this.#newer.clear();
    const reading = this.#reading;
    const meanwhile: { put: readonly PaperRow[]; gone: readonly string[] }[] = [];
    this.#meanwhile = meanwhile;
    const db = await this.#open();
    const engine = new RowEngine(this.#language);
    const { rows: first, total } = await readFirstRows(db, FIRST);
    if (reading !== this.#reading) return db.close();
    engine.put(first);
    this.#engine = engine;
    this.#total = total;
    this.#isWhole = first.length < FIRST;
    this.#meanwhile = null;
    for (const { put, gone } of meanwhile) this.#take(put, gone);
    if (this.#isWhole) return db.close();
    this.#ending = this.#readOn(db, engine, first.at(-1), reading)
      .catch((error: unknown) => this.#gaveUp(error, reading))
      .finally(() => db.close());
  }

  async #readOn(db: Database, engine: RowEngine, first: PaperRow | undefined, reading: number): Promise<void> {
    let last = first;
    for (let batch = 1; last !== undefined; batch += 1) {
      const rows = await this.#batchAfter(last, db);
      if (reading !== this.#reading) return;
      engine.put(rows.filter(({ id }) => !this.#newer.has(id)));
      last = rows.length < BATCH ? undefined : rows.at(-1);
      if (last === undefined) this.#isWhole = true;
      if (last === undefined || batch % TELL_EVERY === 0) this.reply({ more: true });
    }
  }

  /** Read again on another connection where the first one fails: the browser may have closed it. */
  async #batchAfter({ order, id }: PaperRow, db: Database): Promise<PaperRow[]> {
    const read = (from: Database) => from.getAll('paperRows', IDBKeyRange.lowerBound([order, id], true), BATCH);
    try {
      return await read(db);
    } catch {
      const another = await this.#open();
      return await read(another).finally(() => another.close());
    }
  }

  /** A part of the list must not pass for all of it: who asks next hears of it. */
  #gaveUp(error: unknown, reading: number): void {
    if (reading !== this.#reading) return;
    this.#failure = error;
    this.reply({ more: true });
  }

  /** Waits for the reading that is under way, and for the one that takes its place. */
  async #untilWhole(): Promise<void> {
    let ending: Promise<unknown>;
    do {
      ending = this.#ending;
      await ending;
    } while (ending !== this.#ending);
    this.#mustBeSound();
  }

  #mustBeSound(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  #shown(from: number, to: number): ShownRow[] {
    return this.#view.slice(from, to).map((row) => shownRow(row, this.#engine.linked(row.id)));
  }

  #take(put: readonly PaperRow[], gone: readonly string[]): void {
    if (!this.#isWhole) for (const id of [...put.map((row) => row.id), ...gone]) this.#newer.add(id);
    this.#meanwhile?.push({ put, gone });
    this.#engine.drop(gone);
    this.#engine.put(put);
  }

  async #readAgain(ids: readonly string[]): Promise<void> {
    const db = await this.#open();
    try {
      const index = db.transaction('paperRows').store.index('id');
      const rows = (await Promise.all(ids.map((id) => index.get(id)))).filter((row) => row !== undefined);
      this.#take(rows, ids);
    } finally {
      db.close();
    }
  }

  /** Opened for one use: an open connection would hold up a migration or a deletion. */
  async #open(): Promise<Database> {
    return openPatiently(() => openDB<CaveatSchema>(this.#database, undefined, { blocking: (_old, _new, event) => (event.target as IDBDatabase).close() }));
  }
}
