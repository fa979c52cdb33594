import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAt } from '@/lib/storage/import/line-at';
import { walkJson } from '@/lib/storage/import/walk-json';

const text = `{
  "a": [
    1,
    { "b": "x\\"]}\\\\" }
  ],
  "c": null,
  "c": true
}`;

const lineOf = (path: PropertyKey[]) => lineAt(text, walkJson(text, path).position);

/** What JSON.parse makes of it: a value, or nothing. */
function parses(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

describe('where a value stands', () => {
  test.each<[string, PropertyKey[], number]>([
    ['the whole', [], 1],
    ['a list', ['a'], 2],
    ['an entry of it', ['a', 0], 3],
    ['behind quotes and brackets in texts', ['a', 1, 'b'], 4],
    ['of a repeated key, the one that JSON.parse takes', ['c'], 7],
  ])('%s', (_what, path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  test('of a missing value is that of the nearest one around it', () => {
    expect(lineOf(['a', 1, 'missing'])).toBe(4);
    expect(lineOf(['a', 7])).toBe(2);
    expect(lineOf(['nowhere', 'b'])).toBe(1);
  });

  test('is the value itself, for any value in any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), fc.nat({ max: 3 }), (value, choice, indent) => {
        const path = somePath(value, choice);
        const json = JSON.stringify(value, null, indent);
        const { position, error } = walkJson(json, path);
        expect(error).toBeNull();
        const wanted = JSON.stringify(valueAt(value, path), null, indent);
        // A deeper value's own text is indented further; its first character is the same.
        const length = indent === 0 ? wanted.length : 1;
        expect(json.slice(position, position + length)).toBe(wanted.slice(0, length));
      }),
    );
  });
});

describe('where a text is broken', () => {
  test.each([
    ['a comma too many', '{\n "a": 1,\n}', 3, '"'],
    ['a comma too few', '[\n 1\n 2]', 3, ', or ]'],
    ['a colon too few', '{\n\n"a" 1}', 3, ':'],
    ['a text that does not end', '{\n"a": "b\n}', 2, 'closing "'],
    ['a wrong escape', '["\\x"]', 1, 'escape sequence'],
    ['a word that is none', '[\n\n nul]', 3, 'value'],
    ['single quotes', "{\n'a': 1}", 2, '"'],
    ['a comment', '{\n // about\n}', 2, '"'],
    ['more after the end', '{}\n{}', 2, 'end of file'],
    ['an end too early', '{\n "a": [1,', 2, 'value'],
    ['nothing at all', '', 1, 'value'],
  ])('%s', (_what, json, line, expected) => {
    const { error } = walkJson(json);
    expect(error?.expected).toBe(expected);
    expect(lineAt(json, error?.position ?? -1)).toBe(line);
  });

  test('agrees with JSON.parse on whether it is broken at all', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '1', '-', '.', 'e', 'true', 'a', '\\', 'u00e9', ' ', '\n', '"a"');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const json = parts.join('');
        expect(walkJson(json).error === null).toBe(parses(json));
      }),
      { numRuns: 2_000 },
    );
  });

  test('ends at a depth that was made to overflow the stack', () => {
    expect(walkJson('['.repeat(200_000)).error?.expected).toBe('fewer levels');
  });
});

test('a line ends in LF, CR LF or CR', () => {
  expect(lineAt('a\nb\r\nc\rd', 8)).toBe(4);
});

function somePath(value: unknown, choice: number): PropertyKey[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const key = keys[choice % (keys.length + 1)];
  if (key === undefined) return [];
  const inner = (value as Record<string, unknown>)[key];
  return [Array.isArray(value) ? Number(key) : key, ...somePath(inner, Math.floor(choice / 2))];
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce((at, step) => (at as Record<PropertyKey, unknown>)[step], value);
}
