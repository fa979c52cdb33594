import type { NoticeChange } from '@/lib/model/notice-change';
import { cue } from './cue';
import type { NoticeSentence } from './notice-sentence';
import { coverQuotes } from './covered-quotes';

const MENDED = '(?:corrected|updated|amended|replaced|revised|rectified|repaired|changed|fixed|mended|republished|reissued|re-?posted|altered|modified|adjusted|put right|set right|remedied|restored|added|incorporated|made)';
const TEXT = '(?:article|paper|publication|manuscript|version|versions|text|HTML|PDF|online|web|website|site|record|chapter|report|original|abstract|copy|file|files|e-?pub)';

/** The article's own text is mended, by the notice's word. */
const YES: readonly RegExp[] = [
  // "The original article has been corrected", "the HTML and PDF versions were updated online".
  cue(`${TEXT} .. (?:has|have|is|are|was|were|had) ~3 ${MENDED}`),
  // "This has now been corrected in the online version", "Both errors have been corrected".
  cue(`(?:has|have) ~2 been ~1 (?:corrected|updated|amended|replaced|revised|rectified|fixed|mended|put right|set right|remedied|restored|republished|reissued|uploaded)`, `(?:has|have) (?:now )?been (?:made|added|posted) .. (?:online|${TEXT})`, `now ~1 (?:available|included|present|published) (?:with|in|online|on|as part of) ~1 (?:the )?(?:online|${TEXT})`),
  cue(`(?:is|are|was|were) ~2 (?:corrected|updated|amended|rectified|fixed) ~4 (?:online|${TEXT})`),
  // "We have corrected the online version".
  cue(`(?:have|has) ~1 (?:corrected|updated|amended|replaced|revised|rectified|fixed) ~4 ${TEXT}`),
  // "All versions of the article are now correct", "the corrected version is now online".
  cue(`${TEXT} .. (?:is|are) now ~1 (?:correct|online|available|accurate)`, `${TEXT} (?:is|are) (?:now )?correct (?:at|on|in|online)`, `(?:appears?|reads?) correctly .. (?:online|${TEXT})`, `corrected (?:${TEXT}) .. replaces`),
  cue('retracted and replaced', 'replaced (?:by|with) (?:a|the) corrected'),
  cue('(?:Online|Version|Artikel|Beitrag|Fassung|Text) .. wurde* .. (?:korrigiert|berichtigt|ergänzt|geändert|aktualisiert|ersetzt|angepasst)', 'wurde* .. (?:korrigiert|berichtigt|ergänzt)'),
  cue('(?:versión|artículo|texto|original) .. (?:ha|han|fue|fueron) .. (?:corregid*|actualizad*|modificad*|sustituid*|subsanad*)', '(?:ha|han) sido (?:corregid*|actualizad*|subsanad*|modificad*)', 'se ha (?:corregido|actualizado|añadido|modificado|subsanado)'),
  cue('(?:version|article|texte) .. (?:a|ont) été .. (?:corrigé*|modifié*|mise? à jour|remplacé*|rectifié*)', '(?:a|ont) été (?:corrigé*|rectifié*)'),
  cue('(?:versão|artigo|texto|original) .. (?:foi|foram) .. (?:corrigid*|atualizad*|alterad*|substituíd*|modificad*)', '(?:foi|foram) (?:corrigid*|atualizad*)'),
];

/** The text stays as it was. */
const NO: readonly RegExp[] = [
  cue(`(?:cannot|can ?not|could not|can no longer|may not|not possible|impossible|unable|not able|not feasible|too late) .. (?:changed?|correct(?:ed)?|revised?|alter(?:ed)?|amend(?:ed)?|updated?|modified|modify|edit(?:ed)?|mend(?:ed)?|replaced?|put right|be made|(?:allow|permit)*)`),
  cue(`(?:${TEXT}|error|errors|this|it) .. (?:remains?|stays?|stands?|left|kept|is still|are still) ~2 (?:uncorrected|unchanged|unaltered|unrevised|unamended|as (?:it was )?(?:first |originally )?(?:published|printed)|in error)`),
  cue(`(?:has|have|was|were|is|are|had) ~1 not ~2 (?:corrected|changed|updated|altered|amended|revised|modified|edited|replaced|republished|reissued)(?! the)`),
  cue(`no (?:changes?|corrections?|amendments?|alterations?) (?:has|have|was|were|is|are|will|can|could) .. (?:to|in) .. ${TEXT}`),
  cue('(?:will|would|shall) (?:not|never) be (?:corrected|changed|updated|altered|amended|revised|modified|edited)'),
  cue('(?:does|do|did) not (?:allow|permit) .. (?:chang*|correct*|alter*|amend*|edit*)'),
  cue(`(?:remains?|kept|retained|left|preserved|available|maintained) .. (?:as (?:it was )?(?:first |originally )(?:published|printed|posted)|in its original form|for the (?:scholarly |scientific |historical )?record)`),
  cue('(?:Artikel|Version|Beitrag|Text|Fassung|PDF) .. (?:nicht|unverändert) .. (?:geändert|korrigiert|berichtigt|angepasst|werden|bleib*)', 'bleibt .. unverändert'),
  cue('(?:artículo|versión|texto|original) .. no .. (?:corregi*|modific*|cambi*|alter*)', '(?:artigo|versão|texto|original) .. não .. (?:alterad*|corrigid*|modificad*)', '(?:article|version|texte) .. (?:ne|n’a|pas) .. (?:corrigé*|modifié*)'),
];

