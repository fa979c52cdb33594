import { isPublicAddress } from './public-address';

/** What an address gave. Each refusal has a code that the page has a sentence for. */
export type FetchedPack =
  | { kind: 'pack'; text: string; etag: string | null }
  | { kind: 'unchanged' }
  | { kind: 'refused'; code: 'address' | 'redirect' | 'status' | 'type' | 'too-big' | 'no-answer' };

/** In bytes; a pack of 200,000 summaries has about as much. */
const MAX_BYTES = 200_000_000;
/** A large pack over a slow line takes its time; silence does not, in milliseconds. */
const SILENCE = 30_000;
/** What servers call a file of JSON that they know nothing of. */
const TYPES = /^(?:application\/(?:[\w.+-]*\+)?json|text\/(?:json|plain)|application\/octet-stream|binary\/octet-stream)\s*(?:;|$)/i;

/**
 * Fetches a pack from the one address that the reader gave. No redirect is followed: it could lead into
 * the reader's own network. Nothing goes along with the question but the mark of the edition at hand.
 * @param etag that mark; the server then may say that nothing has changed
 * @param signal the reader gave it up
 */
export async function fetchPack(
  address: string,
  { etag, signal, send = (input, init) => fetch(input, init) }: { etag: string | null; signal: AbortSignal; send?: typeof fetch },
): Promise<FetchedPack> {
  if (!isPublicAddress(address)) return { kind: 'refused', code: 'address' };
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  signal.addEventListener('abort', giveUp);
  let timer = setTimeout(giveUp, SILENCE);
  try {
    const response = await send(address, {
      signal: controller.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      headers: etag === null ? {} : { 'If-None-Match': etag },
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400 && response.status !== 304)) return { kind: 'refused', code: 'redirect' };
    if (response.status === 304 && etag !== null) return { kind: 'unchanged' };
    if (response.status !== 200) return { kind: 'refused', code: 'status' };
    if (!TYPES.test(response.headers.get('content-type') ?? '')) return { kind: 'refused', code: 'type' };
    if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) return { kind: 'refused', code: 'too-big' };
    const text = await readUpTo(response, MAX_BYTES, () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, SILENCE);
    });
    return text === null ? { kind: 'refused', code: 'too-big' } : { kind: 'pack', text, etag: response.headers.get('etag')?.slice(0, 300) ?? null };
  } catch {
    return { kind: 'refused', code: 'no-answer' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
    controller.abort();
  }
}

/** The text of a body; `null` where it is longer, however long the server said that it is. */
async function readUpTo(response: Response, max: number, onBytes: () => void): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > max) return null;
    pieces.push(decoder.decode(read.value, { stream: true }));
    onBytes();
  }
  return pieces.join('') + decoder.decode();
}
