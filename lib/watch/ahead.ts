/**
 * Work that is begun before its turn, and is waited for later. Where the work before it ends by throwing, nobody waits: a
 * failure is then no error of its own. Whoever waits still gets it.
 */
export function ahead<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => undefined);
  return work;
}
