/** The entities that occur in identifiers; every other is left as it stands. */
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Those entities, and numeric ones and percent codes of ASCII: nothing else is part of an identifier. */
const CODED = /&(?:(lt|gt|amp|quot)|#(\d{2,3})|#x([\da-f]{2}));|%([0-7][\da-f])/gi;

/**
 * Undoes entity and percent encoding, however often it was applied: pages and links encode
 * identifiers once, twice or not at all, and decoding to the end is what makes the normal form of
 * a normal form itself.
 * @param text capped by the caller: the work is its length times the layers of encoding
 */
export function decodeText(text: string): string {
  const next = text.replace(CODED, (whole, name = '', decimal = '', hex = '', percent = '') => {
    const code = Number(decimal || `0x${hex || percent || '0'}`);
    return ENTITIES[name.toLowerCase()] ?? (code > 31 && code < 127 ? String.fromCharCode(code) : whole);
  });
  return next === text ? text : decodeText(next);
}
