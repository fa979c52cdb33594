import { HEADS, QUOTE } from './boundaries';

const WHO = "(?:authors?['’]?s?|publisher['’]?s?|editor(?:ial|s?['’]?s?)) ";
const CONCERN = '(?:editorial )?expression of (?:editorial )?concern';
const ACT = '(?:correction|corrigendum|erratum|removal|withdrawal|retraction|concern|reinstatement)';
const LATIN = '(?:corrigend(?:um|a)|errat(?:um|a))';
const RETRACTION = '(?:(?:partial|full) retraction|retraction (?:and|with) (?:replacement|republication)|retraction)';

/** Ends of a concern: they name the concern, so they stand before it. */
const LIFTED = `(?:(?:correction|corrigendum|erratum|addendum) (?:and|&) )?(?:notice of )?(?:removal|withdrawal|lifting|retraction|resolution|closure) of (?:the |an? )?${CONCERN}|${CONCERN} (?:removed|lifted|withdrawn|resolved)`;

/** Names that announce a notice, unless the sentence goes on as a study's does (GOES_ON). */
const NAMES = [
  LIFTED,
  '(?:retraction|withdrawal|reversal) of (?:the |a )?retraction(?: (?:note|notice|statement))?(?=\\W*$|[:.]| (?:to|for|of)\\b)',
  `(?:notice|statement|note|announcement) of (?:${RETRACTION}|removal|withdrawal|correction|${CONCERN}|reinstatement|republication|(?:inadvertent )?(?:redundant|duplicate|dual) publication)`,
  `${RETRACTION} (?:note|notice|statement|announcement)`,
  `${ACT} (?:note|notice|statement)`,
  'retraction (?:and|with) (?:replacement|republication)',
  `(?:${WHO})?${LATIN}(?: (?:and|&|et|und|y|e) (?:${LATIN}|addend(?:um|a)))?`,
  `addend(?:um|a) (?:and|&|et|und|y|e) ${LATIN}`,
  `${WHO}(?:correction|addendum|retraction|${CONCERN})`,
  'department of error',
].join('|');
const ALWAYS = new RegExp(`^(${NAMES})(?![\\w-])`, 'i');

