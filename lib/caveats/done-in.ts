import type { Abstract } from '@/lib/model/source-answer';
import { abstractSentences, type AbstractSentence } from './abstract-sentences';

type Kind = 'people' | 'animals' | 'cells' | 'other';

/** What tells of a kind of subject, wherever it is said. */
const TOLD: Record<Kind, RegExp> = {
  people:
    /\b(?:humans?|people|persons?|patients?|participants?|subjects|individuals|volunteers|adults?|child(?:ren)?|infants?|newborns?|adolescents?|wom[ae]n|m[ae]n|girls?|boys?|students?|respondents|families|twins|cohorts?)\b/i,
  animals:
    /\b(?:mice|mouse|murine|rats?|rodents?|rabbits?|pigs?|porcine|piglets?|dogs?|canine|cats?|sheep|ovine|lambs?|goats?|cows?|bovine|cattle|calves|horses?|equine|monkeys?|macaques?|marmosets?|primates?|ferrets?|hamsters?|bats?|birds?|chickens?|chicks?|frogs?|xenopus|zebrafish|fish|flies|drosophila|bees?|honeybees?|mosquito(?:es)?|insects?|worms?|nematodes?|elegans|mollus[ck]s?)\b/i,
  cells: /\b(?:cells?|in vitro|organoids?|cultures?|cultured|explants?|fibroblasts|neurons|macrophages|lymphocytes)\b/i,
  other:
    /\b(?:yeasts?|saccharomyces|fung(?:us|i)|bacteri(?:a|um|al)|coli|plants?|arabidopsis|rice|maize|wheat|tobacco|alga[el]?|protozoa|ciliates?|in silico|simulat\w+|mathematical|computational|theoretical)\b/i,
};

/** Animals that one study may use side by side; a heading that names one of them would hide the other. */
const SPECIES: readonly RegExp[] = [
  /\b(?:mice|mouse|murine)\b/i,
  /\brats?\b/i,
  /\b(?:rabbits?|hamsters?|guinea pigs?|ferrets?)\b/i,
  /\b(?:pigs?|porcine|piglets?|sheep|ovine|lambs?|goats?|cows?|bovine|cattle|calves|horses?|equine)\b/i,
  /\b(?:dogs?|canine|cats?)\b/i,
  /\b(?:monkeys?|macaques?|marmosets?|primates?)\b/i,
  /\b(?:chickens?|chicks?|birds?|bats?)\b/i,
  /\b(?:zebrafish|frogs?|xenopus)\b/i,
  /\b(?:flies|drosophila|bees?|honeybees?|mosquito(?:es)?)\b/i,
  /\b(?:worms?|nematodes?|elegans|mollus[ck]s?)\b/i,
];

/** What may stand after "in" in the heading of the findings. */
const NAMED: Partial<Record<Kind, string>> = {
  people:
    '(?:healthy |older |young |pregnant |postmenopausal |hospitali[sz]ed )?(?:humans|people|patients|volunteers|adults|children|infants|newborns|adolescents|women|men)|men and women|women and men|adults and children|children and adults|children and adolescents',
  animals:
    'mice|rats|mice and rats|rats and mice|rabbits|pigs|dogs|cats|sheep|goats|cattle|horses|monkeys|rhesus macaques|macaques|marmosets|non-?human primates|ferrets|hamsters|guinea pigs|chickens|zebrafish|fruit flies|honeybees|mosquitoes|an? (?:\\w+ )?(?:mouse|rat|rabbit|pig|dog|zebrafish|macaque) model|(?:mouse|murine|rat|rabbit|porcine|canine|zebrafish) models',
  cells: 'cultured cells|cell lines|human cell lines|organoids',
  other: 'yeast|budding yeast|Arabidopsis',
};

/** Nothing that would make it another thing follows: "in rats" and "in rat hepatocytes", "in men and women". */
const ENDS = String.raw`(?= ?(?:[.,;:()]|$)| (?:with|without|of|aged|who|that|which|whose|lacking|fed|given|treated|undergoing|infected|exposed|using|by|after|before|during|at|on|from|to|is|are|was|were|did|had|has|have)\b)`;

