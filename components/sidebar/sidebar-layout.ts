import type { Settings } from '@/lib/model/settings';

/** How the sidebar stands in a page. */
export interface SidebarLayout extends Partial<Pick<Settings, 'side' | 'sidebarWidth' | 'pushPage'>> {
  /** The reader chose otherwise. Left out where there is nothing to choose, as in the browser's own panel. */
  onChange?(patch: Partial<Pick<Settings, 'side' | 'sidebarWidth' | 'pushPage'>>): void;
}
