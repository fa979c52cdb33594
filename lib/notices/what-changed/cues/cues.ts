/**
 * The words of one language by which a clause of a notice is judged. Each list is about one question; how the
 * answers combine is the same in every language (judge-clause.ts).
 */
export interface Cues {
  /** Something was wrong, missing or made different. Without one of these a clause states no change. */
  change: RegExp;
  /** The clause says that something is right or stays; what it names did not change. */
  unchanged: RegExp;
  /** The notice claims that results or conclusions are unaffected. */
  denial: RegExp;
  /** Names, affiliations, contributions. */
  authors: RegExp;
  /** Thanks: to persons for a role, or for money, as the words beside them say. */
  thanks: RegExp;
  /** Approval, consent, funding, interests. */
  ethics: RegExp;
  /** References, licences and the publisher's processing: named with the titles and data of other things. */
  processing: RegExp;
  /** Places that are figures in the wide sense: tables, legends, schemes, videos, supplementary files. */
  figures: RegExp;
  /** A figure that only says where an item was used. */
  figureUse: RegExp;
  /** How it was done and on what: design, materials, instruments, code, data. */
  methods: RegExp;
  /** Why a result came out wrong: an error in data, code or analysis. It never hides the result it explains. */
  cause: RegExp;
  /** Who or what was counted in the sample, before any outcome. */
  sample: RegExp;
  /** A quantity that a study reports as an outcome. */
  outcome: RegExp;
  /** Parts of the paper that report outcomes. */
  outcomePlace: RegExp;
  /** Says in words that a result, claim or conclusion changed or cannot be relied on. */
  verdict: RegExp;
  /** Leaves the verdict open or takes it back: "neither", "whether". */
  open: RegExp;
  /** What stands around a figure: the threshold in a legend and the title of an axis are no outcome. */
  label: RegExp;
  /** The paper said what is not so. */
  misstated: RegExp;
  /** Values that changed places. */
  swapped: RegExp;
  /** Words for more, and for less: a sentence that has one for the other says the opposite. */
  up: RegExp;
  down: RegExp;
  /** Marks a sentence as a finding. */
  claim: RegExp;
  /** Denies or softens what is said; the one word whose loss turns a sentence round. */
  negation: RegExp;
  /** Spelling, terms, equations, headings. */
  wording: RegExp;
  /** Any part of a text: wording only where a notice names nothing else. */
  passage: RegExp;
}
