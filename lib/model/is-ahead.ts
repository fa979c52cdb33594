/** Clocks of one machine differ by seconds, those of two by minutes. */
const A_DAY = 86_400_000;

/**
 * Whether a time was noted by a clock that was wrong: it lies more than a day after another one that is known to be
 * later or now. What such a clock noted must not count as newer for years.
 * @param at,now milliseconds since the epoch
 */
export function isAhead(at: number, now: number): boolean {
  return at > now + A_DAY;
}
