import type { NoticeType } from '@/lib/model/notice-type';

/**
 * Every spelling seen in Crossref's `update-to.type` (41 values in the public data file), in
 * PubMed's and Europe PMC's publication types, in Springer Nature's `change_type` and in titles,
 * as its letters in lower case.
 */
const SPELLINGS: Record<NoticeType, readonly string[]> = {
  addendum: ['addendum', 'addenda'],
  clarification: ['clarification', 'clarifications'],
  correction: [
    'correction',
    'corrections',
    'corrected',
    'correctedarticle',
    'correctionnotice',
    'noticeofcorrection',
    'statementofcorrection',
    'authorcorrection',
    'publishercorrection',
    'editorialcorrection',
  ],
  corrigendum: ['corrigendum', 'corrigenda', 'authorcorrigendum', 'authorcorrigenda', 'publishercorrigendum', 'publishercorrigenda'],
  erratum: ['erratum', 'errata', 'err', 'publishederratum', 'publishererratum', 'publishererrata', 'authorerratum', 'authorerrata'],
  expression_of_concern: [
    'expressionofconcern',
    'editorialexpressionofconcern',
    'expressionofeditorialconcern',
    'noticeofconcern',
    'noteofconcern',
    'statementofconcern',
    'editorialnoteofconcern',
    'concern',
  ],
  new_edition: ['newedition'],
  new_version: ['newversion'],
  partial_retraction: ['partialretraction', 'partiallyretracted', 'noticeofpartialretraction', 'statementofpartialretraction'],
  removal: ['removal', 'removed', 'removalnotice', 'noticeofremoval', 'statementofremoval', 'temporaryremoval', 'temporaryremoved'],
  retraction: [
    'retraction',
    'retractions',
    'retracted',
    'retracion',
    'retration',
    'retractedarticle',
    'retractedchapter',
    'retractedpaper',
    'retractedpublication',
    'retractionofpublication',
    'retractionnote',
    'retractionnotice',
    'retractionstatement',
    'noticeofretraction',
    'statementofretraction',
  ],
  withdrawal: [
    'withdrawal',
    'withdrawn',
    'withdrawnarticle',
    'withdrawnchapter',
    'withdrawnpaper',
    'withdrawalstatement',
    'articlewithdrawn',
    'withdrawalnotice',
    'noticeofwithdrawal',
    'statementofwithdrawal',
  ],
  reinstatement: ['reinstatement', 'reinstated', 'noticeofreinstatement', 'statementofreinstatement'],
  retract_and_replace: [
    'retractandreplace',
    'retractedandreplaced',
    'retractionandreplacement',
    'retractedandrepublished',
    'retractionandrepublication',
    'noticeofretractionandreplacement',
    'statementofretractionandreplacement',
  ],
  corrected_and_republished: ['correctedandrepublished', 'correctedandrepublishedarticle'],
  concern_lifted: ['concernlifted', 'expressionofconcernlifted', 'removalofexpressionofconcern'],
  withdrawal_out_of_date: ['withdrawaloutofdate', 'withdrawnasoutofdate'],
  other: [],
};

const BY_SPELLING = new Map<string, NoticeType>(
  (Object.keys(SPELLINGS) as NoticeType[]).flatMap((type) =>
    SPELLINGS[type].map((spelling): [string, NoticeType] => [spelling, type]),
  ),
);

/** Longer than any spelling above; what is longer is a sentence and not a type. */
const MAX_WORD = 80;

/**
 * The notice type that a source's word names. Case, `-`, `_`, spaces and punctuation do not count.
 * @returns `other` for a word we do not know: an update of an unknown kind is kept, never dropped
 */
export function noticeTypeOf(word: string): NoticeType {
  if (word.length > MAX_WORD) return 'other';
  return BY_SPELLING.get(word.toLowerCase().replace(/[^a-z]/g, '')) ?? 'other';
}
