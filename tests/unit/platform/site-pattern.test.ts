import { describe, expect, test } from 'vitest';
import { covers, hostOf, sitePattern } from '@/lib/platform/site-pattern';

describe('the pattern of an address', () => {
  test.each([
    ['https://www-nature-com.ezproxy.example.edu/articles/x?y#z', 'https://www-nature-com.ezproxy.example.edu/*'],
    ['http://journal.example.org/1', 'http://journal.example.org/*'],
    ['https://proxy.example.edu:2443/login', 'https://proxy.example.edu/*'],
    ['https://user:word@journal.example.org/', 'https://journal.example.org/*'],
    ['https://JOURNAL.example.org', 'https://journal.example.org/*'],
    ['https://zeitschrift-für-müll.example/', 'https://xn--zeitschrift-fr-mll-y6bd.example/*'],
  ])('%s is read at %s and nowhere else', (address, pattern) => {
    expect(sitePattern(address)).toBe(pattern);
  });

  test.each(['chrome://extensions/', 'about:blank', 'file:///home/x.pdf', 'data:text/html,x', 'ftp://example.org/', 'example.org', ''])(
    '%j has none',
    (address) => {
      expect(sitePattern(address)).toBeNull();
    },
  );
});

describe('what a pattern takes in', () => {
  test.each([
    ['https://www.nature.com/*', 'https://www.nature.com/articles/x'],
    ['https://*.example.org/*', 'https://example.org/'],
    ['https://*.example.org/*', 'https://a.b.example.org/x'],
    ['https://*.example.org/*', 'https://*.b.example.org/*'],
    ['https://*/*', 'https://*.example.org/*'],
    ['*://*/*', 'http://example.org/'],
    ['*://example.org/*', 'https://example.org/*'],
    ['https://example.org/*', 'https://example.org:8443/x'],
  ])('%s takes in %s', (pattern, other) => {
    expect(covers(pattern, other)).toBe(true);
  });

  test.each([
    ['https://www.nature.com/*', 'http://www.nature.com/'],
    ['https://www.nature.com/*', 'https://www.nature.com.example.org/'],
    ['https://*.example.org/*', 'https://badexample.org/'],
    ['https://a.example.org/*', 'https://*.example.org/*'],
    ['https://*/*', '*://*/*'],
    ['https://*/*', 'file:///x'],
    ['https://*/*', 'no address'],
    ['no pattern', 'https://example.org/'],
  ])('%s does not take in %s', (pattern, other) => {
    expect(covers(pattern, other)).toBe(false);
  });

  test('a pattern is shown by its host', () => {
    expect(hostOf('https://*.example.org/*')).toBe('*.example.org');
    expect(hostOf('what is this')).toBe('what is this');
  });
});
