/** One file of an archive, not yet unpacked. */
interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  /** Where its local header begins. */
  header: number;
}

const MAX_FILES = 20_000;
/** In bytes: a manuscript's text has a few million. */
const MAX_UNPACKED = 120_000_000;

/** An archive that is damaged, or unpacks to more than anything real. */
export class ZipError extends Error {}

/** The files of an archive by their names. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  const count = Math.min(view.getUint16(end + 10, true), MAX_FILES);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new ZipError('a directory that is damaged');
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.set(name, { name, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), header: view.getUint32(at + 42, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks one file of an archive as a text.
 * @throws ZipError
 */
export async function unzipText(bytes: Uint8Array<ArrayBuffer>, { method, packed, header }: ZipEntry): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== 0x04034b50) throw new ZipError('a file that is damaged');
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (method === 0) return new TextDecoder().decode(data);
  if (method !== 8) throw new ZipError('a way of packing that is not known');
  return new TextDecoder().decode(await inflated(data));
}

async function inflated(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.length;
      if (size > MAX_UNPACKED) {
        await reader.cancel();
        throw new ZipError('more than a manuscript holds');
      }
      pieces.push(step.value);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('packed data that is damaged');
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Where the end of the directory stands: within the last 64 KB, behind it a comment at most. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 65_558; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new ZipError('no directory');
}
