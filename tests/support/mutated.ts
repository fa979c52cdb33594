import * as fc from 'fast-check';

/** Values that break readers more often than chance would find them. */
const NASTY: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e308, -0, 2 ** 53, '', ' ', '\u0000', '\ud800', '\u202e\u2066', 'a'.repeat(5_000), '<b><i>'.repeat(300),
  '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '__proto__', 'constructor', 'NaN', '2024-99-99', '99999-01', '10.5555/paper', '10.5555/\u202eevil', 'https://doi.org/10.5555/Paper', '11110001', 'PMC1',
  '&#x202e;', '&amp;lt;script&amp;gt;', '&'.repeat(2_000), [], {}, [[]], [null], [{}], Array(600).fill(null), Array(600).fill('x'), [[['2024', 'x']]], { 'date-parts': [[2024, 13, 40]] }, { '#text': [] },
  JSON.parse('{"__proto__":{"doi":"10.5555/evil"},"constructor":{"prototype":1},"toString":1,"length":-1}'),
  JSON.parse('['.repeat(400) + ']'.repeat(400)),
];

interface Place {
  holder: Record<string, unknown> | unknown[];
  key: string;
}

function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Object.keys(value)) {
    places.push({ holder: value as Record<string, unknown>, key });
    placesIn((value as Record<string, unknown>)[key], places);
  }
  return places;
}

function set({ holder, key }: Place, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

const change = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'repeat', 'wrap', 'rename', 'add', 'swap'),
  value: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NASTY) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }),
});

function applied(valid: unknown, changes: readonly { at: number; how: string; value: unknown }[]): unknown {
  const whole = { value: structuredClone(valid) };
  for (const { at, how, value } of changes) {
    const places = placesIn(whole);
    const place = places[at % places.length];
    if (!place) continue;
    const { holder, key } = place;
    const before = (holder as Record<string, unknown>)[key];
    if (how === 'replace') set(place, structuredClone(value));
    else if (how === 'drop' && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (how === 'drop' && holder !== whole) delete (holder as Record<string, unknown>)[key];
    else if (how === 'repeat') set(place, [before, structuredClone(before), before]);
    else if (how === 'wrap') set(place, { [key]: before, value: before });
    else if (how === 'rename' && !Array.isArray(holder)) set({ holder, key: (JSON.stringify(value) ?? 'x').slice(0, 40) }, before);
    else if (how === 'add' && typeof before === 'object' && before !== null && !Array.isArray(before)) Object.assign(before, typeof value === 'object' ? structuredClone(value) : { value });
    else if (how === 'swap') {
      const other = places[(at * 7 + 3) % places.length];
      // No ring: JSON carries none.
      if (other && typeof before !== 'object' && typeof (other.holder as Record<string, unknown>)[other.key] !== 'object') {
        set(place, (other.holder as Record<string, unknown>)[other.key]);
        set(other, before);
      }
    }
  }
  return whole.value;
}

/** A JSON value that is nearly the valid one: up to eight things in it are replaced, left out, repeated, renamed or swapped. */
export function mutatedJson(valid: unknown): fc.Arbitrary<unknown> {
  return fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) => applied(valid, changes));
}

const splice = fc.record({
  at: fc.nat(),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(400) }),
  put: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('', '<', '>', '"', "'", '&', '{', '}', '[', ']', ',', ':', '\\', '\n', '\r\n\r\n', '\t', '\u0000', '\ufeff', '\ud83d', '\u202e', '<!--', ']]>', '<![CDATA[', '&#0;', '&#x110000;', '<!DOCTYPE a [<!ENTITY b "b">]>', '\\u0000', '1e999', '10.5555/') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  ),
});

/** A text that is nearly the valid one: pieces are cut out, put in, repeated, or all after some place is missing. */
export function mutatedText(valid: string): fc.Arbitrary<string> {
  return fc.tuple(fc.array(splice, { maxLength: 8 }), fc.option(fc.nat(), { freq: 4 }), fc.option(fc.tuple(fc.nat(), fc.nat(2_000)), { freq: 4 })).map(([splices, cut, again]) => {
    let text = valid;
    for (const { at, length, put } of splices) {
      const from = at % (text.length + 1);
      text = text.slice(0, from) + put + text.slice(from + length);
    }
    if (again !== null) {
      const from = again[0] % (text.length + 1);
      text = text.slice(0, from) + text.slice(from, from + again[1]).repeat(3) + text.slice(from);
    }
    return cut === null ? text : text.slice(0, cut % (text.length + 1));
  });
}

/** Bytes that are nearly the valid ones. */
export function mutatedBytes(valid: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return fc.tuple(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }), fc.option(fc.nat(), { freq: 3 }), fc.option(fc.uint8Array({ maxLength: 60 }), { freq: 3 })).map(([changes, cut, more]) => {
    const bytes = new Uint8Array([...valid, ...(more ?? [])]);
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    return cut === null ? bytes : bytes.slice(0, cut % (bytes.length + 1));
  });
}

/** Anything that could stand where an answer is expected: a nearly valid one, any JSON, any text. */
export function anyBody(valid: unknown): fc.Arbitrary<string> {
  const text = typeof valid === 'string' ? valid : JSON.stringify(valid);
  return fc.oneof(
    ...(typeof valid === 'string' ? [] : [{ weight: 8, arbitrary: mutatedJson(valid).map((value) => JSON.stringify(value) ?? '') }]),
    { weight: 4, arbitrary: mutatedText(text) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.constantFrom('', 'null', '[]', '{}', '<html><body>Sign in</body></html>', '<?xml version="1.0"?><a/>', '['.repeat(3_000), '{"a":'.repeat(3_000), '<a>'.repeat(3_000), '&lol;'.repeat(2_000)) },
  );
}
