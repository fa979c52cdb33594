/** Draws the one state that the address names: `?state=sidebar-corrected`. */
import { render } from 'preact';
import { setPageLanguage } from '@/components/parts/set-page-language';
import type { SidebarProps } from '@/components/sidebar/Sidebar';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';
import { showMarks } from './marks-state';
import { showOverlay, showTabs } from './overlay-state';

const sidebars: Record<string, Partial<SidebarProps>> = {
  ...SAMPLE_REPORTS,
  loading: { busy: true },
  nothing: {},
  list: { list: true },
  disconnected: { ...SAMPLE_REPORTS.abstractOnly, problem: 'disconnected' },
};

setPageLanguage();
const state = new URLSearchParams(location.search).get('state');
if (state === null) {
  const { PAGE_STATES } = await import('./page-states');
  document.title = ['tabs', 'marks', ...Object.keys(sidebars).map((name) => `sidebar-${name}`), ...Object.keys(PAGE_STATES)].join(' ');
} else if (state === 'tabs') showTabs();
else if (state === 'marks') showMarks();
else if (state.startsWith('sidebar-')) showOverlay(sidebars[state.slice('sidebar-'.length)] ?? {});
else {
  const { PAGE_STATES } = await import('./page-states');
  render(PAGE_STATES[state] ?? null, document.body);
}
