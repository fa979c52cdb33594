/** A short form that doi.org issues for a DOI, in lower case: `10/gf4gqc`. It says nothing of the DOI it stands for. */
export type ShortDoi = string;

/** Before the code: a resolver's address or a label, then `10/`; at doi.org itself that may be left out. */
const BEFORE =
  /^(?:(?:(?:https?:\/\/)?(?:(?:dx|www).)?doi[.-][\w.-]+\/|doi[:\s]\s*|urn:|\/)?10(?:\/|%2f)|(?:https?:\/\/)?(?:(?:(?:dx|www)\.)?doi|shortdoi)\.org\/)/i;

/** The code begins with a letter in all that were issued: `10/2024` is a date. */
const CODE = /^([a-z][a-z\d]{1,8})[.,;/]?(?:[?#].*)?$/i;

/**
 * Reads a shortDOI that makes up a text: `10/gf4gqc`, `doi:10/gf4gqc`, `https://doi.org/10/gf4gqc`,
 * `doi.org/gf4gqc`. Which DOI it means, only doi.org can tell. https://shortdoi.org
 * @returns `null` for anything else, a DOI among it
 */
export function parseShortDoi(text: string): ShortDoi | null {
  const short = text.trim().slice(0, 200);
  const [before] = BEFORE.exec(short) ?? [];
  const [, code] = before === undefined ? [] : (CODE.exec(short.slice(before.length)) ?? []);
  return code === undefined ? null : `10/${code.toLowerCase()}`;
}
