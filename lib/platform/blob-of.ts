/** Characters that are held as text; the browser moves what is in a blob out of memory. */
const CHUNK = 4_000_000;

/** Pieces of text as one file, without ever holding all of it as text. */
export async function blobOf(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length < CHUNK) continue;
    parts.push(new Blob([held]));
    held = '';
  }
  return new Blob([...parts, held], { type });
}
