import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { borrowedHost, borrowHost } from '@/lib/platform/pack-host';
import { grantedSites } from '@/lib/settings/sites';
import { startFakeSites, type FakeSites } from '../../support/fake-sites';

const ADDRESS = 'https://packs.example.org/worms.json';
const PATTERN = 'https://packs.example.org/*';

describe('the host of a pack', () => {
  let sites: FakeSites;
  beforeEach(() => {
    fakeBrowser.reset();
    sites = startFakeSites();
  });

  test('is asked for alone, is no site that is read meanwhile, and is given back', async () => {
    const giveBack = await borrowHost(ADDRESS);
    expect(sites.asked).toEqual([PATTERN]);
    expect(await borrowedHost()).toBe(PATTERN);
    expect(await grantedSites()).toEqual([]);
    await giveBack?.();
    expect(sites.allowed.has(PATTERN)).toBe(false);
    expect(await borrowedHost()).toBeNull();
  });

  test('that the reader had added as a site stays one', async () => {
    sites.allow(PATTERN);
    const giveBack = await borrowHost(ADDRESS);
    expect(await grantedSites()).toEqual([PATTERN]);
    await giveBack?.();
    expect(sites.allowed.has(PATTERN)).toBe(true);
  });

  test('that is refused leaves nothing behind', async () => {
    sites.yes = false;
    expect(await borrowHost(ADDRESS)).toBeNull();
    expect(await borrowedHost()).toBeNull();
    expect(await borrowHost('worms')).toBeNull();
  });
});
