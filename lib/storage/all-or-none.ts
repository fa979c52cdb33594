/** What is needed of a transaction to end it. */
interface Ending {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

/**
 * Does work that reads and writes in turns inside a transaction, and waits until it is on record. If any of it fails,
 * none of it counts.
 * @throws why the transaction failed
 */
export async function allOrNone<Result>(tx: Ending, work: () => Promise<Result>): Promise<Result> {
  try {
    const result = await work();
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended already: a failed write aborts by itself.
    }
    await tx.done.catch(() => undefined);
    throw tx.error ?? error;
  }
}
