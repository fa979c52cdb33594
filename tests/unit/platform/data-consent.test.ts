import { beforeEach, describe, expect, test } from 'vitest';
import { consentedSettings, settingsFollowConsent } from '@/lib/background/consented-settings';
import { DATA_KINDS } from '@/lib/model/data-kinds';
import { hasDataConsent, requestDataConsent } from '@/lib/platform/data-consent';
import { getSettings, setSettings } from '@/lib/settings/settings';
import { startFakeSites, type FakeSites } from '@/tests/support/fake-sites';

let browserSites: FakeSites;
beforeEach(async () => {
  browserSites = startFakeSites();
  await setSettings({ liveChecks: true, sync: true, mailto: 'a@example.org', semanticScholarKey: 'k1' });
});

describe('Firefox’s own consent', () => {
  beforeEach(() => browserSites.knowData());

  test.each(Object.entries(DATA_KINDS))('for %s is asked for in its kinds of data, and holds only with all of them', async (name, kinds) => {
    const use = name as keyof typeof DATA_KINDS;
    expect(await hasDataConsent(use)).toBe(false);
    expect(await requestDataConsent(use)).toBe(true);
    expect([...browserSites.data]).toEqual(kinds);
    expect(await hasDataConsent(use)).toBe(true);
    browserSites.takeBackData(kinds[0]);
    expect(await hasDataConsent(use)).toBe(false);
  });

  test('a browser that refuses to be asked has not allowed anything', async () => {
    browserSites.failToAsk();
    expect(await requestDataConsent('checks')).toBe(false);
  });

  test('each setting holds only with the consent for it, and what lost it is taken out of the settings', async () => {
    browserSites.allowData(...DATA_KINDS.contact);
    expect(await consentedSettings()).toMatchObject({ liveChecks: false, sync: false, mailto: 'a@example.org', semanticScholarKey: '' });
    browserSites.allowData(...DATA_KINDS.checks, ...DATA_KINDS.key);
    expect(await consentedSettings()).toMatchObject({ liveChecks: true, sync: true, mailto: 'a@example.org', semanticScholarKey: 'k1' });
    browserSites.takeBackData(...DATA_KINDS.contact);
    await settingsFollowConsent();
    expect(await getSettings()).toMatchObject({ liveChecks: true, sync: true, mailto: '', semanticScholarKey: 'k1' });
    browserSites.takeBackData('searchTerms');
    await settingsFollowConsent();
    expect(await getSettings()).toMatchObject({ liveChecks: false, sync: false, semanticScholarKey: 'k1' });
  });
});

test('a browser without such a consent has nothing to ask, and the settings stand', async () => {
  expect(await requestDataConsent('checks')).toBe(true);
  expect(browserSites.asked).toEqual([]);
  await settingsFollowConsent();
  expect(await getSettings()).toMatchObject({ liveChecks: true, mailto: 'a@example.org', semanticScholarKey: 'k1' });
});
