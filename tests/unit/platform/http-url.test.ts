import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpUrl } from '@/lib/platform/http-url';

describe('httpUrl', () => {
  it.each([
    ['https://doi.org/10.1000/a', 'https://doi.org/10.1000/a'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://Example.ORG/A', 'https://example.org/A'],
  ])('lets %s through as %s', (text, url) => {
    expect(httpUrl(text)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'chrome-extension://abc/page.html',
    '//example.org/',
    '/relative',
    'https://',
    '',
  ])('refuses %j', (text) => {
    expect(httpUrl(text)).toBeNull();
  });

  it('refuses an address that hides its host behind a user name', () => {
    expect(httpUrl('https://journal.example@evil.example/')).toBeNull();
    expect(httpUrl('https://a:b@evil.example/')).toBeNull();
  });

  it('refuses an address longer than any real one', () => {
    expect(httpUrl(`https://example.org/${'a'.repeat(2_000)}`)).toBeNull();
  });

  it('has nothing to say about nothing', () => {
    expect(httpUrl(null)).toBeNull();
    expect(httpUrl(undefined)).toBeNull();
  });

  it('gives http or https or nothing, whatever comes', () => {
    const scheme = fc.constantFrom('javascript:', 'https://', 'http:', 'data:', 'blob:https://', '\u0000https://', '');
    fc.assert(
      fc.property(scheme, fc.string(), (start, rest) => {
        const url = httpUrl(start + rest);
        expect(url === null || /^https?:\/\//.test(url)).toBe(true);
      }),
    );
  });
});
