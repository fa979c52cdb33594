import { Cancelled } from './steps';

/** Pieces of a page's file until the reader cancels: the page may never send another one. */
export async function* untilCancelled(pieces: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  const cancelled = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Cancelled('cancelled')), { once: true }));
  cancelled.catch(() => undefined);
  const iterator = pieces[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await Promise.race([iterator.next(), cancelled]);
    if (done) return;
    yield value;
  }
}

/** Bytes as text, piece by piece. */
export async function* decoded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