/** Said of the future, of a wish, of another document, or of something that is not the text. */
const NOT_YET = cue('will be', 'should be', 'shall be', 'to be', 'must be', 'would be', 'wird', 'werden', 'será', 'serão', 'sera', 'had been', 'in a future', 'next issue', 'nothing in', 'sollte', 'debe', 'should have been');
/** "An earlier article has been corrected": another text. */
const OTHER_TEXT = cue('(?:an?|another|our|the|her|his|their) (?:earlier|previous|related|companion|accompanying|other|separate) (?:article|paper|publication|study|report|work|letter)', 'another (?:article|paper|publication|study|report)');
/** How the error came about, what was done before anything was published, and what is not the article. */
const NO_FIX = cue(
  `(?:inadvertently|erroneously|mistakenly|wrongly|incorrectly|accidentally) ${MENDED}`,
  `${MENDED} .. (?:in error|by mistake|erroneously|inadvertently|incorrectly|before publication|prior to publication)`,
  '(?:introduced|occurred|arose|happened|made) (?:when|while|as|during)', 'during (?:the )?(?:proof*|production|copy-?edit*|revision|typesetting|peer review|editing)',
  '(?:asked|requested|request)', 'PubMed', 'MEDLINE', '(?:notice|correction|corrigendum|erratum) (?:has|have|was) ~1 (?:been )?(?:corrected|updated|amended|replaced|revised)', '(?:text|version) of (?:this|the) (?:notice|correction|corrigendum|erratum)',
);
const ELSEWHERE = cue('repositor*', 'registr*', 'GitHub', 'data ?sets?', 'databases?', 'code');
const ARTICLE = cue('articles?', 'paper', 'publication', 'HTML', 'PDF', 'manuscript', 'online');
const PRINTED_HERE = cue('(?:below|as follows|here|herein|above|hereby|in this (?:notice|correction|erratum|corrigendum))');

/** "The right figure is printed here, and the article has been updated": each half is judged alone. */
const CLAUSE = /; |, (?=(?:and|but|which|while) )/u;

function isLeft(clause: string): boolean {
  return NO.some((pattern) => pattern.test(clause));
}

function isMended(clause: string): boolean {
  return YES.some((pattern) => pattern.test(clause)) && !isLeft(clause) && !NOT_YET.test(clause) && !PRINTED_HERE.test(clause) && !OTHER_TEXT.test(clause) && !isNoFix(clause);
}

function isNoFix(clause: string): boolean {
  return NO_FIX.test(clause) || (ELSEWHERE.test(clause) && !ARTICLE.test(clause));
}

/**
 * Whether the notice says that the article's own text is mended: `yes` outweighs `no`, since another edition is often
 * said to be left ("online is corrected, print is not"). A promise, or a right version printed in the notice, is neither.
 */
export function fixInText(sentences: readonly NoticeSentence[]): NoticeChange['fix'] {
  let no: string | null = null;
  let yes: string | null = null;
  for (const { text, bare, heading } of sentences) {
    if (heading) continue;
    const words = coverQuotes(bare).bare;
    const clauses = words.split(CLAUSE);
    if (clauses.some(isMended)) yes = text;
    else if (clauses.some(isLeft)) no ??= text;
  }
  if (yes !== null) return { inText: 'yes', sentence: yes };
  return no === null ? { inText: 'not-stated', sentence: null } : { inText: 'no', sentence: no };
}
