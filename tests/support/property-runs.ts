import type { Plugin } from 'vite';

/** `npm test` draws the same inputs each time, so that a failure is the change's doing. */
const FIXED_SEED = 20_261_127;

/** How a run draws the inputs of property tests. */
export interface PropertyRuns {
  /** How many times as many inputs as a test names; 1 by default. */
  readonly times: number;
  /** The seed that all inputs come from, or `random` for another one in each test. */
  readonly seed: number | 'random';
}

/**
 * What the environment asks for: `CAVEAT_PROPERTY_RUNS` (a whole number from 1) and
 * `CAVEAT_PROPERTY_SEED` (a whole number, or `random`).
 * @throws Error for any other value, since a run that ignored it would prove less than it says
 */
export function propertyRuns(env: Readonly<Record<string, string | undefined>>): PropertyRuns {
  const times = env.CAVEAT_PROPERTY_RUNS ?? '1';
  const seed = env.CAVEAT_PROPERTY_SEED ?? String(FIXED_SEED);
  if (!/^[1-9]\d{0,4}$/.test(times)) throw new Error(`CAVEAT_PROPERTY_RUNS must be a whole number from 1 to 99999, not "${times}".`);
  if (seed === 'random') return { times: Number(times), seed };
  if (!/^-?\d{1,10}$/.test(seed)) throw new Error(`CAVEAT_PROPERTY_SEED must be a whole number or "random", not "${seed}".`);
  return { times: Number(times), seed: Number(seed) };
}

/** The source of a property test with that seed and that many times its runs; any other source unchanged. */
export function withPropertyRuns(source: string, { times, seed }: PropertyRuns): string {
  if (!/ from 'fast-check'/.test(source)) return source;
  const more = source.replace(/\bnumRuns: ([\d_]+)/g, (_, runs: string) => `numRuns: ${times * Number(runs.replaceAll('_', ''))}`);
  const settings = JSON.stringify({ numRuns: 100 * times, ...(seed === 'random' ? {} : { seed }) });
  // At the end, so that the lines that a failure names stay right. Imports run first wherever they stand.
  return `${more}\nimport { configureGlobal as drawPropertiesWith } from 'fast-check';\ndrawPropertiesWith(${settings});\n`;
}

/** Gives each property test its seed and its number of runs. */
export function propertyRunsPlugin(runs: PropertyRuns): Plugin {
  return {
    name: 'property-runs',
    enforce: 'pre',
    transform: (source, id) => (/\/tests\/.*\.tsx?$/.test(id) ? { code: withPropertyRuns(source, runs), map: null } : undefined),
  };
}
