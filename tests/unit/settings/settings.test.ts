import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { clearSettings, getSettings, onSettingsChange, setSettings } from '@/lib/settings/settings';
import { settingsFrom } from '@/lib/settings/settings-from';

const CHOSEN: Settings = {
  liveChecks: true,
  consentAnswered: true,
  openAlex: true,
  semanticScholarKey: 'aKey123',
  liveInPrivate: true,
  keepOpen: true,
  mailto: 'ada@uni.example',
  updateAddress: 'https://lists.example/caveat',
  libraries: [{ address: 'https://library.example/', on: true }],
  theme: 'dark',
  motion: 'off',
  side: 'left',
  sidebarWidth: 520,
  pushPage: true,
  openSections: ['status'],
  marks: false,
  markCorrected: false,
  unmarkedSites: ['www.nature.com'],
  watch: false,
  watchLive: true,
  watchNotify: true,
  sync: true,
  drafts: 'server',
  draftServer: 'http://127.0.0.1:11434',
  draftModel: 'llama3.2:3b',
};

describe('settings', () => {
  test('ask nothing live until the reader says so', async () => {
    expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({ liveChecks: false, openAlex: false, semanticScholarKey: '', liveInPrivate: false, mailto: '', sync: false, drafts: 'off', draftServer: '' });
  });

  test('are kept', async () => {
    expect(await setSettings(CHOSEN)).toEqual(CHOSEN);
    expect(await getSettings()).toEqual(CHOSEN);
  });

  test('that are changed at the same moment are all changed', async () => {
    await Promise.all([setSettings({ keepOpen: true }), setSettings({ theme: 'dark' }), setSettings({ side: 'left' })]);
    expect(await getSettings()).toEqual({ ...DEFAULT_SETTINGS, keepOpen: true, theme: 'dark', side: 'left' });
  });

  test('go back to the defaults when they are cleared', async () => {
    await setSettings(CHOSEN);
    await clearSettings();
    expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('are the defaults where storage cannot be read, and are not overwritten there', async () => {
    await setSettings(CHOSEN);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupted'));
    expect(await getSettings()).toEqual(DEFAULT_SETTINGS);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupted'));
    await expect(setSettings({ theme: 'light' })).rejects.toThrow('corrupted');
    expect(await getSettings()).toEqual(CHOSEN);
  });

  test('can still be changed after a change that failed', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(setSettings({ theme: 'light' })).rejects.toThrow('full');
    expect((await setSettings({ theme: 'dark' })).theme).toBe('dark');
  });
});

describe('a listener', () => {
  test('hears each change as whole settings, until it ends', async () => {
    const listener = vi.fn<(settings: Settings) => void>();
    const end = onSettingsChange(listener);
    onTestFinished(end);
    await setSettings({ keepOpen: true });
    expect(listener).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, keepOpen: true });
    await clearSettings();
    expect(listener).toHaveBeenLastCalledWith(DEFAULT_SETTINGS);
    end();
    await setSettings({ keepOpen: false });
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('does not hear of what else lies in storage', async () => {
    const listener = vi.fn<(settings: Settings) => void>();
    onTestFinished(onSettingsChange(listener));
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('damaged settings', () => {
  test.each<[keyof Settings, unknown]>([
    ['liveChecks', 'yes'],
    ['consentAnswered', 1],
    ['liveInPrivate', null],
    ['keepOpen', 'true'],
    ['mailto', `${'a'.repeat(250)}@b.example`],
    ['mailto', 'ada@uni.example\nBcc: all'],
    ['mailto', 'nobody'],
    ['mailto', { toString: () => 'a@b.c' }],
    ['theme', 'neon'],
    ['motion', 'fast'],
    ['side', 'top'],
    ['sidebarWidth', 20_000],
    ['sidebarWidth', '400'],
    ['pushPage', 1],
    ['openSections', ['status', '<b>']],
    ['openSections', 'status'],
    ['marks', 'no'],
    ['unmarkedSites', 'www.nature.com'],
    ['unmarkedSites', ['www.nature.com', 'two words']],
    ['unmarkedSites', Array.from({ length: 1_001 }, (_, at) => `h${at}.example`)],
    ['drafts', 'cloud'],
    ['draftServer', 'http://192.168.1.4:11434'],
    ['draftServer', 'https://api.example.com'],
    ['draftServer', 'http://127.0.0.1:11434/v1'],
    ['draftModel', 'two\nlines'],
  ])('%s = %j falls back alone', (key, value) => {
    expect(settingsFrom({ ...CHOSEN, [key]: value })).toEqual({ ...CHOSEN, [key]: DEFAULT_SETTINGS[key] });
  });

  test.each([null, undefined, 'text', 7, []])('%j gives the defaults', (value) => {
    expect(settingsFrom(value)).toEqual(DEFAULT_SETTINGS);
  });

  test('inherited fields do not count', () => {
    expect(settingsFrom(Object.create(CHOSEN))).toEqual(DEFAULT_SETTINGS);
  });

  test('of a patch change nothing', async () => {
    await setSettings(CHOSEN);
    expect(await setSettings({ theme: 'neon' as never, mailto: 'half', keepOpen: undefined })).toEqual(CHOSEN);
  });
});

test('a library is kept with the fields that it has, and nothing that lay beside them', () => {
  const libraries = [{ address: 'https://library.example/lay/', on: true, note: 'x'.repeat(5_000) }];
  expect(settingsFrom({ libraries }).libraries).toEqual([{ address: 'https://library.example/lay/', on: true }]);
});
