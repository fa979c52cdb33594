import { cue } from '../cue';
import { lowerCase } from '../lower-case';
import type { Cues } from './cues';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { PORTUGUESE } from './portuguese';
import { SPANISH } from './spanish';

/** Everyday words that the other four languages do not have, with the cues of their language. */
const LANGUAGES: readonly { words: RegExp; cues: Cues }[] = [
  { cues: ENGLISH, words: all('the|of|and|was|were|should|is|this|has|been|that|by|for|with') },
  { cues: GERMAN, words: all('der|die|das|und|wurde|wurden|ist|im|nicht|ein|eine|von|zu|mit|bei|den|dem|auf|statt') },
  { cues: SPANISH, words: all('el|los|las|y|se|del|debe|dice|una|con|por|su|ha|fue|lugar|donde|artículo') },
  { cues: FRENCH, words: all('le|les|des|et|est|une|du|dans|il|été|au|lire|sont|cette|il|aux|sur|ont|lieu') },
  { cues: PORTUGUESE, words: all('os|do|da|dos|das|uma|foi|foram|não|em|no|na|leia-se|lê|são|ao|e|artigo|nos|nas') },
];

/** Enough of a notice to tell its language. */
const ENOUGH = 4000;

/**
 * The cues for a notice's language: the one whose everyday words stand in it most often. English where none does: a
 * note of three words has none.
 */
export function cuesFor(text: string): Cues {
  const front = lowerCase(text.slice(0, ENOUGH));
  let best = ENGLISH;
  let most = 0;
  for (const { words, cues } of LANGUAGES) {
    const count = [...front.matchAll(words)].length;
    if (count > most) [most, best] = [count, cues];
  }
  return best;
}

function all(words: string): RegExp {
  return new RegExp(cue(words).source, 'g');
}
