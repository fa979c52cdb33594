import type { LaySummary } from '@/lib/model/lay-summary';

/** A pack in memory: its summaries carry where they come from. */
export interface Pack {
  id: string;
  title: string;
  author: string | null;
  license: string | null;
  /** The pack's own mark of its version ("2026-11-23"). */
  edition: string | null;
  summaries: LaySummary[];
}
