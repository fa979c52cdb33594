import type { LookUpResult } from '@/lib/messaging/contract';
import type { WorkIds } from '@/lib/model/work';

/** Where the check page stands with the text it was given. */
export type LookUpState =
  | { step: 'idle' }
  | { step: 'looking'; text: string }
  /** The background gave no answer. */
  | { step: 'failed'; text: string }
  /** `chosen`: the work that an identifier named, or that the reader chose. */
  | { step: 'answered'; text: string; result: LookUpResult; chosen: WorkIds | null };
