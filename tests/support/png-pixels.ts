import { inflateSync } from 'node:zlib';

/** Red, green, blue and opacity, 0 to 255. */
export type Pixel = [number, number, number, number];

/**
 * The rows of pixels of a PNG with 8 bits a channel, with or without opacity, not interlaced: what Chromium writes.
 * https://www.w3.org/TR/png-3/
 */
export function pngPixels(file: Uint8Array): Pixel[][] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [width, channels] = [view.getUint32(16), file[25] === 6 ? 4 : 3];
  const data: Uint8Array[] = [];
  for (let at = 8; at < file.length; at += 12 + view.getUint32(at)) {
    if (String.fromCharCode(...file.subarray(at + 4, at + 8)) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const length = width * channels;
  const rows: Pixel[][] = [];
  let above = new Uint8Array(length);
  for (let start = 0; start < raw.length; start += length + 1) {
    const line = Uint8Array.from(raw.subarray(start + 1, start + 1 + length));
    for (let at = 0; at < length; at += 1) line[at] = (line[at] ?? 0) + foretold(raw[start] ?? 0, line[at - channels] ?? 0, above[at] ?? 0, above[at - channels] ?? 0);
    rows.push(Array.from({ length: width }, (_, x): Pixel => [line[x * channels] ?? 0, line[x * channels + 1] ?? 0, line[x * channels + 2] ?? 0, channels === 4 ? (line[x * channels + 3] ?? 0) : 255]));
    above = line;
  }
  return rows;
}

/** What a filter expects of a byte, from the one before it, above it, and before that. */
function foretold(filter: number, before: number, up: number, corner: number): number {
  if (filter === 1) return before;
  if (filter === 2) return up;
  if (filter === 3) return (before + up) >> 1;
  if (filter !== 4) return 0;
  const [byBefore, byUp, byCorner] = [before, up, corner].map((value) => Math.abs(before + up - corner - value)) as [number, number, number];
  return byBefore <= byUp && byBefore <= byCorner ? before : byUp <= byCorner ? up : corner;
}
