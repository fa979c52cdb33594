/** A short DOI as shortdoi.org gives them out: `10/` and letters or digits, in lower case. */
export type ShortDoi = string;

const BEFORE = /^(?:https?:\/\/)?(?:(?:dx\.)?doi\.org|shortdoi\.org)\/|^doi:\s?/i;

/**
 * Reads a short DOI: `10/abc`, `doi:10/abc`, `https://doi.org/10/abc` or `doi.org/abc`. It is never a
 * DOI by itself; doi.org alone knows which one it stands for.
 * @returns `null` for anything else
 */
export function parseShortDoi(text: string): ShortDoi | null {
  const trimmed = text.trim().slice(0, 100);
  const rest = trimmed.replace(BEFORE, '');
  const name = /^10\/([a-z0-9]{2,20})$/i.exec(rest)?.[1] ?? (rest === trimmed ? undefined : /^([a-z0-9]{3,20})$/i.exec(rest)?.[1]);
  return name === undefined ? null : `10/${name.toLowerCase()}`;
}
