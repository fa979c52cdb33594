import { browser } from './browser';

/** The keys that open the sidebar, as the browser writes them ("Alt+Shift+C"); `null` where none is set. */
export async function sidebarShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'toggle-sidebar')?.shortcut || null;
}
