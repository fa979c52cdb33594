/** Readers of values that came from outside as JSON. Each gives `null` for another type. */

/** An object that is no list. */
export function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** A list, cut to `max` entries. */
export function listOf(value: unknown, max = 500): unknown[] | null {
  return Array.isArray(value) ? value.slice(0, max) : null;
}

/** A text with something in it, white space collapsed, cut to `max` characters. */
export function textOf(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return null;
  const text = value.slice(0, max).replace(/\s/g, ' ').trim();
  return text === '' ? null : text;
}

/** JSON text as a value; `undefined` if it is not JSON. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
