/** A redirect that is not followed: it leads out of the service's API, or nobody can see where. */
export const OUTSIDE = Symbol('outside');

/**
 * Where an answer came from, or where it leads. A redirect could carry the reader's question to another host, so one
 * is taken only within the API of the host that was asked.
 * @param asked the address that was asked
 * @param within the path that a redirect must stay under; `undefined`: none is taken
 * @returns `null` where there was no redirect; the address; or OUTSIDE
 */
export function redirectOf(response: Response, asked: string, within: string | undefined): string | typeof OUTSIDE | null {
  const led = response.status >= 300 && response.status < 400;
  if (response.type === 'opaqueredirect') return OUTSIDE;
  if (!led && !response.redirected) return null;
  const to = led ? response.headers.get('location') : response.url;
  if (within === undefined || to === null || !URL.canParse(to, asked)) return OUTSIDE;
  const [from, target] = [new URL(asked), new URL(to, asked)];
  const isInside = target.protocol === 'https:' && target.host === from.host && target.pathname.startsWith(within) && target.username === '' && target.password === '';
  return isInside ? target.href : OUTSIDE;
}
