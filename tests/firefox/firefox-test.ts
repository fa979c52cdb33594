import type { FirefoxWorld } from './firefox-world';

export interface FirefoxTest {
  /** A sentence from the reader's side. */
  name: string;
  run(world: FirefoxWorld): Promise<void>;
}

/** Tests that begin in the same state, and run one after the other. */
export interface FirefoxGroup {
  name: string;
  /** Whether the reader has allowed online checks when they begin; `null` where Caveat is not even installed. */
  online: boolean | null;
  tests: readonly FirefoxTest[];
}
