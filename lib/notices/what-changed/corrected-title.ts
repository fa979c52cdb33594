/** What stands before the article's title in the title of a notice. */
const PREFIX =
  /^[^:“”"‘'«„]{0,80}?(?:(?:correction|corrigend(?:um|a)|errat(?:um|a)|addendum|retraction|withdrawal|concern|note|korrektur|rectificatif|errata|correcci[oó]n|corre[cç][aã]o|berichtigung)[^:“”"‘'«„]{0,60}?[:—–]|(?:correction|corrigendum|erratum|addendum|retraction) (?:to|for|on|of)|(?:withdrawn|retracted|removed)\s?:)\s*/iu;

/** Shorter titles are words that a notice needs ("Results", "Table salt"). */
const MIN_TITLE = 12;
const MAX_TITLE = 400;

/**
 * The corrected article's title as the title of its notice gives it: within quotation marks, else after the prefix
 * ("Author Correction: …", "Correction for Smith et al., …"). A title holds every cue word and decides nothing.
 * @returns `null` for a notice that is called only "Erratum", or whose title is too short to be told from its text
 */
export function correctedTitle(title: string): string | null {
  const text = title.slice(0, MAX_TITLE).replace(/\s/g, ' ').trim();
  const quoted = /[“"‘«„]([^“”"«»„]{12,300})[”"’»“]/u.exec(text)?.[1];
  const rest = quoted ?? afterAuthors(text.replace(PREFIX, ''));
  const bare = rest.replace(/\s?\[[^\]]{0,120}\]$/u, '').trim();
  return bare.length >= MIN_TITLE && bare !== text ? bare : null;
}

/** "Mbatha et al., Copper leaks …": the title without the names before it. */
function afterAuthors(text: string): string {
  return text.replace(/^[^,:]{1,80} et al\.?[,:]?\s/u, '').replace(/^[“"‘«„]|[”"’»“]$/gu, '');
}
