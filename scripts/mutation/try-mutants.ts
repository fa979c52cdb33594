import type { NumberedMutant } from './instrument';
import type { TestNotes } from './mutation-task';
import type { FileFindings, TestDriver } from './test-driver';

export type Fate = 'killed' | 'endless' | 'survived' | 'not reached';

/** What one look at the sound code said: which files and tests reach a mutant. */
interface Reach {
  soundAsked: ReadonlyMap<string, number>;
  /** The tests that reach something while they run, the quick ones first, by file. */
  tests: ReadonlyMap<string, readonly { id: string; notes: TestNotes }[]>;
  /** For each mutant the files that reach it at all, and those that reach it while modules load. */
  files: ReadonlyMap<number, ReadonlySet<string>>;
  loading: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Tests that take longer are asked last, for the mutants that no other test killed. In milliseconds. */
const QUICK = 40;

/** A mutant that lives pays for every test that reaches it: those that take longer are asked, the quicker ones first, for so long. */
const PATIENCE = 1_500;

async function look(driver: TestDriver): Promise<Reach> {
  const soundAsked = new Map<string, number>();
  const tests = new Map<string, FileFindings['tests']>();
  const files = new Map<number, Set<string>>();
  const loading = new Map<number, Set<string>>();
  for (const file of driver.files) {
    const findings = await driver.run(file, { on: 0, patience: 0, tries: {} });
    if (!findings.holds) throw new Error(`${file} fails without a mutant: ${findings.fault}`);
    soundAsked.set(file, findings.file.asked + findings.tests.reduce((sum, { notes }) => sum + notes.asked, 0));
    tests.set(file, findings.tests);
    for (const id of [...findings.file.reached, ...findings.tests.flatMap(({ notes }) => notes.reached)]) files.set(id, (files.get(id) ?? new Set()).add(file));
    for (const id of findings.file.reached) loading.set(id, (loading.get(id) ?? new Set()).add(file));
  }
  return { soundAsked, tests, files, loading };
}

/** A fresh start takes a third of a second and more: no more test files than these are tried so for one mutant. */
const FRESH_STARTS = 4;

/** The files that reach a mutant while they load: the one named after its file first, then those of its folder, then those that do most. */
function filesFor({ file, id }: NumberedMutant, { loading, soundAsked }: Reach): string[] {
  const name = file.replace(/^lib/, 'unit').replace(/\.tsx?$/, '');
  const nearness = (path: string) => (path.includes(name) ? 2 : Number(path.includes(name.replace(/[^/]*$/, ''))));
  const near = [...(loading.get(id) ?? [])].toSorted((a, b) => nearness(b) - nearness(a) || (soundAsked.get(b) ?? 0) - (soundAsked.get(a) ?? 0));
  return near.slice(0, FRESH_STARTS);
}

/** Tries what the tests of a file reach while they run, in a single worker. */
async function tryInTests(driver: TestDriver, reach: Reach, fates: Map<number, Fate>, pick: (test: string, notes: TestNotes) => readonly number[]): Promise<void> {
  const files = [...reach.tests];
  for (let next = files.shift(); next !== undefined; next = files.shift()) {
    const [file, tests] = next;
    const tries = Object.fromEntries(tests.map(({ id, notes }) => [id, pick(id, notes).filter((mutant) => fates.get(mutant) === 'survived')]));
    if (Object.values(tries).every((ids) => ids.length === 0)) continue;
    const { tests: tried, hung } = await driver.run(file, { on: 0, patience: 0, tries });
    for (const { notes } of tried) {
      // What was found in a spoilt world is found again in a fresh one, or not.
      if (notes.spoilt) continue;
      for (const id of notes.killed) fates.set(id, 'killed');
      for (const id of notes.endless) fates.set(id, 'endless');
    }
    if (hung === null) continue;
    fates.set(hung, 'endless');
    files.unshift(next);
  }
}

/** For each test that is not quick the mutants to try in it. */
function slowTries({ tests }: Reach, alive: ReadonlySet<number>): Map<string, number[]> {
  const spent = new Map<number, number>();
  const tries = new Map<string, number[]>();
  const slow = [...tests.values()].flat().filter(({ notes }) => notes.took > QUICK);
  for (const { id, notes: { took, reached } } of slow.toSorted((a, b) => a.notes.took - b.notes.took)) {
    const asked = reached.filter((mutant) => alive.has(mutant) && (spent.get(mutant) ?? 0) + took <= PATIENCE);
    for (const mutant of asked) spent.set(mutant, (spent.get(mutant) ?? 0) + took);
    tries.set(id, asked);
  }
  return tries;
}

/** Tries a mutant that is on before any module is loaded, with a new worker for each file. */
async function tryAfresh(driver: TestDriver, mutant: NumberedMutant, reach: Reach): Promise<Fate> {
  for (const file of filesFor(mutant, reach)) {
    const patience = 1_000_000 + 20 * (reach.soundAsked.get(file) ?? 0);
    const { holds, hung, file: notes } = await driver.run(file, { on: mutant.id, patience, tries: {} });
    if (!holds) return hung !== null || notes.asked > patience ? 'endless' : 'killed';
  }
  return 'survived';
}

/** What becomes of each mutant. Quick tests come first. What takes part while modules load is on from the start. */
export async function tryMutants(driver: TestDriver, mutants: readonly NumberedMutant[], say: (text: string) => void): Promise<ReadonlyMap<number, Fate>> {
  const reach = await look(driver);
  const fates = new Map<number, Fate>(mutants.map(({ id }) => [id, reach.files.has(id) ? 'survived' : 'not reached']));
  const alive = () => mutants.filter(({ id }) => fates.get(id) === 'survived');
  say(`${alive().length} of ${mutants.length} mutants are reached by ${driver.files.length} test files`);
  await tryInTests(driver, reach, fates, (_, { took, reached }) => (took <= QUICK ? reached : []));
  say(`${alive().length} live after the quick tests`);
  const slow = slowTries(reach, new Set(alive().map(({ id }) => id)));
  await tryInTests(driver, reach, fates, (test) => slow.get(test) ?? []);
  const early = alive().filter(({ id }) => reach.loading.has(id));
  say(`${alive().length} live after the slow tests; ${early.length} of them take part while modules load, and are tried from a fresh start`);
  for (const mutant of early) fates.set(mutant.id, await tryAfresh(driver, mutant, reach));
  return fates;
}
