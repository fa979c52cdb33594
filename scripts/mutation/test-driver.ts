import { fileURLToPath } from 'node:url';
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node';
import projectConfig from '../../vitest.config';
import { startWatch } from './hung-worker';
import { instrument, type NumberedMutant } from './instrument';
import type { FileNotes, MutationTask, TestNotes } from './mutation-task';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What one run of a test file said. */
export interface FileFindings {
  holds: boolean;
  /** Why it does not hold, in the words of the first error. */
  fault: string;
  /** The mutant with which the worker did not come back, so that it had to be ended. */
  hung: number | null;
  file: FileNotes;
  tests: { id: string; name: string; notes: TestNotes }[];
}

/** The runner of mutants draws the inputs of property tests itself, and looks for no smaller input that fails too. */
function drawsProperties(plugin: unknown): boolean {
  return typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'property-runs';
}

/** The project's tests, with all mutants in the modules that Vite gives them. */
function startVitest(mutants: readonly NumberedMutant[]): Promise<Vitest> {
  const byFile = Map.groupBy(mutants, ({ file }) => file);
  const { plugins = [], define, resolve, test } = projectConfig;
  const switches = {
    name: 'caveat-mutants',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const file = id.replaceAll('\\', '/').slice(ROOT.length);
      const here = byFile.get(file);
      return here && id.startsWith(ROOT) ? { code: instrument(code, file, here), map: null } : undefined;
    },
  };
  return createVitest(
    'test',
    {
      root: ROOT,
      config: false,
      watch: false,
      reporters: [{}],
      include: ['tests/{unit,integration}/**/*.test.{ts,tsx}'],
      // How the time grows says nothing of what is found, and a changed pattern may take very long there. Hundreds of drawn
      // inputs are too slow to repeat for each mutant.
      exclude: ['**/growth.test.ts', '**/*.property.test.ts'],
      setupFiles: ['tests/support/setup.ts'],
      runner: fileURLToPath(new URL('./mutation-runner.ts', import.meta.url)),
      // A process can be ended from outside, a thread that never comes back cannot.
      pool: 'forks',
      maxWorkers: 1,
      restoreMocks: true,
      unstubGlobals: true,
      testTimeout: 30_000,
      silent: true,
      ...(test?.onUnhandledError && { onUnhandledError: test.onUnhandledError }),
      // A module in the cache would hold the mutants of another run.
      fsModuleCache: false,
    },
    { plugins: [...plugins.filter((plugin) => !drawsProperties(plugin)), switches], ...(define && { define }), ...(resolve && { resolve }) },
  );
}

/** What Vitest hands over of an error is an object without methods. */
function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : '';
}

const NOTHING: FileNotes = { reached: [], asked: 0 };

function findingsOf(module: TestModule): FileFindings {
  const tests = [...module.children.allTests()].flatMap((test) => {
    const notes = test.meta().mutationTest;
    return notes ? [{ id: test.id, name: test.fullName, notes }] : [];
  });
  const errors = [...module.errors(), ...[...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? [])];
  return { holds: module.ok(), fault: errors[0]?.message ?? '', hung: null, file: module.meta().mutationFile ?? NOTHING, tests };
}

/** Runs test files one at a time. */
export interface TestDriver {
  files: readonly string[];
  run(file: string, task: Omit<MutationTask, 'trail'>): Promise<FileFindings>;
  close(): Promise<void>;
}

/** Starts Vitest once for the tests whose path holds one of the filters. */
export async function startTests(mutants: readonly NumberedMutant[], filters: readonly string[]): Promise<TestDriver> {
  const vitest = await startVitest(mutants);
  const specifications = new Map<string, TestSpecification>();
  for (const specification of await vitest.globTestSpecifications([...filters])) specifications.set(specification.moduleId.slice(ROOT.length), specification);
  return {
    files: [...specifications.keys()].toSorted(),
    async run(file, task) {
      const specification = specifications.get(file);
      if (specification === undefined) throw new Error(`${file} is no test`);
      const watch = await startWatch();
      vitest.getRootProject().provide('mutation', { ...task, trail: watch.trail });
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
      const hung = await watch.end();
      const module = testModules.find(({ moduleId }) => moduleId === specification.moduleId);
      if (module === undefined) return { holds: false, fault: 'did not end', hung, file: NOTHING, tests: [] };
      const findings = findingsOf(module);
      const [unhandled] = unhandledErrors;
      return { ...findings, hung, holds: hung === null && findings.holds && unhandled === undefined, fault: findings.fault || messageOf(unhandled) };
    },
    close: () => vitest.close(),
  };
}
