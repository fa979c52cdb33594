import { arxivDoi, parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { doisInText } from '@/lib/identifiers/dois-in-text';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import type { WorkIds } from '@/lib/model/work';

/** What the fields of one record say, whichever format it came in. */
export interface RecordFields {
  doi?: string | undefined;
  pmid?: string | undefined;
  pmcid?: string | undefined;
  arxiv?: string | undefined;
  /** Addresses and notes, in which programs hide identifiers: used for what no field of its own gives. */
  loose?: string | undefined;
}

const LOOSE_PMID = /\bpmid[:\s]{0,3}(\d{1,9})(?!\w)|pubmed(?:\.ncbi\.nlm\.nih\.gov|\/)\/?(\d{1,9})(?!\w)/i;
const LOOSE_PMCID = /\bPMC\d{1,9}(?!\w)/i;
const LOOSE_ARXIV = /\barxiv(?:\.org\/(?:abs|pdf)\/|:\s?)([a-z-]{0,17}(?:\.[a-z]{2})?\/?\d{4}\.?\d{3,5})/i;

/** The identifiers of a record. A field that holds no identifier of its kind gives none. */
export function idsOfFields({ doi = '', pmid = '', pmcid = '', arxiv = '', loose = '' }: RecordFields): WorkIds {
  const given = parseDoi(doi) ?? doisInText(doi, 1)[0] ?? doisInText(loose, 1)[0] ?? null;
  const foundPmid = LOOSE_PMID.exec(loose);
  const foundArxiv = parseArxivId(arxiv) ?? parseArxivId(LOOSE_ARXIV.exec(loose)?.[1] ?? '');
  return {
    doi: given === null ? foundArxiv && arxivDoi(foundArxiv) : parentDoi(given),
    pmid: parsePmid(pmid) ?? parsePmid(foundPmid?.[1] ?? foundPmid?.[2] ?? ''),
    pmcid: parsePmcid(pmcid) ?? parsePmcid(LOOSE_PMCID.exec(loose)?.[0] ?? ''),
    arxiv: foundArxiv,
  };
}
