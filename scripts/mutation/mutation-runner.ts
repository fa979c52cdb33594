/**
 * Vitest's runner of tests for mutants: it notes which mutants a test reaches, and repeats the test with each mutant that
 * it is asked to try, hooks included.
 */
import { writeFileSync } from 'node:fs';
import { configureGlobal } from 'fast-check';
import { inject, TestRunner, type TestTryOptions as Turn, type RunnerTask, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite } from 'vitest';
import { propertyRuns } from '../../tests/support/property-runs';
import type { MutationTask } from './mutation-task';
import { SwitchedPattern, type Alternatives } from './switched-pattern';

/** The same inputs as in every plain run; the first failure is enough. */
const { seed } = propertyRuns({});
configureGlobal({ ...(typeof seed === 'number' && { seed }), endOnFailure: true });

/** In milliseconds of this worker's own work: another program that has the processor does not make a test slow. */
function workedSoFar(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const task: MutationTask = inject('mutation');

let on = task.on;
let asked = 0;
let patience = on === 0 ? Number.POSITIVE_INFINITY : task.patience;
let reached = new Set<number>();

/** Whether one of these mutants is on: its number, or 0. */
function ask(ids: readonly number[]): number {
  asked += 1;
  if (asked > patience) throw new Error('the mutant makes a loop without end');
  for (const id of ids) reached.add(id);
  return ids.includes(on) ? on : 0;
}

Object.assign(globalThis, {
  __mutant: (id: number) => ask(id === 0 ? [] : [id]) !== 0,
  __pattern: (sound: RegExp, alternatives: Alternatives) => new SwitchedPattern(sound, sound.flags, alternatives, ask),
});

/** Vitest waits for a worker without end if a pattern tries without end: whoever waits may look here. */
function leaveTrail(): void {
  writeFileSync(task.trail, `${process.pid} ${on}`);
}

leaveTrail();

function switchOn(id: number, limit: number): void {
  on = id;
  asked = 0;
  patience = limit;
}

/** The number of switches a mutated test may ask, when the sound one asks so many. */
const patienceFor = (sound: number) => 100_000 + 20 * sound;

export default class MutationRunner extends TestRunner {
  private readonly outside = new Set<number>();
  private outsideAsked = 0;
  private tries: number[] = [];
  private sound = 0;
  private readonly dead = new Set<number>();
  private spoilt = false;
  private started = 0;

  override async onBeforeRunTask(test: RunnerTask): Promise<void> {
    await super.onBeforeRunTask(test);
    this.noteOutside();
    if (test.type !== 'test') return;
    const tries = this.spoilt ? [] : (task.tries[test.id] ?? []).filter((id) => !this.dead.has(id));
    // None at the end again: does the test still hold?
    this.tries = tries.length > 0 ? [...tries, 0] : [];
    test.repeats = this.tries.length;
    test.meta.mutationTest = { reached: [], took: 0, asked: 0, killed: [], endless: [], spoilt: false };
  }

  override onBeforeTryTask(test: RunnerTask, options: Turn): void {
    super.onBeforeTryTask(test, options);
    const turn = options.repeats;
    if (turn > 0) switchOn(this.tries[turn - 1] ?? 0, patienceFor(this.sound));
    else if (task.on === 0) switchOn(0, Number.POSITIVE_INFINITY);
    leaveTrail();
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: Turn): Promise<void> {
    await super.onAfterRetryTask(test, options);
    const { repeats } = options;
    const notes = test.meta.mutationTest;
    if (notes === undefined || test.result === undefined || task.on !== 0) return;
    if (repeats === 0) {
      this.sound = asked;
      Object.assign(notes, { reached: [...reached], asked, took: workedSoFar() - this.started });
      return;
    }
    if (test.result.state === 'fail') this.noteFailure(test, this.tries[repeats - 1] ?? 0);
    switchOn(0, Number.POSITIVE_INFINITY);
  }

  private noteFailure(test: RunnerTestCase, id: number): void {
    const notes = test.meta.mutationTest;
    if (notes === undefined || test.result === undefined) return;
    if (id === 0) {
      this.spoilt = true;
      notes.spoilt = true;
    } else {
      this.dead.add(id);
      (asked > patience ? notes.endless : notes.killed).push(id);
    }
    test.result.state = 'pass';
    test.result.errors = undefined;
  }

  override onAfterRunTask(test: RunnerTask): void {
    super.onAfterRunTask(test);
    reached = new Set();
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onAfterRunSuite(suite);
    this.noteOutside();
    if (!('filepath' in suite)) return;
    (suite as RunnerTestFile).meta.mutationFile = { reached: [...this.outside], asked: this.outsideAsked };
  }

  /** What was reached since the last test belongs to the file: modules that load, and hooks for all tests. */
  private noteOutside(): void {
    for (const id of reached) this.outside.add(id);
    this.outsideAsked += asked;
    if (task.on === 0) asked = 0;
    reached = new Set();
    this.started = workedSoFar();
  }
}
