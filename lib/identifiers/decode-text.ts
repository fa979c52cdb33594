/** The only entities that occur in identifiers; everything else is left as it stands. */
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Entities and percent codes of ASCII; others cannot be part of an identifier. */
const CODED = /&(?:(lt|gt|amp|quot|apos)|#([0-9]{2,3})|#x([0-9a-f]{2}));|%([0-7][0-9a-f])/gi;

/**
 * Undoes entity and percent encoding, however often it was applied: pages and links encode
 * identifiers once, twice or not at all, and decoding to the end is what makes the normal form of
 * a normal form itself. A sequence that decodes to nothing stays as it is.
 * @param text already capped by the caller: the work is its length times the layers of encoding
 */
export function decodeText(text: string): string {
  let now = text;
  for (let layers = 0; layers < 8; layers += 1) {
    const next = now.replace(CODED, (whole, name?: string, decimal?: string, hex?: string, percent?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? percent ?? '', 16);
      return code > 31 && code < 127 ? String.fromCharCode(code) : whole;
    });
    if (next === now) break;
    now = next;
  }
  return now;
}
