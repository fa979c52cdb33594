import type { WatchChange } from '@/lib/model/watch';
import type { Work } from '@/lib/model/work';

/** A change with the paper it is about. */
export interface DigestItem {
  change: WatchChange;
  work: Work;
}

/** One line of the digest: a change, or the papers that had a notice when they were checked for the first time. */
export type DigestRow = { kind: 'change'; item: DigestItem } | { kind: 'first'; items: DigestItem[] };

/** Everything that the digest shows. */
export interface DigestContent {
  unseen: DigestRow[];
  seen: DigestRow[];
  /** How many papers are watched. */
  watched: number;
  isOn: boolean;
}
