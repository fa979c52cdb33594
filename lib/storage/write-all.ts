/** What is needed of a transaction to end it. */
interface Writing {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

/**
 * Makes all writes of a transaction and waits until they are on record. If any of them cannot be
 * made, none is: a write that throws before it is queued (a value that cannot be cloned) would
 * otherwise leave the ones before it to be committed.
 * @throws why the transaction failed
 */
export async function writeAll(tx: Writing, writes: readonly (() => Promise<unknown>)[]): Promise<void> {
  const started: Promise<unknown>[] = [];
  try {
    for (const write of writes) started.push(write());
    await Promise.all([...started, tx.done]);
  } catch (error) {
    abort(tx);
    // The writes that went with it fail too, and have been accounted for.
    await Promise.allSettled([...started, tx.done]);
    // Writes that wait when the browser finds no room are only told that they were aborted; the transaction knows why.
    throw tx.error ?? error;
  }
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has ended already: a failed write aborts by itself.
  }
}
