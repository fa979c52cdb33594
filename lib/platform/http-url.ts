const MAX_LENGTH = 2_000;

/**
 * The one gate for every address that came from outside and becomes a link. Preact passes
 * `javascript:` through, and in a web page no policy of ours stops it.
 * @returns the address in normal form; `null` unless it is http or https, without credentials, and
 *   at most 2,000 characters long
 */
export function httpUrl(text: string | null | undefined): string | null {
  if (!text || text.length > MAX_LENGTH || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  // "https://journal.org@evil.example/" reads as the journal's address and is not.
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}
