import { doisInText } from '@/lib/identifiers/dois-in-text';
import { idsInUrl } from '@/lib/identifiers/ids-in-url';
import { parentDoi } from '@/lib/identifiers/parent-doi';
import { siteDoi } from '@/lib/identifiers/site-doi';
import type { PageLine } from '@/lib/model/clipped-page';
import type { Doi } from '@/lib/model/work';

/** A work that a summary page names, and what it calls it. */
export interface CitedWork {
  doi: Doi;
  /** Called the notice, and not the study: "erratum (doi …)". */
  asNotice: boolean;
  /** Called the study, its source or the original. */
  asStudy: boolean;
}

const MAX_WORKS = 30;
const LAST_DOI = /10\.\d{4,9}\/(?!.*10\.\d{4,9}\/)/;
const NOTICE = /\b(?:correction|corrigendum|erratum|retraction|notice|expression of concern)\b/i;
const STUDY = /\b(?:original|source|study|paper|published in|journal|reference|read the|full text)\b/i;

/** The DOIs that lines name in words or by their links, in order, each once. A figure's DOI means its paper. */
export function citedWorks(lines: readonly PageLine[]): CitedWork[] {
  const found = new Map<Doi, CitedWork>();
  for (const { text, links } of lines) {
    for (const doi of doisInText(text, MAX_WORKS)) {
      const at = text.toLowerCase().indexOf(doi);
      const before = text.slice(Math.max(0, at - 120), Math.max(0, at));
      // What is said before another DOI is said of that one.
      note(found, parentDoi(doi), before.slice(before.search(LAST_DOI) + 1));
    }
    for (const link of links) {
      const doi = URL.canParse(link) ? (idsInUrl(link).doi ?? siteDoi(link)) : null;
      if (doi !== null) note(found, parentDoi(doi), text.slice(0, 200));
    }
    if (found.size >= MAX_WORKS) break;
  }
  return [...found.values()];
}

function note(found: Map<Doi, CitedWork>, doi: Doi, before: string): void {
  const known = found.get(doi) ?? { doi, asNotice: false, asStudy: false };
  // The nearest word counts: "this correction of the original paper (DOI …)".
  const notice = lastMatch(before, NOTICE);
  const study = lastMatch(before, STUDY);
  found.set(doi, { doi, asNotice: known.asNotice || notice > study, asStudy: known.asStudy || study > notice });
}

function lastMatch(text: string, pattern: RegExp): number {
  const all = [...text.matchAll(new RegExp(pattern.source, 'gi'))];
  return all.at(-1)?.index ?? -1;
}
