import type { PartialDate } from './work';

/** The parts of a finding that a notice names. A finding without one is not thereby confirmed. */
export interface Touch {
  /** Index of the finding among those of its text. */
  finding: number;
  /** The notice's date; `null` where nobody gave it. */
  date: PartialDate | null;
  /** Figures and tables that both name, as the notice does: "Fig. 2c". */
  places: string[];
  /** Numbers of the finding that the notice says it changed, as the finding prints them: "0.71". */
  numbers: string[];
}
