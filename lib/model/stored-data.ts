/** The kinds of data that Caveat keeps on this device, as the reader knows them. */
export const STORED_KINDS = ['saved', 'answers', 'notices', 'summaries', 'libraries', 'watch', 'requests'] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** How much of one kind is stored. */
export interface StoredData {
  kind: StoredKind;
  /** Papers, answers, lists, summaries, libraries, watched papers or requests. */
  count: number;
  /** About how many bytes all of it takes, with what belongs to it. */
  bytes: number;
  /** When the oldest and the newest were stored, in milliseconds since the epoch; `null` where nothing says it. */
  oldest: number | null;
  newest: number | null;
}
