import type { Cues } from './cues';
import { ENGLISH } from './english';

/** The cues for a notice's language. */
export function cuesFor(_text: string): Cues {
  return ENGLISH;
}
