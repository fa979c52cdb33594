import type { SourceName } from '@/lib/model/assertion';
import type { WorkIds } from '@/lib/model/work';

/** What is known of a notice's own record. */
export interface NoticeRecord {
  notice: WorkIds;
  /** Its words; empty where nobody gave them. */
  text: readonly string[];
  /** Its title as plain text, and who gave it. */
  title?: { text: string; from: SourceName } | null;
  journal?: string | null;
}
