/** Names of estimates as journals abbreviate them. In capitals only: "or 12" is no odds ratio. */
const MEASURE = /\bCI\b[^A-Za-z]{0,4}\d|\b(?:[aw]?[ORH]R|SMD|W?MD|RD|VE|IRR|AUC|NNTB?|NNTH|d)\b ?(?:=|of|:|,)? ?[-–−+]?\d|\br ?= ?[-–−]?\d/;
const NAMED =
  /\b(?:95|90|99) ?% ?(?:CI|confidence|credible)|\b(?:odds|risk|hazard|rate) ratios?\b[^.;]{0,30}\d|\bmean difference\b[^.;]{0,30}\d|\bp(?:[- ]?(?:values?|trend))? ?[<=>≤≥] ?0?[.·]\d|\b(?:sensitivity|specificity)\b[^.;]{0,60}(?:\d ?%|\b[01]?\.\d)/i;

/** A sentence with an estimate, or a test of one, tells a result and not what was done. */
export function hasEstimate(text: string): boolean {
  return MEASURE.test(text) || NAMED.test(text);
}

/** Of other people's work, of what was left out, or of what is yet to be done. */
export const NOT_THIS =
  /\b(?:previous(?:ly)?|earlier studies|prior (?:stud|work|research)\w{0,8}|others have|ha(?:s|ve) been (?:shown|reported|described|found|studied|proposed|suggested)|should|future|further (?:research|studies|trials|work)|(?:is|are) (?:needed|required|warranted)|unknown|unclear|excluded|(?:each|per|every) year|annually|worldwide|(?:is|are) (?:commonly|usually|often|widely))\b/i;

/** How well studies were made, which is no result of theirs and names nobody they studied. */
export const QUALITY = /\b(?:bias|quality of (?:the )?evidence|certainty of (?:the )?evidence|heterogeneity|blind(?:ed|ing)|allocation concealment|methodological quality)\b/i;
