import type { WorkIds } from '@/lib/model/work';

/**
 * Preprint servers, by the DOIs they register: openRxiv, arXiv, Research Square, SSRN, OSF (which registers projects
 * and files under 10.17605), Authorea, Cambridge, EarthArXiv, engrXiv, EcoEvoRxiv, EGU, … Many name themselves in the
 * DOI: ChemRxiv, TechRxiv, Jxiv, ESS Open Archive, the preprints of PeerJ, SciELO, JMIR and ARPHA.
 */
const PREPRINT_DOI =
  /^10\.(?:(?:1101|64898)\/[\d.]{6,}$|48550\/|21203\/rs|2139\/ssrn|22541\/|33774\/|3122[34]\/|31219\/|31234\/|32942\/|20944\/prep|26434\/chem|36227\/|5194\/egusphere-\d|(?!17605\/)\d+\/(?:osf\.io\/|\w*r?xiv[.-]|essoar\.|(?:\w+\.?)?preprints[.\d]))/;

/** Whether the identifiers are ones that a preprint server gives: an arXiv number, or a DOI of its own. */
export function arePreprintIds({ arxiv, doi }: Pick<WorkIds, 'arxiv' | 'doi'>): boolean {
  return arxiv !== null || PREPRINT_DOI.test(doi ?? '');
}
