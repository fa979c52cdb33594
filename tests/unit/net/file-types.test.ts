import { describe, expect, test } from 'vitest';
import { BINARY_FILE, CSV_FILE, JSON_FILE } from '@/lib/net/file-types';

describe('media types', () => {
  test.each([
    ['JSON', JSON_FILE, ['application/json', 'application/vnd.caveat+json', 'text/json', 'text/plain', 'application/octet-stream', 'binary/octet-stream'], ['text/html', 'image/png', 'application/jsonp', 'text/csv']],
    ['CSV', CSV_FILE, ['text/csv', 'application/csv', 'text/plain', 'application/octet-stream'], ['text/html', 'application/json']],
    ['the notice list', BINARY_FILE, ['application/octet-stream', 'binary/octet-stream', 'application/vnd.caveat-notices'], ['text/plain', 'text/html', 'application/vndxcaveat-notices']],
  ])('of %s', (_, types, taken, refused) => {
    expect(taken.filter((type) => !types.test(type))).toEqual([]);
    expect(refused.filter((type) => types.test(type))).toEqual([]);
  });
});
