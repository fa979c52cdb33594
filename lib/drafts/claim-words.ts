/** Numbers in words, with their value; "one" is left out, since it is also a pronoun. */
const WORDS: Readonly<Record<string, string>> = {
  two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12',
  thirteen: '13', fourteen: '14', fifteen: '15', sixteen: '16', seventeen: '17', eighteen: '18', nineteen: '19', twenty: '20', thirty: '30',
  forty: '40', fifty: '50', sixty: '60', seventy: '70', eighty: '80', ninety: '90', hundred: '100', thousand: '1000', million: '1000000',
  half: '1/2', halved: '1/2', third: '1/3', quarter: '1/4', double: '×2', doubled: '×2', twice: '×2', twofold: '×2', tripled: '×3', threefold: '×3', dozen: '12',
};
const NUMBER = new RegExp(String.raw`(?<![\d.])[-−–]?\d{1,15}(?:,\d{3}){0,4}(?:[.·]\d{1,15})?|\b(?:${Object.keys(WORDS).join('|')})\b`, 'gi');

/** The numbers of a sentence in their order, in figures or words. A sign counts only where no number or letter stands before it. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(({ 0: found, index }) => {
    const word = WORDS[found.toLowerCase()];
    if (word !== undefined) return word;
    const bare = found.replace(/^[-−–]/, '').replaceAll(',', '').replace('·', '.');
    return bare !== found && /^[-−–]/.test(found) && !/[\p{L}\p{N}%)]/u.test(text.charAt(index - 1)) ? `-${bare}` : bare;
  });
}

/**
 * Kinds of words that make a claim another claim. Words of one kind may stand for each other in plain language; a kind
 * that the source does not have may not come in.
 */
export const CLAIM_WORDS = {
  percent: /%|\bper ?cent\b|\bpercentage\b/i,
  micrograms: /(?:µg|μg|\bmcg\b|\bmicrograms?\b)/i,
  milligrams: /\b(?:mg|milligrams?)\b/i,
  grams: /\b(?:g|grams?)\b/i,
  kilograms: /\b(?:kg|kilograms?|kilos?)\b/i,
  pounds: /\bpounds?\b/i,
  millilitres: /\b(?:ml|millilit(?:re|er)s?)\b/i,
  litres: /\b(?:l|lit(?:re|er)s?)\b/i,
  millimetres: /\b(?:mm|millimet(?:re|er)s?)\b/i,
  centimetres: /\b(?:cm|centimet(?:re|er)s?)\b/i,
  metres: /\b(?:m|met(?:re|er)s?)\b/i,
  kilometres: /\b(?:km|kilomet(?:re|er)s?)\b/i,
  years: /\b(?:years?|yr)\b/i,
  months: /\bmonths?\b/i,
  weeks: /\bweeks?\b/i,
  days: /\b(?:days?|daily)\b/i,
  hours: /\b(?:hours?|h)\b/i,
  minutes: /\b(?:minutes?|min)\b/i,
  points: /\bpoints?\b/i,
  people: /\b(?:people|persons?|patients?|participants?|adults?|child(?:ren)?|infants?|babies|wom[ae]n|m[ae]n|humans?|volunteers?|individuals|smokers|teenagers?|adolescents?)\b/i,
  children: /\b(?:child(?:ren)?|infants?|babies|teenagers?|adolescents?|newborns?)\b/i,
  mice: /\b(?:mice|mouse|murine)\b/i,
  rats: /\brats?\b/i,
  otherAnimals: /\b(?:animals?|pigs?|dogs?|cats?|sheep|monkeys?|macaques?|rabbits?|fish|zebrafish|flies|worms?|birds?|cows?|cattle)\b/i,
  cells: /\b(?:cells?|cultured?|in vitro|organoids?|test tubes?)\b/i,
  women: /\b(?:wom[ae]n|girls?|females?|mothers?)\b/i,
  men: /\b(?:m[ae]n|boys?|males?|fathers?)\b/i,
  more: /\b(?:more|higher|greater|larger|longer|better|improv\w*|increas\w*|rais\w*|rose|risen|grew|gain\w*|faster|stronger|often|up|boost\w*|above|exceed\w*|heighten\w*|elevat\w*)\b/i,
  less: /\b(?:less|lower\w*|fewer|smaller|shorter|worse\w*|reduc\w*|decreas\w*|declin\w*|fell|fall\w*|dropp?\w*|weaker|slower|rarely|down|below|cut|lost|loss|shr[aiu]nk\w*|eas(?:ed|es))\b/i,
  same: /\b(?:same|similar\w*|no differen\w*|not differ|comparable|unchanged|equal\w*|as (?:well|often|much|many) as)\b/i,
  compared: /\b(?:than|compared|versus|vs|relative to|between)\b/i,
  most: /\b(?:most|best|worst|largest|highest|lowest|strongest|majority|all|every|always|never|none|only|first)\b/i,
  cause: /\b(?:caus\w*|because|due to|owing to|leads?|led|results? in|resulted in|trigger\w*|prevent\w*|protect\w*|makes?|made|produc\w*|driv(?:es|en|ing)|therefore|thanks to|so that|cures?|cured|helps?|helped|induc\w*|work(?:s|ed))\b/i,
  link: /\b(?:associat\w*|link(?:ed|s)?|correlat\w*|related|tied|goes with|went with|together with|predict\w*)\b/i,
  hedge: /\b(?:may|might|could|can|suggest\w*|probabl[ye]|likely|unlikely|possibl[ye]|perhaps|appear\w*|seem\w*|uncertain\w*|unclear|potential\w*|hint\w*|tend\w*|indicat\w*|up to|about|around|approximately|almost|some)\b/i,
  proof: /\b(?:prov(?:e[ns]?|ed|es|ing)|show\w*|demonstrat\w*|confirm\w*|clearly|certain(?:ly)?|definite\w*|establish\w*|guarantee\w*|significant\w*|finds?|found|surely)\b/i,
  /** A paper's abstract advises nobody, and a page may have put an instruction into it. */
  advice: /\b(?:you|yours?|should|must|ought|recommend\w*|advis\w*|advice|avoid\w*|consult\w*|visit|click|buy|please)\b/i,
  safety: /\b(?:safe|safely|safety|unsafe|harmless|dangerous|cure|cures)\b/i,
  not: /\b(?:no|not|none|never|neither|nor|without|cannot|fail\w*|\w+n['’]t|lack\w*|absence)\b/i,
} as const;

/** A kind of words that changes a claim. */
export type ClaimKind = keyof typeof CLAIM_WORDS;
