import { describe, expect, it } from 'vitest';
import { manifestText, readManifest, wayFrom, type Manifest } from '@/lib/notices/index/manifest';

const content = (index: number) => ({ index, details: 0xffffffff });
const file = (name: string) => ({ file: name, bytes: 10, sha256: 'a'.repeat(64) });
const delta = (from: number, to: number) => ({ ...file(`notices-${from}.delta`), from: content(from), to: content(to) });

const manifest: Manifest = {
  built: Date.parse('2026-11-20T04:00:00Z'),
  entries: 3,
  content: content(3),
  index: file('notices.index'),
  details: file('notices.details'),
  deltas: [delta(1, 2), delta(2, 3)],
};

/** The manifest with something else in one place. */
function written(change: (value: Record<string, unknown>) => void): string {
  const value = JSON.parse(manifestText(manifest)) as Record<string, unknown>;
  change(value);
  return JSON.stringify(value);
}

describe('the manifest of an update address', () => {
  it('is read as it was written', () => {
    expect(readManifest(manifestText(manifest))).toEqual(manifest);
  });

  it.each<[string, string]>([
    ['another kind of file', '<!doctype html>'],
    ['another format', written((value) => (value.format = 'other'))],
    ['a later version', written((value) => (value.version = 2))],
    ['a file elsewhere', written((value) => (value.index = file('../../secret')))],
    ['a file at another address', written((value) => (value.index = file('https://elsewhere.example/x')))],
    ['a huge file', written((value) => (value.details = { ...file('notices.details'), bytes: 5_000_000_000 }))],
    ['a checksum that is none', written((value) => (value.index = { ...file('notices.index'), sha256: 'x' }))],
    ['no date', written((value) => (value.built = 'yesterday'))],
    ['nothing', 'null'],
    ['more than a manifest', `${manifestText(manifest)}${' '.repeat(300_000)}`],
  ])('is refused: %s', (_, text) => {
    expect(readManifest(text)).toBeNull();
  });

  it('tells the way from an earlier list, and that there is none', () => {
    expect(wayFrom(content(1), manifest)?.map((each) => each.file)).toEqual(['notices-1.delta', 'notices-2.delta']);
    expect(wayFrom(content(3), manifest)).toEqual([]);
    expect(wayFrom(content(9), manifest)).toBeNull();
    expect(wayFrom(content(1), { ...manifest, deltas: [delta(1, 2), delta(2, 1)] })).toBeNull();
  });
});
