/** Reasons as Retraction Watch writes them in a row, in English: a quotation, which keeps its own signs. */
export function recordedText(reasons: readonly string[]): string {
  return reasons.join('; ');
}
