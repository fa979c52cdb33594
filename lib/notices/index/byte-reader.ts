const NOT_ASCII = /[\u0080-\u00ff]/;

/**
 * Reads what ByteWriter wrote, from bytes that may be anything. It never throws: beyond the end, or where
 * a number is too large to be one, it gives zeros and empty texts, and `failed` is true from then on.
 */
export class ByteReader {
  failed = false;
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  u8(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) return this.#fail();
    this.#at += 1;
    return value;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  varint(): number {
    let value = 0;
    for (let factor = 1; factor <= 0x10000000; factor *= 0x80) {
      const byte = this.u8();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    return this.#fail();
  }

  /** A number of things that follow, each of at least one byte: never more than there are bytes left. */
  count(): number {
    const count = this.varint();
    return count <= this.#bytes.length - this.#at ? count : this.#fail();
  }

  ascii(): string {
    const length = this.count();
    let text = '';
    for (let at = 0; at < length; at += 1) text += String.fromCharCode(this.#bytes[this.#at + at] ?? 0);
    this.#at += length;
    return text;
  }

  utf8(): string {
    const text = this.ascii();
    // Most are ASCII, which needs no decoder; every other byte came out as a character above it.
    return NOT_ASCII.test(text) ? new TextDecoder().decode(this.#bytes.subarray(this.#at - text.length, this.#at)) : text;
  }

  #fail(): 0 {
    this.failed = true;
    this.#at = this.#bytes.length;
    return 0;
  }
}
