/** How long something may take to appear, in milliseconds. */
const PATIENCE = 30_000;

/** Waits until something holds; says what when it never does. */
export async function until(holds: () => Promise<boolean>, what: () => Promise<string> = async () => 'a condition'): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`waited in vain for ${await what()}`);
    await pause(100);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