/** What led to the study, and what may follow from it, is another matter than what was done. */
const OTHER_PART = /background|introduct|context|rationale|importance|conclu|discussion|interpretation|significance|implication|limitation|registration|funding/i;
const AIM_PART = /objective|aims?\b|purpose/i;
/** Where an abstract without labels begins to speak of its own work. */
const OWN_WORK = /\b(?:we|our|here|this (?:study|trial|work|paper|report|article)|the (?:present|current) (?:study|trial|work))\b/i;
/** What may be, in others or later. */
const HOPED =
  /\b(?:may|might|could|would|should|suggest\w*|implicat\w*|implications?|potential(?:ly)?|promising|future|therap(?:y|ies|eutic)\w*|strateg(?:y|ies)|previous(?:ly)?|known|has been|have been)\b/i;
/** What a study set out to do names its subjects; a finding "in women" may be about some of them. */
const DESIGN =
  /\b(?:randomi[sz]ed|trial|enrol+ed|recruited|conducted|performed|survey(?:ed)?|case-control|cross-sectional|observational|(?:we|study|trial|aim\w*|sought|objective|was|were) (?:\w+ ){0,4}?(?:investigat|examin|test|stud[iy]|assess|evaluat|determin|compar|measur)\w*)\b/i;
const NEGATED = /\b(?:not|than|unlike|except|nor|only|even|also|so far)[ ,]{1,2}$/i;

/**
 * In whom or what a study was done, in the abstract's own words ("in mice"), for the heading of its
 * findings. Subject headings mislead, and so do words alone: people's bacteria in mice, a
 * subgroup, what might be tried one day. So it is `null` unless the sentences about the study's own work
 * speak of one kind of subject (an animal and its cells count as one) and name it plainly.
 */
export function doneIn(abstract: Abstract | null): { quote: string } | null {
  const { own, aims } = abstract === null ? { own: [], aims: [] } : ownSentences(abstract);
  const told = (Object.keys(TOLD) as Kind[]).filter((kind) => [...own, ...aims].some((text) => TOLD[kind].test(text)));
  const [kind, second] = told.filter((each) => each !== 'cells' || !told.includes('animals'));
  const named = kind === undefined ? undefined : NAMED[kind];
  if (named === undefined || second !== undefined) return null;
  for (const text of [...aims, ...own]) {
    // Animals are all of one cage; people fall into groups, of which a finding may concern one.
    const quote = kind === 'animals' || DESIGN.test(text) ? phraseIn(text, named) : null;
    if (quote !== null) return hidesSpecies(quote, [...aims, ...own]) ? null : { quote };
  }
  return null;
}

function hidesSpecies(quote: string, texts: readonly string[]): boolean {
  return SPECIES.some((species) => !species.test(quote) && texts.some((text) => species.test(text)));
}

function ownSentences(abstract: Abstract): { own: string[]; aims: string[] } {
  const all = abstractSentences(abstract);
  const labelled = all.some(({ label }) => label !== null);
  const from = labelled ? 0 : all.findIndex(({ text }) => OWN_WORK.test(text));
  const kept = from === -1 ? [] : all.slice(from).filter(({ label }) => label === null || !OTHER_PART.test(label));
  const isAim = ({ label, text }: AbstractSentence) => (label !== null && AIM_PART.test(label)) || (OWN_WORK.test(text) && DESIGN.test(text));
  return {
    aims: kept.filter(isAim).map(({ text }) => text),
    own: kept.filter((sentence) => !isAim(sentence) && !HOPED.test(sentence.text)).map(({ text }) => text),
  };
}

function phraseIn(text: string, named: string): string | null {
  const found = [...text.matchAll(new RegExp(`\\bin (?:${named})${ENDS}`, 'gi'))].find(
    ({ index }) => !NEGATED.test(text.slice(Math.max(0, index - 12), index)),
  );
  // "In mice, …" begins a sentence and stands inside the heading.
  return found ? found[0].replace(/^In/, 'in') : null;
}
