import { pubmedDate } from './demo-date';
import type { DemoLibrary } from './demo-library';
import type { DemoPaper } from './demo-paper';

/** PubMed's publication types of a record, in its own words. */
export function pubmedTypes(library: DemoLibrary, paper: DemoPaper): string[] {
  if (paper.kind === 'Author Correction') return ['Published Erratum'];
  if (paper.kind === 'Retraction Note') return ['Retraction of Publication'];
  const retracted = library.updatesOf(paper).some(({ type }) => type === 'retraction');
  return retracted ? ['Journal Article', 'Retracted Publication'] : ['Journal Article'];
}

/** "Nat Cancer. 2024 Mar;5(3):448-462. doi: 10.1038/…." as PubMed and Europe PMC cite a record. */
export function pubmedCitation(paper: DemoPaper): string {
  const { journal, volume, issue, doi } = paper;
  return `${journal.abbreviation}. ${pubmedDate(paper.print)};${volume}(${issue}):${pubmedPages(paper)}. doi: ${doi}.`;
}

export function pubmedPages({ firstPage, lastPage }: DemoPaper): string {
  return firstPage === lastPage ? firstPage : `${firstPage}-${lastPage}`;
}
