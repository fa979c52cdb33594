import { createContext } from 'preact';
import type { NoticeReading } from '@/lib/model/report';
import type { MarkedPlaces } from '@/lib/page/page-session';
import type { PagePlaces } from '@/lib/page/texts/page-places';

/** What the sidebar, or the side panel, can do on the page beside it. The panel finds no passages there. */
interface SidebarPlaces extends Partial<PagePlaces> {
  /** Marks what a notice names of the page's paper; `null` if the page cannot be read. Only on a paper's own page. */
  mark?: (reading: NoticeReading) => Promise<MarkedPlaces | null>;
}

/** The page beside the sidebar, where passages can be shown; `null` in Caveat's own pages, which stand beside none. */
export const PlaceContext = createContext<SidebarPlaces | null>(null);
