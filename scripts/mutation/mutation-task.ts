/** What the run tells a worker before it gives it test files. */
export interface MutationTask {
  /** The mutant that is on from the start, before any module is loaded; 0 for none. */
  on: number;
  /** How often the switches may be asked while a mutant is on, before it counts as a loop without end. */
  patience: number;
  /** For each test, by its id, the mutants to try in it one after the other. */
  tries: Readonly<Record<string, readonly number[]>>;
  /** A file where the worker leaves its process and the mutant that is on, in case it never comes back. */
  trail: string;
}

/** What a worker says of a test. */
export interface TestNotes {
  /** The mutants that the test reaches with none switched on, the work it takes in milliseconds and the switches it asks. */
  reached: number[];
  took: number;
  asked: number;
  killed: number[];
  endless: number[];
  /** After the mutants the test fails without one: what they left behind makes its findings doubtful. */
  spoilt: boolean;
}

/** What a worker says of a file: the mutants reached outside the tests, mostly while modules load. */
export interface FileNotes {
  reached: number[];
  asked: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    mutation: MutationTask;
  }
  interface TaskMeta {
    mutationTest?: TestNotes;
    mutationFile?: FileNotes;
  }
}
