import { piecesOf } from '@/lib/platform/pieces-of';

/** Characters that are packed in one go. */
const CHUNK = 262_144;
/** Bytes of a packed piece, at least; the last may be smaller. */
const PIECE = 1_048_576;

/** Texts packed together as gzip, in pieces of about a megabyte. */
export async function* zippedPieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const part of piecesOf(encoded(texts).pipeThrough(new CompressionStream('gzip')))) {
    held.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield joined(held, length);
    held = [];
    length = 0;
  }
  if (length > 0) yield joined(held, length);
}

/** The text that was packed, in pieces. */
export async function* unzippedText(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const bytes = streamOf(pieces, (piece) => piece as Uint8Array<ArrayBuffer>);
  const decoder = new TextDecoder();
  for await (const part of piecesOf(bytes.pipeThrough(new DecompressionStream('gzip')))) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
}

function encoded(texts: AsyncIterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const chunks = async function* chunks(): AsyncGenerator<string> {
    let held = '';
    for await (const text of texts) {
      held += text;
      if (held.length < CHUNK) continue;
      yield held;
      held = '';
    }
    if (held !== '') yield held;
  };
  return streamOf(chunks(), (text) => encoder.encode(text));
}

/** A stream that asks for the next value only when there is room: not every browser makes one of an iterable. */
function streamOf<Value>(values: AsyncIterable<Value>, convert: (value: Value) => Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = values[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(convert(next.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
