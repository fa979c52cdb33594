import { describe, expect, test } from 'vitest';
import { isOwnPage, isPageScript, type Self } from '@/lib/messaging/sender';

const self: Self = { id: 'abc', baseUrl: 'chrome-extension://abc/' };
const ownTab = { id: 'abc', origin: 'chrome-extension://abc', url: 'chrome-extension://abc/options.html', tab: { id: 1 } };
const pageScript = { id: 'abc', origin: 'https://www.nature.com', url: 'https://www.nature.com/articles/x', tab: { id: 1 }, frameId: 0 };

describe('who sent a message', () => {
  test('an extension page in a tab is one of our own', () => {
    expect(isOwnPage(ownTab, self)).toBe(true);
    expect(isPageScript(ownTab, self)).toBe(false);
  });

  test('an extension page without an origin (Firefox) is known by its address', () => {
    expect(isOwnPage({ id: 'abc', url: 'chrome-extension://abc/welcome.html' }, self)).toBe(true);
  });

  test('a script in a web page is not one of our own pages', () => {
    expect(isOwnPage(pageScript, self)).toBe(false);
    expect(isPageScript(pageScript, self)).toBe(true);
  });

  test('an address that only begins like ours is not ours', () => {
    expect(isOwnPage({ id: 'abc', url: 'https://evil.example/?chrome-extension://abc/' }, self)).toBe(false);
    expect(isOwnPage({ ...ownTab, origin: 'https://evil.example' }, self)).toBe(false);
  });

  test('another extension is nobody', () => {
    expect(isOwnPage({ ...ownTab, id: 'other' }, self)).toBe(false);
    expect(isPageScript({ ...pageScript, id: 'other' }, self)).toBe(false);
  });

  test('a frame inside a page is not the page', () => {
    expect(isPageScript({ ...pageScript, frameId: 7 }, self)).toBe(false);
  });
});
