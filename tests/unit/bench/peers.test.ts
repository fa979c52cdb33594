import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageCost } from '@/scripts/bench/peers/page-cost';
import { peerOptions } from '@/scripts/bench/peers/peer-options';
import { unpackedExtension } from '@/scripts/bench/peers/unpacked-extension';
import type { TraceEvent } from '@/scripts/bench/script-cost';

let dir = '';
const manifest = (more: object = {}) => writeFileSync(join(dir, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Other', version: '1', ...more }));

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'peer='));
  manifest();
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('what the bench is told', () => {
  test('extensions by name and folder, pages by address and file; an address and a folder may hold "="', () => {
    expect(peerOptions(['--peer', `Other=${dir}`, '--peer', `Second=${dir}`]).peers).toEqual([{ name: 'Other', dir }, { name: 'Second', dir }]);
    expect(peerOptions(['--page', 'https://x.example.org/?term=a=tests/fixtures/pages/aip.html']).pages).toMatchObject([{ url: { href: 'https://x.example.org/?term=a' }, html: expect.stringContaining('<') as unknown as string }]);
  });

  test.each([
    [['--peer', 'Other'], /--peer NAME=DIR/],
    [['--peer'], /--peer NAME=DIR/],
    [['--peer', 'Other=/nowhere/at/all'], /no manifest\.json/],
    [['--page', 'http://x.example.org/=package.json'], /no https address/],
    [['--page', 'https://x.example.org/=/nowhere/at/all'], /no file/],
  ])('refuses %j', (args, why) => {
    expect(() => peerOptions(args)).toThrow(why);
  });
});

describe('an unpacked extension', () => {
  test('is known by the hash of its folder, or of its key', () => {
    const letters = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex').slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
    expect(unpackedExtension(dir)).toEqual({ id: letters(dir), world: 'Other' });
    manifest({ key: 'AAEC' });
    expect(unpackedExtension(dir).id).toBe(letters(Buffer.from([0, 1, 2])));
  });

  test('may have its name in a table of words', () => {
    manifest({ name: '__MSG_extName__', default_locale: 'de' });
    mkdirSync(join(dir, '_locales/de'), { recursive: true });
    writeFileSync(join(dir, '_locales/de/messages.json'), JSON.stringify({ EXTNAME: { message: 'Anderes' } }));
    expect(unpackedExtension(dir).world).toBe('Anderes');
  });
});

test('the cost of a page is that of one extension: its time, its long tasks, the bytes of its files', () => {
  writeFileSync(join(dir, 'content.js'), 'x'.repeat(70));
  const event = (name: string, ts: number, dur: number, args: TraceEvent['args'] = {}): TraceEvent => ({ name, ph: 'X', pid: 1, tid: 2, ts, dur, args });
  const events = [
    event('ThreadControllerImpl::RunTask', 0, 60_000),
    event('EvaluateScript', 1_000, 3_000, { data: { url: 'chrome-extension://theirs/content.js' } }),
    event('v8.callFunction', 10_000, 2_000, { worldName: 'Other' }),
    event('v8.callFunction', 20_000, 9_000, { worldName: 'Caveat' }),
    event('ThreadControllerImpl::RunTask', 70_000, 60_000),
  ];
  expect(pageCost(events, { id: 'theirs', world: 'Other' }, dir)).toEqual({ script: 5, longest: 3, files: { 'content.js': 3 }, longTasks: 1, bytes: 70 });
});
