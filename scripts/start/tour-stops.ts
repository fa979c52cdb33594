import { AUTHOR_CORRECTION, CORRECTED_ARTICLE, PLAIN_ARTICLE, RETRACTED_ARTICLE, RETRACTION_NOTE } from '../demo/demo-papers';
import type { DemoPaper } from '../demo/demo-paper';
import { articleUrl } from '../demo/journal-head';

/** One page of the tour, and what a reader must find there. */
export interface TourStop {
  /** For file names and headings. */
  name: string;
  url: string;
  /** The word on the tab; `null` where there must be no tab. */
  word: string | null;
  /** Words that must stand in the sidebar, anywhere. */
  sees: readonly string[];
  /** The reader saves the paper here, so that the reading list has something to show. */
  saves?: boolean;
  /** Words of marks that must stand at rows of the page. */
  marks?: readonly string[];
  /** The heading of a list on the page, of which a picture is taken. */
  list?: string;
}

const record = (paper: DemoPaper): string => `https://pubmed.ncbi.nlm.nih.gov/${paper.pmid}/`;

export const TOUR_STOPS: readonly TourStop[] = [
  {
    name: 'corrected article',
    url: articleUrl(CORRECTED_ARTICLE),
    word: 'Corrected',
    sees: ['Correction', '13 May 2025', 'In plain words', 'a machine', 'Key findings', 'What to be careful about'],
    saves: true,
  },
  {
    name: 'author correction',
    url: articleUrl(AUTHOR_CORRECTION),
    word: 'Correction notice',
    sees: ['This is a correction notice, not the study.', CORRECTED_ARTICLE.title, 'What the notice says', 'The panel has been replaced'],
  },
  {
    name: 'PubMed record of the corrected article',
    url: record(CORRECTED_ARTICLE),
    word: 'Corrected',
    sees: ['13 May 2025'],
  },
  {
    name: 'PubMed result list',
    url: 'https://pubmed.ncbi.nlm.nih.gov/?term=senescence',
    word: null,
    sees: [],
    marks: ['Corrected'],
  },
  {
    name: 'retracted article',
    url: articleUrl(RETRACTED_ARTICLE),
    word: 'Retracted',
    sees: ['Retracted on 2 March 2023', 'Show what the retracted paper claimed'],
    saves: true,
  },
  {
    name: 'retraction note',
    url: articleUrl(RETRACTION_NOTE),
    word: 'Retraction notice',
    sees: ['This is a retraction notice, not the study.', RETRACTED_ARTICLE.title],
  },
  {
    name: 'article without a notice',
    url: articleUrl(PLAIN_ARTICLE),
    word: 'No notice found',
    sees: ['Checked Crossref', 'a notice may still appear', '5 references: 1 retracted', '1 without a usable identifier'],
    saves: true,
    list: 'References',
  },
  {
    name: 'PubMed record without a notice',
    url: record(PLAIN_ARTICLE),
    word: 'No notice found',
    sees: ['a notice may still appear'],
  },
];
