import type { NoticeEvent } from '@/lib/model/status';

/** What a reader of this kind of notice asks next: what changed, or why. */
export function asksNext({ type }: NoticeEvent): 'change' | 'reason' | 'other' {
  switch (type) {
    case 'correction':
    case 'corrigendum':
    case 'erratum':
      return 'change';
    case 'retraction':
    case 'withdrawal':
    case 'withdrawal_out_of_date':
    case 'removal':
    case 'retract_and_replace':
    case 'partial_retraction':
    case 'expression_of_concern':
      return 'reason';
    default:
      return 'other';
  }
}
