/**
 * Match patterns of whole sites, as the browsers' permissions speak of them: `https://HOST/*`, where
 * HOST may begin with `*.` or be `*`. Paths and ports play no part in permissions for a host.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */

/**
 * The pattern for exactly the site of an address: its scheme and host, all its ports (Firefox knows
 * no ports in patterns, and library proxies use several).
 * @returns `null` unless the address is http or https
 */
export function sitePattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
}

/** The host that a pattern names (`*.example.org`); a pattern that is none comes back as it is. */
export function hostOf(pattern: string): string {
  return split(pattern)?.host ?? pattern;
}

/**
 * Whether a pattern takes in a whole other pattern, or the site of an address.
 * @returns `false` where either is neither
 */
export function covers(pattern: string, other: string): boolean {
  const wide = split(pattern);
  const narrow = split(URL.canParse(other) ? (sitePattern(other) ?? other) : other);
  if (!wide || !narrow) return false;
  if (wide.scheme !== '*' && wide.scheme !== narrow.scheme) return false;
  if (wide.host === '*' || wide.host === narrow.host) return true;
  if (!wide.host.startsWith('*.')) return false;
  // "*.example.org" means example.org as well.
  return narrow.host === wide.host.slice(2) || narrow.host.endsWith(wide.host.slice(1));
}

function split(pattern: string): { scheme: string; host: string } | null {
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  return scheme === undefined || host === undefined ? null : { scheme, host };
}
