/** What accuses somebody, or comes near it: shown only behind a click beside the notice. */
const CHARGE =
  /misconduct|fraud|fake|fabricat|falsif|plagiar|paper mill|manipulat|criminal|sabotage|hoax|breach|ethical|rogue|compromised|unethical|investigation/i;

const MAX_REASONS = 20;
const MAX_LENGTH = 120;

/** Recorded reasons apart from those that accuse; repeats and blanks are left out. */
export function splitReasons(reasons: readonly string[]): { plain: string[]; charge: string[] } {
  const all = [...new Set(reasons.slice(0, MAX_REASONS).map((reason) => reason.trim().slice(0, MAX_LENGTH)))].filter((reason) => reason !== '');
  return { plain: all.filter((reason) => !CHARGE.test(reason)), charge: all.filter((reason) => CHARGE.test(reason)) };
}
