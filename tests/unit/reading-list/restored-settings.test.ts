import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { carriedOver, changedSettings } from '@/lib/reading-list/restored-settings';

describe('settings of a file', () => {
  test('are those that may be carried', () => {
    expect(carriedOver({ ...DEFAULT_SETTINGS, mailto: 'a@b.c' })).not.toHaveProperty('mailto');
    expect(carriedOver({ theme: 'dark', mailto: 'a@b.c' } as never)).toEqual({ theme: 'dark' });
    expect(carriedOver({})).toStrictEqual({});
  });

  test('change something where they are others, and of another shape nothing', () => {
    expect(changedSettings({ theme: 'dark', liveChecks: true, side: 7 }, DEFAULT_SETTINGS)).toEqual({ theme: 'dark' });
    expect(changedSettings({}, DEFAULT_SETTINGS)).toEqual({});
  });
});
