import { beforeEach, describe, expect, test, vi } from 'vitest';
import { followOpenAlexSwitch } from '@/lib/background/openalex-switch';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { OPENALEX } from '@/lib/platform/openalex-access';
import { grantedSites } from '@/lib/settings/sites';
import { clearSettings, setSettings } from '@/lib/settings/settings';
import { startFakeSites, type FakeSites } from '@/tests/support/fake-sites';

let browserSites: FakeSites;
beforeEach(() => {
  browserSites = startFakeSites();
});

const becomes = (isOn: () => boolean, value: boolean) => vi.waitUntil(() => isOn() === value).then(isOn);

describe('whether OpenAlex may be asked', () => {
  test('is a service with a consent of its own', () => {
    const others = OUTSIDE_HOSTS.filter(({ consent }) => consent === 'openalex');
    expect(others.map(({ host }) => `https://${host}/*`)).toEqual([OPENALEX]);
  });

  test('not until the reader switches it on and the browser gives leave', async () => {
    const isOn = followOpenAlexSwitch();
    await setSettings({ openAlex: true });
    await new Promise((resolve) => setTimeout(resolve));
    expect(isOn(), 'switched on, no leave').toBe(false);
    browserSites.allow(OPENALEX);
    expect(await becomes(isOn, true)).toBe(true);
  });

  test('from the start of the background on, where it was switched on before', async () => {
    browserSites.allow(OPENALEX);
    await setSettings({ openAlex: true });
    expect(await becomes(followOpenAlexSwitch(), true)).toBe(true);
  });

  test.each([
    ['switched off', () => setSettings({ openAlex: false })],
    ['everything deleted', () => clearSettings()],
  ])('%s: no more, and the leave is given back', async (_, act) => {
    browserSites.allow(OPENALEX);
    await setSettings({ openAlex: true });
    const isOn = followOpenAlexSwitch();
    expect(await becomes(isOn, true)).toBe(true);
    await act();
    expect(await becomes(isOn, false)).toBe(false);
    await vi.waitFor(() => expect(browserSites.allowed.has(OPENALEX)).toBe(false));
  });

  test('taken back in the browser: no more', async () => {
    browserSites.allow(OPENALEX);
    await setSettings({ openAlex: true });
    const isOn = followOpenAlexSwitch();
    expect(await becomes(isOn, true)).toBe(true);
    browserSites.takeBack(OPENALEX);
    expect(await becomes(isOn, false)).toBe(false);
  });

  test('it never becomes a site that Caveat reads', async () => {
    browserSites.allow(OPENALEX);
    expect(await grantedSites()).toEqual([]);
  });
});
