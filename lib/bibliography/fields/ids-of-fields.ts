import { arxivDoi, parseArxivId } from '@/lib/identifiers/arxiv';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import { NO_IDS, type IdField, type WorkIds } from '@/lib/model/work';
import { doiInField } from './doi-in-field';
import { idsInAddress, idsInNote } from './ids-in-note';

/** The fields of one record in which identifiers stand, whichever format it came in; each may be there several times. */
export interface IdFields {
  doi?: readonly string[] | undefined;
  pmid?: readonly string[] | undefined;
  pmcid?: readonly string[] | undefined;
  arxiv?: readonly string[] | undefined;
  addresses?: readonly string[] | undefined;
  /** Loose fields, in which programs hide identifiers: used for what neither its own field nor an address gives. */
  notes?: readonly string[] | undefined;
}

/**
 * The identifiers of a record: first from the fields that are there for them, then from addresses, then
 * from notes. Where fields of one sort name different works, none of them is chosen.
 * @returns `unclear`: the value of a DOI field that gave no DOI for certain, where nothing else gave one
 */
export function idsOfFields(fields: IdFields): { ids: WorkIds; unclear: string | null } {
  const { doi = [], pmid = [], pmcid = [], arxiv = [], addresses = [], notes = [] } = fields;
  const read = doi.map(doiInField);
  const ofAddresses = inAll(addresses.map(idsInAddress));
  const ofNotes = inAll(notes.map(idsInNote));
  const own = onlyOne(read.map((each) => each.doi));
  const found: WorkIds = {
    doi: own ?? ofAddresses.doi ?? ofNotes.doi,
    pmid: onlyOne(pmid.map(parsePmid)) ?? ofAddresses.pmid ?? ofNotes.pmid,
    pmcid: onlyOne(pmcid.map(parsePmcid)) ?? ofAddresses.pmcid ?? ofNotes.pmcid,
    arxiv: onlyOne(arxiv.map(parseArxivId)) ?? ofAddresses.arxiv ?? ofNotes.arxiv,
  };
  const isUnclear = found.doi === null && (read.some((each) => each.isUnclear) || read.filter((each) => each.doi !== null).length > 1);
  return { ids: withArxiv(found), unclear: isUnclear ? doi.join(' ') : null };
}

/** An arXiv identifier means the DOI registered for it; beside another DOI it is another version, the preprint. */
function withArxiv(ids: WorkIds): WorkIds {
  const arxiv = ids.arxiv ?? (ids.doi && parseArxivId(ids.doi));
  if (arxiv === null) return ids;
  const doi = ids.doi ?? arxivDoi(arxiv);
  return { ...ids, doi, arxiv: doi === arxivDoi(arxiv) ? arxiv : null };
}

/** What all of them say together; nothing of a kind of which they name several. */
function inAll(all: readonly WorkIds[]): WorkIds {
  if (all.length < 2) return all[0] ?? NO_IDS;
  const only = (kind: IdField) => onlyOne(all.map((ids) => ids[kind]));
  return { doi: only('doi'), pmid: only('pmid'), pmcid: only('pmcid'), arxiv: only('arxiv') };
}

/** The one value that is there, however often; `null` where there are several. */
function onlyOne(values: readonly (string | null)[]): string | null {
  const different = new Set(values.filter((value) => value !== null));
  return different.size === 1 ? ([...different][0] ?? null) : null;
}
