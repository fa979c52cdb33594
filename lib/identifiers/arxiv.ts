import type { ArxivId, Doi } from '@/lib/model/work';

/**
 * Since April 2007: year, month, number. Before: archive, possibly with a subject class that is no
 * part of the identifier. https://info.arxiv.org/help/arxiv_identifier.html
 */
const ARXIV =
  /^(?:arxiv:\s*|10\.48550\/arxiv\.)?((?:[a-z-]+(?:\.[a-z]{2})?\/(?=\d{7})|(?=\d{4}\.))\d\d(?:0[1-9]|1[0-2])(?:\.\d{4,5}|\d{3}))(?:v\d+)?(?:\.pdf)?\/?$/i;
const SUBJECT_CLASS = /\.[a-z]+/;

/**
 * Reads an arXiv identifier in its new or old form: bare, with `arXiv:`, or as the bare DOI that
 * DataCite registers for it. For an address at arXiv see idsInUrl.
 * @returns the identifier without version, `2101.00001` or `hep-th/9901001`; `null` otherwise
 */
export function parseArxivId(text: string): ArxivId | null {
  const [, id] = ARXIV.exec(text.trim().slice(0, 100)) ?? [];
  return id?.toLowerCase().replace(SUBJECT_CLASS, '') ?? null;
}

/** The DOI that DataCite registers for an arXiv identifier, in normal form. */
export function arxivDoi(id: ArxivId): Doi {
  return `10.48550/arxiv.${id}`;
}
