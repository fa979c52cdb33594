import type { ArxivId, Doi } from '@/lib/model/work';

/**
 * Since April 2007: year, month, number. Before: archive, possibly with a subject class that is no
 * part of the identifier. https://info.arxiv.org/help/arxiv_identifier.html
 */
const ARXIV =
  /^(?:arxiv:\s*|10\.48550\/arxiv\.)?(?:([a-z-]{2,17})(?:\.[a-z]{2})?\/)?(\d\d(?:0[1-9]|1[0-2])(?:\.\d{4,5}|\d{3}))(?:v\d+)?(?:\.pdf)?$/i;

/**
 * Reads an arXiv identifier in its new or old form: bare, with `arXiv:`, or as the bare DOI that
 * DataCite registers for it. For an address at arXiv see idsInUrl.
 * @returns the identifier without version, `2101.00001` or `hep-th/9901001`; `null` otherwise
 */
export function parseArxivId(text: string): ArxivId | null {
  const [, archive, number = ''] = ARXIV.exec(text.trim().slice(0, 100)) ?? [];
  if (number.includes('.') === (archive !== undefined)) return null;
  return archive === undefined ? number : `${archive.toLowerCase()}/${number}`;
}

/** The DOI that DataCite registers for an arXiv identifier, in normal form. */
export function arxivDoi(id: ArxivId): Doi {
  return `10.48550/arxiv.${id.toLowerCase()}`;
}