/** "Retraction notice analysis of …", "Errata and addenda in …": studies of notices. Small letters after the name, and no word that leads to its object. */
const GOES_ON =
  /^ (?!(?:to|for|on|of|from|regarding|concerning|about|zu[mr]?|à|aux?|a|al|ao|d[aeo]|del|di|no artigo)\b|in (?:the )?[“"‘«A-Z]|by [A-Z]|(?:and|&) [a-z]{4,14} (?:to|for)\b)[a-z]/;
/** "Errata of medieval texts", "Notice of retraction for inclusion in …": the object of a study is written small and in the plural. */
const ABOUT_MANY = /^ (?:to|for|on|of|in|about|regarding) (?!previously published )(?:[a-z-]+ ){0,3}(?:papers|articles|publications|journals|literature|retractions|errata|notices)\b/;

/** Phrases that a study could begin with: a notice if it ends there or names its object. */
const ANNOUNCING = new RegExp(`^(${CONCERN}|publisher['’]s note)(?:${HEADS}|(?= (?:to|for|on|about|regarding|concerning)\\b)|(?= ${QUOTE}))`, 'iu');
const OF_CONCERN = new RegExp(`^((?:notice|statement|note) of (?:editorial )?concern)(?:${HEADS}|(?= (?:to|for|on|regarding) (?:the (?:article|paper)|${QUOTE}|:)))`, 'iu');

const EVERYDAY = `(?:(?:additions? (?:and|&) |minor |authors?['’]?s? |publisher['’]?s? )?corrections?(?: (?:and|&) (?:clarifications?|amplifications?|additions?|republication))?|${RETRACTION}s?|addend(?:um|a)|clarifications?|amendments?|reinstatement|corrected and republished(?: article)?)`;
const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter)';
/** A name and its particles: "Ma", "van der Berg", "García-López", "O’Neill". */
const NAME = "(?:(?:d[aeiou]|de[lr]|den|v[ao]n|la|le|el|al|bin|ten|ter) ){0,3}\\p{Lu}[\\p{L}'’.-]{1,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){0,2}";
/** What studies correct for ("Correction for Attenuation, Revisited"): endings and words that no surname has. */
const NO_NAME = String.raw`(?!\p{Lu}\p{Ll}*(?:[tsx]ion|ity|isms?|sis|ics|ness)\b|(?:Bias|Noise|Drift|Errors?|Guessing|Chance|Motion|Range|Multiple)\b)`;
/** One author's name is one word with its particles ("Correction for McDonald, …"): two are a thing ("Range Restriction"). */
const ONE_NAME = NAME.replace(/\{0,2\}$/, '{0}');
const BY_NAME = `(?:for|to) ${NO_NAME}(?:${NAME}(?: (?:and|&) ${NO_NAME}${NAME})(?: et al\\.?)?|${NAME}(?:, ${NAME})*,? (?:and|&) ${NAME}|${NAME} et al\\.?|${ONE_NAME}), `;
/** "to the January/February 2012 …", "to the article by …", "in Figure 2", "to Lancet 2012; 379: …". */
const PLACE = [
  `(?:to|in|for|of) (?:the |our |an )?(?:\\d{1,2} )?${MONTH}(?:[/–-]${MONTH})?,? (?:\\d{1,2}, )?(?:19|20)\\d\\d`,
  "(?:to|in|for|of|regarding) (?:the |our |an )?(?:(?:[Rr]esearch|[Rr]eview|[Oo]riginal|[Ff]eatured) )?(?:[Aa]rticle|[Pp]aper|[Mm]anuscript|[Rr]eport|[Ll]etter|[Ee]ditorial|[Pp]ublication)(?= (?:by|entitled|titled|in)\\b|\\W*$|[:,.]| [“\"‘«])",
  '(?:to|in|for) (?:Fig(?:ure|\\.)|Table|Equation|Vol(?:ume|\\.)|Supplement) ?\\(?\\d',
  '(?:to|in) (?:the )?(?:Text|Title|Byline|Abstract|Affiliations?|Acknowledge?ments?|Supporting Information|Author (?:Name|Affiliation|List)s?)\\b',
  `(?:to|of|for) ${NAME}(?:(?: (?:and|&)|,) ${NAME}| et al\\.?){0,2},? \\((?:19|20)\\d\\d`,
  '(?:to|in) [^:;]{3,70}\\b(?:19|20)\\d\\d; ?(?:\\d|published online)',
].join('|');

/** "Addition to “Moss …”", "Additions and Corrections to “Moss …”" (American Chemical Society). */
const ADDITION = new RegExp(`^(additions?(?: (?:and|&) corrections?)?)(?= to:? ${QUOTE})`, 'i');

/** Everyday words: a notice only if alone, followed by the punctuation of a heading, or by what a notice names. */
const HEADING = [
  new RegExp(`^(${EVERYDAY})(?:${HEADS}|(?= (?:to|of|for|in)\\s?[:：])|(?= (?:to|of|for|in|on|regarding) (?:the (?:article|paper) )?${QUOTE})|(?= (?:for|to) [^,:]{1,60} et al\\b)|(?= of publication\\W*$))`, 'iu'),
  new RegExp(`^([Cc]orrections?|CORRECTIONS?|[Rr]etraction|RETRACTION|[Aa]ddendum) (?:${BY_NAME}|${PLACE})`, 'u'),
];

/** "Retraction: the forgotten movement …": a study goes on with a small word, where a title would begin. */
const SMALL_WORD = /^\s?[:：—–-]\s*(?:the|an?|what|how|why|when|who|where|whether|is|are|do|does|from|in|of|for|and|or|to|towards?|some|its|une?|l[ae]s?|eine?|un[oa]|los|el|um[a]?)\s/;

/** "Withdrawal: mechanisms …" begins papers about addiction; a notice goes on with a title, in capitals at its beginning. */
const TAKEN_BACK = /^((?:article )?(?:withdrawal|WITHDRAWAL)|WITHDRAWAL|REMOVAL)\s?(?:[:：—]\s*(?=[\p{Lu}\p{N}“"‘«])|to\s?[:：])/u;
const WITHDRAWAL = /^(Withdrawal|Article Withdrawal)\s?(?:[:：—]\s*(?=[\p{Lu}\p{N}“"‘«])|(?= of [“"‘«])|(?= (?:to|of)\s?[:：]))/u;

/** Withdrawal from a substance, reinstatement of a habit: what titles of such studies go on with. */
const OF_HABITS = /\b(?:symptoms?|syndromes?|dependen[ct]\w*|abstinen\w+|addict\w*|opioids?|opiates?|alcohol\w*|nicotine|tobacco|smok\w+|caffeine|cocaine|heroin|morphine|benzodiazepines?|antidepressants?|cannabis|detox\w*|relapse|craving|fear|extinction|conditioned|mechanisms and (?:treatments?|management))\b/i;

/** In brackets before the title: "[Corrigendum] …", "(Erratum) …". */
const IN_BRACKETS = new RegExp(`^[[(【]\\s?(${NAMES}|${CONCERN}|${EVERYDAY}|addendum|withdrawal)\\s?[\\])】]`, 'i');

/**
 * The name of a notice with which an English title begins.
 * @param text white space folded, not longer than a few hundred characters
 * @returns the name as printed; `null` where there is none
 */
export function nameAtStart(text: string): string | null {
  const bracketed = IN_BRACKETS.exec(text)?.[1];
  if (bracketed !== undefined) return bracketed;
  const bare = text.replace(/^[[(*\s]+/, '');
  const always = ALWAYS.exec(bare);
  if (always) return isStudy(bare.slice(always[0].length)) ? null : (always[1] ?? null);
  for (const form of [ANNOUNCING, OF_CONCERN, ADDITION, ...HEADING, TAKEN_BACK, WITHDRAWAL]) {
    const name = form.exec(bare)?.[1];
    if (name !== undefined) return SMALL_WORD.test(bare.slice(name.length)) || isOfHabits(name, bare) ? null : name;
  }
  return titledLikeArticle(bare);
}

function isOfHabits(name: string, title: string): boolean {
  return /^(?:withdrawal|reinstatement)$/i.test(name) && OF_HABITS.test(title.slice(name.length));
}

function isStudy(rest: string): boolean {
  return GOES_ON.test(rest) || ABOUT_MANY.test(rest);
}

const TO_TITLE = /^(Correction|Addendum) to ((?!The |An? )\p{Lu}.*)$/u;

/** "Correction to Synthesis of Moss Derivatives under Rain": the American Chemical Society sets the article's title in capitals behind the name. */
function titledLikeArticle(text: string): string | null {
  const [, name = null, rest = ''] = TO_TITLE.exec(text) ?? [];
  const long = rest.split(/[\s–—]+/).filter((word) => /^\p{L}{4,}/u.test(word) && !/^(?:from|with|under|into|over|between|through|upon|toward|towards|during|after|before|among|within|without|using|against)$/i.test(word));
  return name !== null && long.length >= 4 && long.every((word) => /^\p{Lu}/u.test(word)) ? name : null;
}
