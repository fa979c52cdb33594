import type { RawResponse } from '@/lib/model/raw-response';
import type { SourceName } from '@/lib/model/assertion';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { ServiceName } from '@/lib/model/sources';
import type { WorkIds } from '@/lib/model/work';

/** What is known of a work when it is decided whom to ask. */
export interface KnownWork {
  ids: WorkIds;
  answers: ReadonlyMap<SourceName, SourceAnswer>;
}

/** One outside service: how to ask it about a work, and what its answer means. */
export interface Source {
  /** Its row in lib/model/sources.ts names the host that `request` may ask. */
  name: ServiceName;
  /**
   * Whether the work is any of its business; left out, every work is. Not to be asked is no outcome,
   * whereas a `request` of `null` may still become one, when another answer teaches an identifier.
   */
  isFor?(work: KnownWork): boolean;
  /** The address that asks about these identifiers; `null` if it cannot be asked about them. */
  request(ids: WorkIds, options: { mailto: string }): string | null;
  /**
   * Turns an answer into evidence. Total: an answer that is not of the documented shape gives the
   * outcome `failed` with reason `malformed`, never "lists none".
   * @param at when it was answered, in milliseconds since the epoch
   */
  parse(response: RawResponse, asked: WorkIds, at: number): SourceAnswer;
}
