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
  };
}
