/**
 * Reads a Retry-After header: seconds or an HTTP date (RFC 9110, 10.2.3).
 * @param value the header, `null` if absent
 * @param now milliseconds since the epoch
 * @returns when to ask again, in milliseconds since the epoch; `null` if absent, past or not understood
 */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null || value.length > 64) return null;
  const text = value.trim();
  const at = /^\d{1,9}$/.test(text) ? now + Number(text) * 1_000 : Date.parse(text);
  return Number.isFinite(at) && at > now ? at : null;
}
