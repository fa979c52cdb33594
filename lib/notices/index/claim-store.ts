import type { KnownNotice } from '@/lib/model/known-notice';
import { SOURCE_NUMBERS, TYPE_NUMBERS } from './file-tables';
import { WordCounter, splitDoi, type Words } from './words';

/** Texts that many claims share, as numbers. */
class Numbered {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    // A cell is cut out of a chunk of megabytes, and would keep all of it.
    const own = JSON.parse(JSON.stringify(text)) as string;
    this.#numbers.set(own, this.texts.length);
    return this.texts.push(own) - 1;
  }
}

const NO_TEXT = '';

/**
 * What sources claim, each claim once, packed into one short text of about a hundred bytes: a list of a
 * hundred thousand rows has to fit into a worker beside everything else.
 */
export class ClaimStore {
  readonly #claims = new Set<string>();
  readonly #terms = new Numbered();
  readonly #reasons = new Numbered();
  readonly #reasonLists: string[][] = [];
  readonly #words = new WordCounter();
  #packed: string[] | null = null;

  get size(): number {
    return this.#claims.size;
  }

  /** @returns whether the claim is a new one */
  add(known: KnownNotice): boolean {
    const { type, source, sourceType, inPlace, date, subject, notice, reasons } = known;
    const fields = [
      TYPE_NUMBERS.indexOf(type),
      SOURCE_NUMBERS.indexOf(source),
      this.#terms.of(sourceType),
      inPlace ? 1 : 0,
      date ?? NO_TEXT,
      subject.doi ?? NO_TEXT,
      subject.pmid ?? NO_TEXT,
      notice.doi ?? NO_TEXT,
      notice.pmid ?? NO_TEXT,
      this.#reasons.of(JSON.stringify(reasons)),
    ];
    // Written to JSON and read back it is one flat text, and not a tree of pieces.
    const claim = JSON.parse(JSON.stringify(fields.join('\t'))) as string;
    if (this.#claims.has(claim)) return false;
    this.#claims.add(claim);
    this.#count(known);
    this.#packed = null;
    return true;
  }

  get(at: number): KnownNotice {
    this.#packed ??= [...this.#claims];
    const [type, source, term, inPlace, date, subjectDoi, subjectPmid, noticeDoi, noticePmid, reasons] = (this.#packed[at] ?? '').split('\t');
    return {
      type: TYPE_NUMBERS[Number(type)] ?? 'other',
      sourceType: this.#terms.texts[Number(term)] ?? '',
      notice: { doi: noticeDoi || null, pmid: noticePmid || null },
      subject: { doi: subjectDoi || null, pmid: subjectPmid || null },
      inPlace: inPlace === '1',
      date: date || null,
      reasons: this.#reasonList(Number(reasons)),
      source: SOURCE_NUMBERS[Number(source)] ?? 'starter',
    };
  }

  #reasonList(number: number): string[] {
    this.#reasonLists[number] ??= JSON.parse(this.#reasons.texts[number] ?? '[]') as string[];
    return this.#reasonLists[number] ?? [];
  }

  /** All words that a list of these claims can name. */
  words(): Words {
    return this.#words.words();
  }

  #count({ subject, notice, sourceType, reasons }: KnownNotice): void {
    for (const doi of [subject.doi, notice.doi]) if (doi !== null) this.#words.add('registrants', splitDoi(doi)[0]);
    this.#words.add('terms', sourceType);
    for (const reason of reasons) this.#words.add('reasons', reason);
  }
}
