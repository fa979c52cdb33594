/**
 * What a notice changed in its article, most serious first. A reader who has time for one word gets the first.
 */
export const CHANGE_CLASSES = [
  'results-conclusions',
  'methods-data',
  'figures',
  'ethics-interests',
  'authors',
  'wording',
] as const;

export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** The old and the new text of one place, as the notice prints them, without quotation marks. */
export interface WasNow {
  was: string;
  now: string;
  /** The notice's own sentence that states both. */
  sentence: string;
}

/**
 * What a notice says that it changed. Everything is quoted from the notice. Where its words
 * leave something open, it stays "not stated"; Caveat guesses nothing.
 */
export interface NoticeChange {
  /** `false`: the notice does not state what changed, or we cannot tell from its words. */
  stated: boolean;
  /** Each class once, most serious first, with the sentence that decided it, verbatim. */
  classes: { code: ChangeClass; sentence: string }[];
  /** Whether the article's own text already holds the fix, by the notice's word. */
  fix: { inText: 'yes' | 'no' | 'not-stated'; sentence: string | null };
  wasNow: WasNow[];
  /** The notice's own claim that results or conclusions are unaffected; never our judgement. */
  denial: string | null;
}
