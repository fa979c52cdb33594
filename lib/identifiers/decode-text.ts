/** The named entities of characters that identifiers have; every other is left as it stands. */
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&' };

/**
 * Those entities, numeric entities, and percent codes of printable ASCII. An encoded space, quote, `#`, `|` or
 * `?` behind which more letters or digits come is part of an identifier: decoded it would look like its end, so it
 * stays as it is. Three things that follow show that it is not: `#47;` is an entity, `?name=` and `&name=` a query.
 */
const CODED = /&(?:(lt|gt|amp)|#(x[\da-f]{2,4}|\d{2,5}));|%(?!(?:(?:2[023]|7c)(?!\d+;)|3f(?!\w+(?:=|%3d)))(?!&\w+=)[!&*-;=@~]*[\w%([])([2-7][\da-f])/gi;

/**
 * Undoes entity and percent encoding, however often it was applied: pages and links encode
 * identifiers once, twice or not at all, and decoding to the end is what makes the normal form of
 * a normal form itself.
 * @returns the text as it reads; nothing where more layers lie over each other than anybody
 *   applies, so that the work stays in proportion to the length of the text
 */
export function decodeText(text: string, layers = 8): string {
  // Most texts hold nothing coded; looking for two signs is cheaper than a pattern's first use.
  if (!text.includes('&') && !text.includes('%')) return text;
  const decoded = text.replace(CODED, (_, name = '', number = '', percent = '') =>
    NAMED[name.toLowerCase()] ?? String.fromCharCode(Number(`0${number || `x${percent}`}`)),
  );
  if (decoded === text) return text;
  return layers > 0 ? decodeText(decoded, layers - 1) : '';
}
