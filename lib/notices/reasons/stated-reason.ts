import { sentencesOf } from './sentences-of';

/** The act itself. With a ground in the same sentence it is a stated reason. */
const ACT = /\b(?:retract|withdr[ae]w|remov|expression of concern|this notice|alert)/i;
const GROUND =
  /\b(?:because|due to|owing to|on the grounds?|in (?:the )?light of|in view of|as a result of|the reasons? (?:for|is|was|being)|as (?:it|the (?:article|paper|data|authors?)) (?:was|were|is|are|has|have|had|did|could|contain\w*)|(?:following|after) (?:an?|the|our|their) (?:\w+ ){0,3}(?:investigation|inquiry|review|audit) (?:that|which|into)|concerns? (?:were|was|have been|has been|about|regarding|over|that|raised))\b/i;

/** What is found wrong, without a word of ground before it. */
const FAULT =
  /\b(?:errors?|mistakes?|unreliable|not reliable|invalid|duplicat\w+|overlap\w*|compromised|(?:cannot|could not) be (?:reproduced|verified|replicated|relied)|unable to (?:reproduce|replicate|verify)|no longer (?:valid|supported|reliable|ha(?:s|ve) confidence)|without (?:the )?(?:consent|permission|approval|ethic\w*)|misconduct|fabricat\w+|falsif\w+|plagiar\w+|manipulat\w+|irregularit\w+|inconsistenc\w+|discrepanc\w+)\b/i;

/** Concerns that were raised are why the editors looked; what was found comes first. */
const CONCERN = /\bconcerns? (?:were|was|have been|has been|about|regarding|over|that|raised)\b/i;

/** Who agrees, who did not answer and what happens to the file is no reason, whatever else the sentence holds. */
const ASIDE =
  /\b(?:disagree\w*|(?<!been )agree[sd]?|did not respond|not responded|could not be (?:reached|contacted)|apologi[sz]es?|regrets?|guidelines|will (?:be|remain|appear|not)|intended (?:solely|only)|conditions? of submission|if you|please|thanks?|thanked|objects?|objected|objections?|whether|unknown|notice (?:\w+ ){0,3}contained|version of (?:this|the) (?:\w+ )?notice|concerns? (?:\w+ ){0,4}(?:was|were|been) (?:resolved|addressed|dismissed|unfounded))\b/i;

/** What somebody says in the authors' defence or against the retraction is not the journal's reason. */
const SAID_BY_AUTHORS =
  /\b(?:authors?|[A-Z]\.|he|she|they)(?: \w+){0,4}? (?:states?|stated|claim\w*|argu\w*|maintain\w*|explain\w*|respond\w*|repl(?:y|ied|ies)|assert\w*|believ\w*|says?|said|insist\w*|contend\w*|attribut\w*|stands? by|den(?:y|ied|ies)|offer\w*)\b|\baccording to (?:the )?(?:\w+ )?authors?\b/i;

/** What the retracted paper was about; its subject may be errors, too. */
const SUBJECT_MATTER =
  /\b(?:the|our|this|their) (?:paper|article|study|letter|report|manuscript|work) (?:\w+ )?(?:report|describ|investigat|examin|stud|evaluat|assess|propos|present|analy[sz]|compar|review|found|show|detect|aim)\w*\b/i;
/** The same in a title or a subordinate phrase, where no ground follows. */
const ON_A_SUBJECT = /\b(?:paper|article|study|letter|report|manuscript|review) (?:about|on|titled|entitled|examining|describing)\b/i;

/** The fault of another paper, which this one cites, pools or repeats. */
const OTHER_PAPER =
  /\b(?:(?:which|that|and|who) (?:ha(?:s|ve|d)|was|were|is|are)(?: since| now| later| also| already| been| subsequently){0,3} (?:retracted|withdrawn)|(?:since|previously|already|later|subsequently) (?:been )?(?:retracted|withdrawn)|retracted (?:stud|trial|paper|article|publication|work)\w*|retraction of (?:the |another )?(?:\w+ ){0,3}by\b|(?:misconduct|fabricat\w*|falsif\w*|plagiar\w*)(?: \w+){0,4}? in (?:an)?other (?:publication|article|paper|stud|work)\w*)\b/i;

/** Faults that are put as something that is not: these say that something is wrong. Covered before a denial is looked for. */
const FAULTY_NOT =
  /\b(?:(?:cannot|can not|could not|can no longer|could no longer|did not|do not|does not|was not|were not|has not|have not|had not|is not|are not|not) (?:been )?(?:be )?(?:\w+ly )?(?:reproduc|verif|replicat|rel(?:y|ied)|confirm|substantiat|support|provid|suppl|obtain|receiv|approv|resolv|explain|disclos|declar|ha(?:d|ve)|able|available|valid|reliable|accurate|correct|original|appropriate|inform|consent|trust|vouch|satisf|meet|follow|repres|match|adequate|sufficient)\w*|no longer|without (?:the |any |their |his |her )?(?:\w+ )?(?:consent|permission|approval|ethic\w*|knowledge|attribution|acknowledg\w*|citation|indication)|not only|no (?:raw|original|underlying|primary|source|ethic\w*|informed|such)(?: \w+)? (?:data|records?|approval|consent|files?|notebooks?))\b/gi;
const DENIAL =
  /\b(?:no|not|nor|neither|none|never|without|cannot|absence of|lack of (?:any )?evidence|free of|cleared|exonerat\w*|unaware|unintentional\w*|honest|inadvertent\w*|innocent|(?:conclusions?|results|findings|data) (?:\w+ ){0,3}(?:are|is|were|remains?|stay) (?:\w+ )?(?:sound|valid|unaffected|correct|unchanged))\b/i;

/**
 * The sentence in which a notice of retraction, withdrawal or concern gives its reason, verbatim; `null` where none is
 * recognised, which is not the same as none being given. English; a sentence that is missed costs a quote and makes no
 * claim, so every sentence that denies something, speaks for the authors or of another paper is passed over.
 */
export function statedReason(paragraphs: readonly string[]): string | null {
  const sentences = sentencesOf(paragraphs).filter(isOfThisFault);
  return (
    sentences.find((sentence) => ACT.test(sentence) && GROUND.test(sentence)) ??
    sentences.find((sentence) => FAULT.test(sentence) && !ON_A_SUBJECT.test(sentence)) ??
    sentences.find((sentence) => CONCERN.test(sentence)) ??
    null
  );
}

function isOfThisFault(sentence: string): boolean {
  if ([ASIDE, SAID_BY_AUTHORS, SUBJECT_MATTER, OTHER_PAPER].some((aside) => aside.test(sentence))) return false;
  return !DENIAL.test(sentence.replace(FAULTY_NOT, ' '));
}
