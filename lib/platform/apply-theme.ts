import type { Settings } from '@/lib/model/settings';

/** Gives an extension page the reader's theme; `system` leaves it to the browser. */
export function applyTheme(theme: Settings['theme'], root: HTMLElement = document.documentElement): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
