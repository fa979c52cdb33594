/**
 * Processor time of this thread so far, in milliseconds: what growth is measured in, since a clock on the wall
 * also counts the time in which other programs had the processor.
 */
export function cpuNow(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?(): NodeJS.CpuUsage };
  const { user, system } = threadCpuUsage?.call(process) ?? process.cpuUsage();
  return (user + system) / 1_000;
}
