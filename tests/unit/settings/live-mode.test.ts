import { describe, expect, test } from 'vitest';
import { liveMode } from '@/lib/settings/live-mode';

describe('whether outside services may be asked', () => {
  test.each([
    [{ liveChecks: false, liveInPrivate: false }, false, 'off'],
    [{ liveChecks: false, liveInPrivate: true }, true, 'off'],
    [{ liveChecks: true, liveInPrivate: false }, false, 'on'],
    [{ liveChecks: true, liveInPrivate: false }, true, 'private-off'],
    [{ liveChecks: true, liveInPrivate: true }, true, 'on'],
  ] as const)('%o, private window %s: %s', (settings, incognito, mode) => {
    expect(liveMode(settings, incognito)).toBe(mode);
  });
});
