import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import type { WorkIds } from '@/lib/model/work';

/**
 * The identifiers among PubMed's `ArticleId` entries, by their type.
 * @param pmid the record's own, where it stands elsewhere; else it is looked for in the entries
 */
export function pubmedIds(entries: readonly { type: string; value: string }[], pmid: string | null): WorkIds {
  const value = (type: string) => entries.find((entry) => entry.type === type)?.value ?? '';
  return {
    doi: parseDoi(value('doi')),
    pmid: parsePmid(pmid ?? value('pubmed')),
    pmcid: parsePmcid(value('pmc')),
    arxiv: null,
  };
}
