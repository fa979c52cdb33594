/** Table k gives what a byte comes to that is followed by k zero bytes: four bytes are then one step. */
const TABLES = Array.from({ length: 4 }, () => new Int32Array(256));
const [FIRST, SECOND, THIRD, FOURTH] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array];

for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  FIRST[byte] = value;
}
for (let byte = 0; byte < 256; byte += 1) {
  for (let table = 1; table < TABLES.length; table += 1) {
    const before = TABLES[table - 1]?.[byte] ?? 0;
    (TABLES[table] ?? FIRST)[byte] = (before >>> 8) ^ at(FIRST, before & 0xff);
  }
}

/**
 * CRC-32 as in gzip and PNG: finds damage, and is no defence against forgery.
 * @param before the checksum of the bytes that stand before these, to go on from
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let place = 0;
  for (const whole = bytes.length - 3; place < whole; place += 4) {
    crc ^= at(bytes, place) | (at(bytes, place + 1) << 8) | (at(bytes, place + 2) << 16) | (at(bytes, place + 3) << 24);
    crc = at(FOURTH, crc & 0xff) ^ at(THIRD, (crc >>> 8) & 0xff) ^ at(SECOND, (crc >>> 16) & 0xff) ^ at(FIRST, crc >>> 24);
  }
  for (; place < bytes.length; place += 1) crc = (crc >>> 8) ^ at(FIRST, (crc ^ at(bytes, place)) & 0xff);
  return ~crc >>> 0;
}

function at(numbers: Uint8Array | Int32Array, place: number): number {
  return numbers[place] ?? 0;
}
