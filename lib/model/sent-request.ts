/** Why a request left the browser. */
export const REQUEST_REASONS = ['paper', 'look-up', 'watch', 'notice-list', 'retraction-watch', 'library', 'pack', 'draft'] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];

/** One request that left the browser, as the reader sees it later. It does not say which paper it was about. */
export interface SentRequest {
  /** When it started, in milliseconds since the epoch. */
  at: number;
  host: string;
  why: RequestReason;
}
