import { expect, test } from 'vitest';
import { hasDisplay, parseStartOptions } from '@/scripts/start/start-options';

test('without arguments the demonstration is shown', () => {
  expect(parseStartOptions([])).toEqual({ online: false, headless: false });
});

test('the real sites are opened only when asked for', () => {
  expect(parseStartOptions(['--online'])).toEqual({ online: true, headless: false });
});

test('a mistyped argument is refused with one line, not ignored', () => {
  expect(parseStartOptions(['--onlin'])).toMatch(/^Unknown argument --onlin\. [^\n]+$/);
});

test('the tour without a window is never made on the real sites', () => {
  expect(parseStartOptions(['--online', '--headless'])).toEqual(expect.stringContaining('exclude'));
});

test('Linux shows a window only with a display, other systems always', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});
