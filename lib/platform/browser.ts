/**
 * The one seam to the browser for the background and the extension pages; no other file imports
 * webextension-polyfill, and no page script imports this one (docs/adr/0005).
 */
export { default as browser } from 'webextension-polyfill';
export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
