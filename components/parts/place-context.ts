import { createContext } from 'preact';
import type { PagePlaces } from '@/lib/page/texts/page-places';

/** The page beside the sidebar, where passages can be shown; `null` in Caveat's own pages, which stand beside none. */
export const PlaceContext = createContext<PagePlaces | null>(null);
