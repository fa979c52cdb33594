import type { AnswerSentence } from './answer-sentence';
import { hasEstimate, NOT_THIS, QUALITY } from './words';

const MAX = 2;

/** People of a named kind; "participants" alone, or their number, names nobody. */
const PEOPLE =
  /\b(?:adults|children|adolescents|infants|newborns|neonates|women|men|girls|boys|volunteers|twins|nurses|healthy (?:[\w-]+ ){0,2}(?:controls|subjects|individuals|participants|people|adults)|(?:patients|people|participants|individuals|subjects|persons|residents|survivors) (?:with|aged|who|undergoing|living|receiving|treated|complaining|attending|presenting|requiring|admitted|hospitali[sz]ed|of|at|from)|individuals in (?:a|an|the|rural|urban)\b|(?!(?:the|all|of|these|those|our|some|most|other|both|in|and|or|eligible|consecutive|included|more|many|few|which|for|with|total|additional|randomi[sz]ed|enrol+ed|long-term|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w{3,5})?|hundred|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen)\b)[a-z][a-z0-9-]{2,20} (?:patients|recipients|survivors|users|carriers|mothers|smokers))\b(?!['’])/i;
/** Animals and cultures in a place where only what was studied stands. */
const OTHERS =
  /\b(?:mice|rats|rabbits|pigs|piglets|dogs|cats|sheep|goats|calves|monkeys|macaques|marmosets|ferrets|hamsters|zebrafish|(?:mouse|murine|rat|rabbit|pig|zebrafish) model|honeybees?|c(?:aenorhabditis|\.) elegans|drosophila|arabidopsis|budding yeast|(?:cultured|primary) [\w -]{2,40} cells|cell lines?|organoids|xenografts?)\b/i;
/** What is done to those who are studied. */
const DONE =
  /\b(?:enrol+ed|recruited|randomi[sz]ed|randomly assigned|assigned|allocated|scanned|included|including|studied|examined?|analy[sz]ed?|investigated?|assess(?:ed)?|evaluated|tested|compared|measured|collected|isolated|transplanted|characteri[sz]ed?|underwent|involving|took part|participated|completed|we (?:report|describe|used?|develop(?:ed)?))\b/i;
/** Animals and cultures come up in any sentence; only one that speaks of the authors' own work tells what they worked with. */
const OWN = /\b(?:we|here|in this (?:study|work|paper)|this study|were (?:used|fed|given|injected|infected|treated|kept)|was examined in)\b/i;
/** A result names groups too, and may speak of some of those studied. */
const RESULT =
  /\d ?%|^of \d|\b(?:compared (?:to|with)|showed|(?:higher|lower|greater|weaker|stronger|better|worse|smaller|larger|fewer|more|less) (?:\w+ ){1,4}(?:in|than|activation|activity)|had (?:a )?(?:higher|lower|greater|reduced|increased)|(?:was|were|be) associated|effects? (?:was|were)|less|similar)\b/i;
/** A sentence about measures or about some of those studied. */
const PART = /\b(?:scores?|outcomes?|end ?points?|questionnaire|subgroups?|follow-up|dropped out|withdrew|lost to|response rate|one (?:study|trial)|none of|these studies|regression|models?|adjust(?:ed|ing|ment)|our (?:results|findings|data|work|framework)|significant(?:ly)?|such (?:a|an)|than|no (?:trials?|stud(?:y|ies))|never)\b/i;

/**
 * The sentences that say in whom or in what the study was done. Not a result in some of them, not those whom others studied
 * or who were left out, and not a bare "participants".
 */
export function inWhom(sentences: readonly AnswerSentence[]): AnswerSentence[] {
  return sentences
    .filter(({ own }) => own)
    .filter(({ kind }) => kind === 'done' || kind === 'found' || kind === 'unlabelled' || kind === 'before')
    .filter(({ kind, text }) => kind !== 'before' || /\b(?:we|our|this study|to (?:assess|examine|determine|evaluate|compare|investigate|identify))\b/i.test(text))
    .filter(({ bare, text }) => (DONE.test(bare) && PEOPLE.test(text)) || (OWN.test(bare) && OTHERS.test(bare)))
    .filter(({ text }) => !hasEstimate(text) && !NOT_THIS.test(text) && !QUALITY.test(text) && !PART.test(text) && !RESULT.test(text))
    .slice(0, MAX);
}
