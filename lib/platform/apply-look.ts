import type { Settings } from '@/lib/model/settings';

/** Gives an extension page the reader's theme, and stills it where the reader said so; `system` leaves either to the browser. */
export function applyLook({ theme, motion }: Pick<Settings, 'theme' | 'motion'>, { dataset }: HTMLElement = document.documentElement): void {
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  dataset.motion = motion;
}
