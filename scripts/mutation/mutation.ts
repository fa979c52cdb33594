/**
 * Changes the code of a folder in small ways and looks whether a test notices: `npm run mutation -- lib/identifiers`. Takes
 * `--sample N` of the changes (400), the same ones for the same `--seed N` (1), and the tests of the folder of the same name
 * under tests/unit and those that tests-of.ts names for it, or those of `--tests FOLDER,…`. `--write` keeps the score in docs/mutation.md.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mutantsOf } from './mutants-of';
import { sample } from './sample';
import { testsOf } from './tests-of';
import { reportOf } from './report';
import { startTests } from './test-driver';
import { tryMutants } from './try-mutants';
import { writeScore } from './write-score';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' }, tests: { type: 'string' }, write: { type: 'boolean', default: false } },
});
if (positionals.length === 0) {
  console.error('usage: npm run mutation -- FOLDER… [--sample 400] [--seed 1] [--tests FOLDER,…] [--write]');
  process.exit(2);
}

for (const folder of positionals.map((path) => path.replace(/\/$/, ''))) {
  const files = globSync(`${folder}/**/*.{ts,tsx}`).map((path) => path.replaceAll('\\', '/')).toSorted();
  const all = files.flatMap((file) => mutantsOf(readFileSync(file, 'utf8'), file));
  const mutants = sample(all, Number(values.sample), Number(values.seed)).map((mutant, index) => ({ ...mutant, id: index + 1 }));
  console.log(`${folder}: ${mutants.length} of ${all.length} changes, seed ${values.seed}`);
  const filters = values.tests?.split(',') ?? testsOf(folder);
  const driver = await startTests(mutants, filters);
  const fates = await tryMutants(driver, mutants, (text) => console.log(`  ${text}`));
  await driver.close();
  const { score, lines } = reportOf(mutants, fates, (file) => readFileSync(file, 'utf8'));
  console.log(lines.join('\n'));
  if (values.write) await writeScore({ folder, ...score, all: all.length, seed: Number(values.seed) });
}
