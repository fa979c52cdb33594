/** Draws the one state that the address names: `?state=sidebar-corrected`. */
import { render } from 'preact';
import { setPageLanguage } from '@/components/parts/set-page-language';
import { showMarks } from './marks-state';
import { showOverlay, showTabs } from './overlay-state';
import { SIDEBAR_STATES } from './sidebar-states';

/** Draws a state; without one it writes the names of all into the title. */
async function draw(state: string | null): Promise<void> {
  if (state === 'tabs') showTabs();
  else if (state === 'marks') showMarks();
  else if (state?.startsWith('sidebar-')) showOverlay(SIDEBAR_STATES[state.slice('sidebar-'.length)] ?? {});
  else {
    const { PAGE_STATES } = await import('./page-states');
    if (state === null) document.title = ['tabs', 'marks', ...Object.keys(SIDEBAR_STATES).map((name) => `sidebar-${name}`), ...Object.keys(PAGE_STATES)].join(' ');
    else render(PAGE_STATES[state] ?? null, document.body);
  }
}

setPageLanguage();
await draw(new URLSearchParams(location.search).get('state'));
// Who takes pictures waits for this, and for one more frame: what is measured is drawn again then.
requestAnimationFrame(() => requestAnimationFrame(() => void (document.documentElement.dataset.drawn = '')));
