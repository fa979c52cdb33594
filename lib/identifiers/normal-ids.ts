import type { WorkIds } from '@/lib/model/work';
import { parseArxivId } from './arxiv';
import { parseDoi } from './doi';
import { parsePmcid } from './pmcid';
import { parsePmid } from './pmid';

/** Identifiers from outside in normal form; one that is not valid becomes `null`. */
export function normalIds(ids: WorkIds): WorkIds {
  return {
    doi: ids.doi === null ? null : parseDoi(ids.doi),
    pmid: ids.pmid === null ? null : parsePmid(ids.pmid),
    pmcid: ids.pmcid === null ? null : parsePmcid(ids.pmcid),
    arxiv: ids.arxiv === null ? null : parseArxivId(ids.arxiv),
    ...normalAliases(ids),
  };
}

/** As many as a work may have; Crossref's records have one or two. */
const MAX_ALIASES = 20;

/** The aliases that are DOIs, other than the DOI itself; nothing where there are none. */
export function normalAliases({ doi, aliases = [] }: Pick<WorkIds, 'doi' | 'aliases'>): Pick<WorkIds, 'aliases'> {
  const own = doi === null ? null : parseDoi(doi);
  const parsed = own === null ? [] : aliases.slice(0, MAX_ALIASES).flatMap((alias) => parseDoi(alias) ?? []);
  const others = [...new Set(parsed)].filter((alias) => alias !== own);
  return others.length > 0 ? { aliases: others } : {};
}
