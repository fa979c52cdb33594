/**
 * Whether a write failed for want of room: IndexedDB names it, and the browsers' key-value storages say it in their
 * messages ("QUOTA_BYTES quota exceeded").
 */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  return error.name === 'QuotaExceededError' || /\bquota\b/i.test(error.message);
}
