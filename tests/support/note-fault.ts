import { appendFileSync } from 'node:fs';

/** A fault that a test injected, for the table in docs/reliability.md. */
export interface InjectedFault {
  /** What happened, in a few words. */
  fault: string;
  /** Where. */
  where: string;
  /** How often. */
  times: number;
  /** How many things of the reader's were lost. */
  lost: number;
}

/** Puts a fault on record where `npm run faults` gathers them; elsewhere it does nothing. */
export function noteFault(fault: InjectedFault): void {
  const file = process.env.CAVEAT_FAULTS;
  if (file) appendFileSync(file, `${JSON.stringify(fault)}\n`);
}
