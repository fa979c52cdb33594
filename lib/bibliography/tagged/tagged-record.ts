import { cutAtSpace } from '@/lib/identifiers/cut-at-space';

const MAX_VALUES = 200;
const MAX_VALUE = 5_000;

/**
 * One record of a tagged file: its values by their tag. The lines of one value are kept apart by `\n`,
 * since an identifier that goes on in the next line is read otherwise than one with words behind it.
 */
export class TaggedRecord {
  readonly #values = new Map<string, string[]>();
  #tag = '';
  #open: string[] | null = null;

  /** @param line on which it begins */
  constructor(readonly line: number) {}

  add(tag: string, value: string): void {
    const values = this.#values.get(tag) ?? [];
    this.#values.set(tag, values);
    this.#open = values.length < MAX_VALUES ? values : null;
    this.#tag = tag;
    this.#open?.push(cutAtSpace(value.trim(), MAX_VALUE));
  }

  /** A line without a tag goes on the value before. What is too long is left out by whole lines. */
  goOn(line: string): void {
    const values = this.#open;
    const last = values?.at(-1);
    if (!values || last === undefined) return;
    const more = cutAtSpace(line.trim(), MAX_VALUE);
    if (last.length + more.length < MAX_VALUE) values[values.length - 1] = `${last}\n${more}`;
    else this.#open = null;
  }

  /** What follows belongs to no value, unless the last one is of these tags. */
  close(...unless: string[]): void {
    if (!unless.includes(this.#tag)) this.#open = null;
  }

  has(...tags: string[]): boolean {
    return tags.some((tag) => this.#values.has(tag));
  }

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  isOnly(tag: string): boolean {
    return this.#values.size === 1 && this.#values.has(tag);
  }

  /** The values of all these tags, those of the first tag first; blank ones left out. */
  all(...tags: string[]): string[] {
    return tags.flatMap((tag) => this.#values.get(tag) ?? []).filter((value) => value !== '');
  }

  first(...tags: string[]): string | undefined {
    return this.all(...tags)[0];
  }

  /** The values of tags of which each line is a value of its own, as authors in many files. */
  lines(...tags: string[]): string[] {
    return this.all(...tags).flatMap((value) => value.split('\n'));
  }

  /** Takes over all values of another record, before its own or behind them. */
  take(other: TaggedRecord, isBefore: boolean): void {
    for (const [tag, values] of other.#values) {
      const own = this.#values.get(tag) ?? [];
      this.#values.set(tag, isBefore ? [...values, ...own] : [...own, ...values]);
    }
    this.#open = null;
  }
}
