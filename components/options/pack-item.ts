/** A pack of summaries as the options page lists it. */
export interface PackItem {
  id: string;
  title: string;
  /** How many summaries it holds. */
  count: number;
  license: string | null;
  /** When the reader imported it, in milliseconds since the epoch; `null` for the one that comes with Caveat. */
  addedAt: number | null;
  /** The address that it was fetched from, where it was. */
  address?: string | null;
}
