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

const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 110 ? `${line.slice(0, 109)}…` : line;
};

function scoreOf(fates: readonly Fate[]): Score {
  const count = (fate: Fate) => fates.filter((each) => each === fate).length;
  const [killed, endless] = [count('killed'), count('endless')];
  return { tried: fates.length, killed, endless, survived: count('survived'), notReached: count('not reached'), percent: fates.length === 0 ? 0 : (100 * (killed + endless)) / fates.length };
}

function lineOf({ file, start, end, change }: NumberedMutant, fate: Fate, source: string): string {
  const line = source.slice(0, start).split('\n').length;
  return `  ${file}:${line} ${fate}\n    - ${shortened(source.slice(start, end))}\n    + ${shortened(change) || '(nothing)'}`;
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
