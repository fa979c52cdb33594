import { MAX_LIBRARIES } from '@/lib/model/library';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { SIDEBAR_WIDTH } from '@/lib/model/sidebar-width';
import { loopbackAddress } from '@/lib/platform/loopback-address';

type Readers = { [Key in keyof Settings]: (value: unknown) => value is Settings[Key] };

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isOneOf =
  <Value extends string>(...allowed: Value[]) =>
  (value: unknown): value is Value =>
    (allowed as unknown[]).includes(value);

/** What each setting may be. The table has every setting, or it does not compile. */
const READERS: Readers = {
  liveChecks: isBoolean,
  consentAnswered: isBoolean,
  openAlex: isBoolean,
  semanticScholarKey: isKey,
  liveInPrivate: isBoolean,
  keepOpen: isBoolean,
  mailto: isMailto,
  updateAddress: isUpdateAddress,
  libraries: isLibraryList,
  theme: isOneOf('system', 'light', 'dark'),
  motion: isOneOf('system', 'off'),
  side: isOneOf('right', 'left'),
  sidebarWidth: isWidth,
  pushPage: isBoolean,
  openSections: isSectionList,
  marks: isBoolean,
  markCorrected: isBoolean,
  unmarkedSites: isHostList,
  watch: isBoolean,
  watchLive: isBoolean,
  watchNotify: isBoolean,
  sync: isBoolean,
  drafts: isOneOf('off', 'browser', 'server'),
  draftServer: isDraftServer,
  draftModel: isModelName,
};

/** More sites than anybody switches off by hand. */
const MAX_SITES = 1_000;

/**
 * Settings from whatever lay in storage, in a file or in a message. A field that is missing or
 * damaged falls back alone.
 * @param fallback by default the defaults, in which everything that sends something out is off
 */
export function settingsFrom(value: unknown, fallback: Settings = DEFAULT_SETTINGS): Settings {
  const stored = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const settings: Settings = { ...fallback };
  const take = <Key extends keyof Settings>(key: Key) => {
    const candidate = Object.hasOwn(stored, key) ? stored[key] : undefined;
    if (READERS[key](candidate)) settings[key] = candidate;
  };
  for (const key of Object.keys(READERS) as (keyof Settings)[]) take(key);
  // Only the fields that a library has: whatever else lay beside them is not kept and not synced.
  settings.libraries = settings.libraries.map(({ address, on }) => ({ address, on }));
  return settings;
}

/**
 * Empty, or what can stand in a `mailto` parameter: no blanks and no control characters, of the
 * length an address may have (RFC 5321, 4.5.3.1.3). Whether it exists is the reader's business.
 */
function isMailto(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 254 && (value === '' || /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(value));
}

/** Empty, or what can stand in a header: no blanks, and nothing but ASCII. */
function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]{0,200}$/.test(value);
}

/** Empty, or an address on this device in the one form that is asked. */
function isDraftServer(value: unknown): value is string {
  return typeof value === 'string' && (value === '' || loopbackAddress(value) === value);
}

/** One line without control characters. */
function isModelName(value: unknown): value is string {
  return typeof value === 'string' && /^\P{C}{0,200}$/u.test(value);
}

function isWidth(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= SIDEBAR_WIDTH.min && (value as number) <= SIDEBAR_WIDTH.max;
}

/** Names that the sidebar's folds go by. */
function isSectionList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= 20 && value.every((name) => typeof name === 'string' && /^[a-z-]{1,30}$/.test(name));
}

/** Host names as the browser writes them in an address. */
function isHostList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= MAX_SITES && value.every((host) => typeof host === 'string' && /^[\w.:[\]-]{1,255}$/.test(host));
}

/** `null`, empty, or an https address without a name and a password, and of a length that addresses have. */
function isUpdateAddress(value: unknown): value is string | null {
  if (value === null || value === '') return true;
  if (typeof value !== 'string' || value.length > 500 || !URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return protocol === 'https:' && username === '' && password === '';
}

/** Folders on the web, each once, with whether they are asked. */
function isLibraryList(value: unknown): value is Settings['libraries'] {
  if (!Array.isArray(value) || value.length > MAX_LIBRARIES) return false;
  const list = value as unknown[];
  const isOne = (item: unknown): item is Settings['libraries'][number] =>
    typeof item === 'object' && item !== null && 'address' in item && 'on' in item && typeof item.on === 'boolean' && typeof item.address === 'string' && item.address.endsWith('/') && isUpdateAddress(item.address);
  return list.every(isOne) && new Set(list.map(({ address }) => address)).size === list.length;
}
