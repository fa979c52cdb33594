/** `npm run properties -- [TIMES] [FILTER…]`: every property test with inputs of another seed, and many times as many of them. */
import { globSync, readFileSync } from 'node:fs';
import { runCommand } from './testing/run-command';
import { runScript } from './testing/run-script';

await runScript(async () => {
  const [times = '20', ...filters] = process.argv.slice(2);
  process.env.CAVEAT_PROPERTY_RUNS = times;
  process.env.CAVEAT_PROPERTY_SEED ??= 'random';
  const files = globSync('tests/{unit,integration}/**/*.test.{ts,tsx}').filter((file) => readFileSync(file, 'utf8').includes(" from 'fast-check'") && (filters.length === 0 || filters.some((filter) => file.includes(filter))));
  // A test may take as many times as long.
  return runCommand('vitest', ['run', '--testTimeout', String(60_000 * Number(times)), ...files]);
});
