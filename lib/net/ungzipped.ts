/** What a compressed file begins with (RFC 1952, 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A compressed file that is damaged, or longer inside than was allowed. */
export class GzipError extends Error {
  readonly problem: 'damaged' | 'too-big';

  constructor(problem: 'damaged' | 'too-big') {
    super(problem);
    this.problem = problem;
  }
}

/**
 * The text, as UTF-8, of a compressed file.
 * @param limit most bytes of text: a few compressed ones may be gigabytes
 * @throws GzipError
 */
export async function ungzippedText(bytes: Blob, limit: number): Promise<string> {
  const reader = bytes.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder();
  const texts: string[] = [];
  for (let left = limit; ; ) {
    const { done, value } = await reader.read().catch(() => {
      throw new GzipError('damaged');
    });
    if (done) return texts.join('') + decoder.decode();
    left -= value.length;
    if (left < 0) {
      await reader.cancel();
      throw new GzipError('too-big');
    }
    texts.push(decoder.decode(value, { stream: true }));
  }
}
