import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loopbackAddress } from '@/lib/platform/loopback-address';

describe('an address on this device', () => {
  test.each([
    ['http://127.0.0.1:11434', 'http://127.0.0.1:11434'],
    [' 127.0.0.1:1234 ', 'http://127.0.0.1:1234'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['LOCALHOST:8080/v1', 'http://localhost:8080'],
    ['http://127.0.0.1:1234/v1/', 'http://127.0.0.1:1234'],
    ['http://[::1]:11434', 'http://localhost:11434'],
    ['http://127.1:11434', 'http://127.0.0.1:11434'],
    ['http://0x7f.0.0.1:11434', 'http://127.0.0.1:11434'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(loopbackAddress(typed)).toBe(kept);
  });

  test.each([
    '', ':', 'ollama', 'http://127.0.0.1', 'localhost', 'https://127.0.0.1:11434', 'http://192.168.1.4:11434', 'http://10.0.0.1:80',
    'http://0.0.0.0:11434', 'http://127.0.0.2:11434', 'http://[::2]:11434', 'http://[::ffff:127.0.0.1]:11434', 'http://localhost.:11434',
    'http://localhost.example.com:11434', 'http://127.0.0.1.nip.io:11434', 'http://localtest.me:11434', 'http://127.0.0.1@evil.example:11434',
    'http://user:pass@127.0.0.1:11434', 'http://127.0.0.1:11434/v1/chat', 'http://127.0.0.1:11434/?x', 'http://127.0.0.1:11434/#x', 'http://127.0.0.1:11434\\@evil.example',
    'http://evil.example#@127.0.0.1:11434', 'http://evil.example/127.0.0.1:11434', 'ftp://127.0.0.1:21', 'file:///127.0.0.1:1', 'javascript://127.0.0.1:1/%0aalert(1)', 'http://127.0.0.1:99999', `127.0.0.1:1${'1'.repeat(200)}`,
  ])('is not %s', (typed) => {
    expect(loopbackAddress(typed)).toBeNull();
  });

  test('whatever is typed, the host is this device, and what is kept stays as it is', () => {
    const pieces = fc.array(fc.constantFrom('http://', 'https://', '127.0.0.1', 'localhost', '[::1]', ':', '11434', '@', '/', '\\', '#', '?', 'v1', '.', 'evil.example', '%2e', '\t', ' '), { maxLength: 9 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.webUrl(), fc.string()), (typed) => {
        const kept = loopbackAddress(typed);
        if (kept === null) return;
        expect(kept).toMatch(/^http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5}$/);
        expect(loopbackAddress(kept)).toBe(kept);
      }),
    );
  });
});
