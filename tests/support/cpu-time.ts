/**
 * Processor time that this thread has used, in milliseconds. It stands still while other programs or threads have
 * the processor. A Node older than 23.9 cannot tell threads apart and gives the time of the whole process.
 */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1_000;
}
