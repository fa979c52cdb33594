import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { settingsFrom } from '@/lib/settings/settings-from';
import { mutatedJson } from '@/tests/support/mutated';

const CHOSEN: Settings = { ...DEFAULT_SETTINGS, mailto: 'reader@example.org', updateAddress: 'https://list.example/notices/', libraries: [{ address: 'https://library.example/lay/', on: true }], unmarkedSites: ['www.nature.com'], openSections: ['details'], theme: 'dark', semanticScholarKey: 'abc' };

test('whatever is stored gives settings that are allowed, each alone, and never consent that is not there', () => {
  fc.assert(
    fc.property(fc.oneof(mutatedJson(CHOSEN), fc.jsonValue()), (stored) => {
      const settings = settingsFrom(stored);
      // Reading them again changes nothing: every value is one that may be there.
      expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      expect(Object.keys(settings).toSorted()).toEqual(Object.keys(DEFAULT_SETTINGS).toSorted());
      const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Settings>;
      for (const key of ['liveChecks', 'liveInPrivate', 'openAlex', 'watchLive', 'sync'] as const) {
        if (settings[key]) expect(Object.hasOwn(given, key) && given[key]).toBe(true);
      }
      for (const address of [settings.updateAddress, ...settings.libraries.map((library) => library.address)]) if (address) expect(new URL(address).protocol).toBe('https:');
    }),
    { numRuns: 400 },
  );
});
