import type { NumberedMutant } from './instrument';
import type { Fate } from './try-mutants';

export interface Score {
  tried: number;
  killed: number;
  endless: number;
  survived: number;
  notReached: number;
  /** The share of mutants that a test noticed, in hundredths. */
  percent: number;
}

const AROUND = 40;

/** How much two texts have in common at their start. */
function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What stood there and what stands there now, cut to where they differ and a little around it. */
function difference(before: string, after: string): [string, string] {
  const from = Math.max(0, shared(before, after) - AROUND);
  const cut = (text: string) => `${from > 0 ? '…' : ''}${text.slice(from, from + 3 * AROUND)}${text.length > from + 3 * AROUND ? '…' : ''}`;
  return [cut(before), after === '' ? '(nothing)' : cut(after)];
}

function scoreOf(fates: readonly Fate[]): Score {
  const count = (fate: Fate) => fates.filter((each) => each === fate).length;
  const [killed, endless] = [count('killed'), count('endless')];
  return { tried: fates.length, killed, endless, survived: count('survived'), notReached: count('not reached'), percent: fates.length === 0 ? 0 : (100 * (killed + endless)) / fates.length };
}

function lineOf({ file, start, end, change }: NumberedMutant, fate: Fate, source: string): string {
  const line = source.slice(0, start).split('\n').length;
  const [before, after] = difference(oneLine(source.slice(start, end)), oneLine(change));
  return `  ${file}:${line} ${fate}\n    - ${before}\n    + ${after}`;
}

/** The score of a folder, and in words: what lives, with its line and change, and the counts. */
export function reportOf(mutants: readonly NumberedMutant[], fates: ReadonlyMap<number, Fate>, read: (file: string) => string): { score: Score; lines: string[] } {
  const fateOf = ({ id }: NumberedMutant): Fate => fates.get(id) ?? 'not reached';
  const score = scoreOf(mutants.map(fateOf));
  const living = mutants.filter((mutant) => fateOf(mutant) === 'survived' || fateOf(mutant) === 'not reached');
  const { tried, killed, endless, survived, notReached, percent } = score;
  const counts = `  ${percent.toFixed(1)} % of ${tried}: ${killed} killed, ${endless} endless, ${survived} survived, ${notReached} not reached`;
  return { score, lines: [...living.map((mutant) => lineOf(mutant, fateOf(mutant), read(mutant.file))), counts] };
}
