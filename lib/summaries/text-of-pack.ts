import type { Problem } from '@/lib/model/problem';
import { GzipError, isGzip, ungzippedText } from '@/lib/net/ungzipped';
import { MAX_LARGE_PACK } from './parse-large-pack';

export type PackText = { ok: true; text: string } | { ok: false; problem: Problem };

/** The text of a pack file, compressed (gzip) or not: its first bytes tell, whatever it is called. */
export async function textOfPack(file: Blob): Promise<PackText> {
  if (!isGzip(new Uint8Array(await file.slice(0, 2).arrayBuffer()))) return { ok: true, text: await file.text() };
  try {
    return { ok: true, text: await ungzippedText(file, MAX_LARGE_PACK) };
  } catch (error) {
    if (!(error instanceof GzipError)) throw error;
    if (error.problem === 'damaged') return refused('damaged', 'The file is compressed, and damaged or cut off.');
    return refused('too-big', 'The file holds more than 200 MB of text.');
  }
}

function refused(code: string, message: string): PackText {
  return { ok: false, problem: { code, message, line: null, path: null } };
}
