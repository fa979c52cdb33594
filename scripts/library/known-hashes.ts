import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { once } from 'node:events';
import { rename } from 'node:fs/promises';

/** Bytes of one hash of 52 bits. */
const BYTES = 7;

/** What is new and what is gone since the library of the last build, as far as it may still become a delta. */
export interface HashChanges {
  added: number[];
  /** How many are new, also beyond those that are listed. */
  addedCount: number;
  removed: number;
  before: number;
}

/**
 * The hashes of all papers in a library, in order, in a file beside the harvests: the next build compares itself with
 * it, one hash at a time.
 * @param most so many new ones are listed; with more a delta is of no use
 */
export async function createKnownHashes(file: string, most: number): Promise<{ add(hash: number): Promise<void>; end(): Promise<HashChanges>; keep(): Promise<void> }> {
  const earlier = existsSync(file) ? hashesIn(file) : null;
  const out = createWriteStream(`${file}.part`);
  const changes: HashChanges = { added: [], addedCount: 0, removed: 0, before: 0 };
  let held: number | null = await next();
  let last = -1;

  async function next(): Promise<number | null> {
    const step = await earlier?.next();
    if (!step || step.done) return null;
    changes.before += 1;
    return step.value;
  }

  return {
    async add(hash) {
      if (hash === last) return;
      last = hash;
      const bytes = Buffer.alloc(BYTES);
      bytes.writeUIntBE(Math.floor(hash / 2 ** 32), 0, 3);
      bytes.writeUInt32BE(hash % 2 ** 32, 3);
      if (!out.write(bytes)) await once(out, 'drain');
      while (held !== null && held < hash) {
        changes.removed += 1;
        held = await next();
      }
      if (held === hash) held = await next();
      else {
        changes.addedCount += 1;
        if (changes.added.length < most) changes.added.push(hash);
      }
    },
    async end() {
      for (; held !== null; held = await next()) changes.removed += 1;
      out.end();
      await once(out, 'finish');
      return changes;
    },
    /** The library was written: the next build starts from this one. */
    keep: () => rename(`${file}.part`, file),
  };
}

async function* hashesIn(file: string): AsyncGenerator<number> {
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, piece]);
    const whole = bytes.length - (bytes.length % BYTES);
    for (let at = 0; at < whole; at += BYTES) yield bytes.readUIntBE(at, 3) * 2 ** 32 + bytes.readUInt32BE(at + 3);
    rest = bytes.subarray(whole);
  }
}
