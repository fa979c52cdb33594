import type { Assertion, SourceName } from '@/lib/model/assertion';
import { NO_IDS, type WorkIds } from '@/lib/model/work';

/** The words by which a record's own text says that the work was withdrawn. */
export interface WithdrawnWords {
  /** "This paper has been withdrawn". */
  word: string;
  /** The sentence with what follows it, which is where the reason stands. */
  statement: string;
}

const MAX_TEXT = 6_000;
const MAX_STATEMENT = 600;

const WORK = '(?:paper|article|manuscript|submission|preprint|work|report|e-?print|document|record|dataset|thesis|note|letter|chapter|item|entry|posting)';
const WHO = '(?:the )?(?:(?:corresponding |first |second |last |sole |submitting )?(?:co-?)?authors?|author\\(s\\)|submitter|moderators?|arxiv|administrators?|admin|editors?|server|me|us)';
const WAS = '(?:has been|have been|was|is(?: being)?|had to be)';
const SERVER = '(?:arxiv|[a-z]{2,12}rxiv|research square|ssrn)';
/** "Due to an error in lemma 2, this paper …". */
const GROUND = '(?:due to|because of|owing to) [^,.;]{3,100}';
const TEMPORARILY = '(?:now |temporarily |hereby )?';

/**
 * At the beginning of a text or a sentence, about the whole work: "This paper has been withdrawn by
 * the author due to an error", "The authors have withdrawn this manuscript", "This article has been removed by arXiv
 * administrators". A version, or being withdrawn from a journal or a conference, is something else.
 */
const STATEMENT = new RegExp(
  `(?:^|[.!?;]\\s+|\\n|\\]\\s*|^arxiv admin note:\\s)((?:${[
    `(?:${GROUND}, )?(?:this|the|our) ${WORK} ${WAS} ${TEMPORARILY}withdrawn`,
    `this (?:preprint|e-?print|posting) ${WAS} (?:retracted|removed by ${SERVER})`,
    `this ${WORK} ${WAS} retracted by (?:the |its |all )?authors?`,
    `(?:this )?submission ${WAS} withdrawn by arxiv`,
    `(?:this|the|our) ${WORK} ${WAS} ${TEMPORARILY}removed (?:from arxiv )?(?:by|at the request of) ${WHO}`,
    `(?:the (?:(?:corresponding|first|sole|submitting) )?authors?|the submitter|we|i) (?:has|have) (?:decided to withdraw|withdrawn) (?:this|the|our|their|my) ${WORK}`,
    `(?:the authors?|the submitter|we|i) (?:hereby )?(?:withdraws?|withdrew|(?:am|are) withdrawing|wish(?:es)? to withdraw) (?:this|our|their|my) ${WORK}`,
    `${SERVER} (?:administrators )?(?:has|have) (?:withdrawn|removed) this ${WORK}`,
    `this (?:has been|was) withdrawn by ${WHO}`,
  ].join('|')}))\\b(?! from (?!(?:arxiv|[a-z]{2,12}rxiv|research square|ssrn|osf|zenodo|figshare)\\b))`,
  'i',
);
/** At the very beginning, without a subject: "Paper withdrawn due to an error", "Withdrawn by arXiv administrators". */
const HEAD = new RegExp(`^[\\W_]{0,3}((?:${WORK} )(?:has been |was |is )?withdrawn(?= (?:by|due to|because|for|since|as|pending|until)\\b)|(?:this |the )?(?:${WORK} )?(?:withdrawn|removed) (?:by|at the request of) (?:arxiv|${WHO})\\b|withdrawn (?:due to|because of|owing to)\\b|retracted by (?:the )?authors?\\b)`, 'i');
const WORD_ALONE = new RegExp(`^\\W{0,3}(withdrawn|${WORK} (?:is )?withdrawn)(?=\\s{0,3}(?:[.:;!,)\\]–—-]|$))`, 'i');

/**
 * Looks for a statement that the work itself was withdrawn in its abstract or comment: the only
 * place where arXiv says so to others.
 * @returns `null` where nothing says so in words known here; only the first 6,000 characters are read
 */
export function withdrawnWords(text: string): WithdrawnWords | null {
  const read = text.slice(0, MAX_TEXT).trim();
  const found = STATEMENT.exec(read) ?? HEAD.exec(read) ?? WORD_ALONE.exec(read);
  const word = found?.[1];
  if (!found || word === undefined) return null;
  const start = found.index + found[0].indexOf(word);
  return { word, statement: read.slice(start, start + MAX_STATEMENT).replace(/\s+/g, ' ').trim() };
}

/**
 * The withdrawal that a record's own texts state, for a source without a field for it: the weakest evidence, which is
 * quoted.
 * @param texts the record's texts, the likeliest first
 */
export function withdrawalInWords(source: SourceName, subject: WorkIds, texts: readonly string[]): Assertion[] {
  const words = texts.map(withdrawnWords).find((found) => found !== null);
  if (!words) return [];
  return [
    {
      source,
      via: null,
      type: 'withdrawal',
      sourceType: words.word,
      notice: NO_IDS,
      subject,
      inPlace: false,
      date: null,
      citation: null,
      note: words.statement,
      recordId: null,
      strength: 'title',
    },
  ];
}
