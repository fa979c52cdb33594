import { doiUrl, pubmedUrl, recordUrl } from '@/lib/words/record-url';
import type { SourceName } from '@/lib/model/assertion';
import type { WorkIds } from '@/lib/model/work';

/**
 * Where anybody can read what a source says of a work: the public record itself, as asked. `null` where a
 * source has no page for one paper, or needs an identifier that is not known.
 */
export function sourceRecordUrl(source: SourceName, ids: WorkIds): string | null {
  const { doi, pmid } = ids;
  switch (source) {
    case 'crossref':
      return doi === null ? null : `https://api.crossref.org/works/${pathOf(doi)}`;
    case 'pubmed':
      return pmid === null ? null : pubmedUrl(pmid);
    case 'europepmc':
      return pmid === null ? null : `https://europepmc.org/article/MED/${encodeURIComponent(pmid)}`;
    case 'biorxiv':
      return doi === null ? null : doiUrl(doi);
    case 'datacite':
      return doi === null ? null : `https://api.datacite.org/dois/${pathOf(doi)}`;
    case 'openalex':
      return doi === null ? null : `https://api.openalex.org/works/doi:${pathOf(doi)}`;
    case 'page':
      return recordUrl(ids);
    case 'retraction-watch':
    case 'notice-list':
      return null;
  }
}

/** Every part but the slash is escaped, as in the address of a DOI. */
function pathOf(doi: string): string {
  return doi.split('/').map(encodeURIComponent).join('/');
}
