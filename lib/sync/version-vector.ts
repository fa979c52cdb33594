import type { VersionVector } from '@/lib/model/synced-record';

/** What either of two clocks knows. */
export function joinVectors(a: VersionVector, b: VersionVector): VersionVector {
  const joined: Record<string, number> = { ...a };
  for (const [by, number] of Object.entries(b)) joined[by] = Math.max(joined[by] ?? 0, number);
  return joined;
}

/** Whether a clock knows a change. */
export function knows(clock: VersionVector, { by, number }: { by: string; number: number }): boolean {
  return (clock[by] ?? 0) >= number;
}

/** Whether `whole` knows all that `part` knows. */
export function holdsVector(whole: VersionVector, part: VersionVector): boolean {
  return Object.entries(part).every(([by, number]) => knows(whole, { by, number }));
}
