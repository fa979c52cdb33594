import { beforeEach, describe, expect, test, vi } from 'vitest';
import { followSemanticScholarKey } from '@/lib/background/semantic-scholar-key';
import { apiHostPermissions, OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { SEMANTIC_SCHOLAR } from '@/lib/platform/semantic-scholar-access';
import { grantedSites } from '@/lib/settings/sites';
import { clearSettings, setSettings } from '@/lib/settings/settings';
import { startFakeSites, type FakeSites } from '@/tests/support/fake-sites';

let browserSites: FakeSites;
beforeEach(() => {
  browserSites = startFakeSites();
});

const becomes = (key: () => string | null, value: string | null) => vi.waitUntil(() => key() === value).then(() => key() === value);

describe('the key with which Semantic Scholar may be asked', () => {
  test('has a consent of its own, and no leave from the installation', () => {
    const others = OUTSIDE_HOSTS.filter(({ consent }) => consent === 'semantic-scholar');
    expect(others.map(({ host }) => `https://${host}/*`)).toEqual([SEMANTIC_SCHOLAR]);
    expect(apiHostPermissions()).not.toContain(SEMANTIC_SCHOLAR);
  });

  test('none until the reader adds one and the browser gives leave', async () => {
    const key = followSemanticScholarKey();
    browserSites.takeBack(SEMANTIC_SCHOLAR);
    await setSettings({ semanticScholarKey: 'k1' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(key(), 'a key, no leave').toBeNull();
    browserSites.allow(SEMANTIC_SCHOLAR);
    expect(await becomes(key, 'k1')).toBe(true);
    await setSettings({ semanticScholarKey: 'k2' });
    expect(await becomes(key, 'k2')).toBe(true);
  });

  test.each([
    ['forgotten', () => setSettings({ semanticScholarKey: '' })],
    ['everything deleted', () => clearSettings()],
  ])('%s: no more, and the leave is given back', async (_, act) => {
    browserSites.allow(SEMANTIC_SCHOLAR);
    await setSettings({ semanticScholarKey: 'k1' });
    const onGone = vi.fn<() => void>();
    const key = followSemanticScholarKey(onGone);
    expect(await becomes(key, 'k1')).toBe(true);
    expect(onGone).not.toHaveBeenCalled();
    await act();
    expect(await becomes(key, null)).toBe(true);
    await vi.waitFor(() => expect(browserSites.allowed.has(SEMANTIC_SCHOLAR)).toBe(false));
    expect(onGone).toHaveBeenCalled();
  });

  test('the leave taken back in the browser: no more', async () => {
    browserSites.allow(SEMANTIC_SCHOLAR);
    await setSettings({ semanticScholarKey: 'k1' });
    const key = followSemanticScholarKey();
    expect(await becomes(key, 'k1')).toBe(true);
    browserSites.takeBack(SEMANTIC_SCHOLAR);
    expect(await becomes(key, null)).toBe(true);
  });

  test('what cannot stand in a header is no key', async () => {
    expect((await setSettings({ semanticScholarKey: 'two words' })).semanticScholarKey).toBe('');
    expect((await setSettings({ semanticScholarKey: 'a\nb' })).semanticScholarKey).toBe('');
    expect((await setSettings({ semanticScholarKey: 'x'.repeat(201) })).semanticScholarKey).toBe('');
  });

  test('it never becomes a site that Caveat reads', async () => {
    browserSites.allow(SEMANTIC_SCHOLAR);
    expect(await grantedSites()).toEqual([]);
  });
});
