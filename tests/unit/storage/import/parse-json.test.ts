import { describe, expect, test } from 'vitest';
import { parseJson } from '@/lib/storage/import/parse-json';

describe('a file of JSON', () => {
  test('is read as JSON.parse reads it', () => {
    expect(parseJson('{"a": [1]}', 100)).toEqual({ ok: true, value: { a: [1] } });
  });

  test('may begin with a byte order mark', () => {
    expect(parseJson('\ufeff[]', 100)).toEqual({ ok: true, value: [] });
  });

  test('that is broken is refused with the line and the reason', () => {
    expect(parseJson('\ufeff{\n  "a": 1\n  "b": 2\n}', 100)).toEqual({
      ok: false,
      problem: {
        code: 'not-json',
        message: 'This is not a JSON file: "\\"" stands where , or } should stand.',
        line: 3,
        path: null,
      },
    });
  });

  test('that ends too early says so', () => {
    expect(parseJson('{"a": ', 100)).toMatchObject({ problem: { message: expect.stringContaining('ends where value') } });
  });

  test('that is too large is refused unread', () => {
    expect(parseJson(`"${'x'.repeat(2_000_000)}"`, 2_000_000)).toMatchObject({
      problem: { code: 'too-big', message: 'The file is larger than 2 MB.' },
    });
  });
});
