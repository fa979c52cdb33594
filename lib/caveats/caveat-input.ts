import type { ShownSummary } from '@/lib/model/report';
import type { Abstract, SourceAnswer } from '@/lib/model/source-answer';
import type { NoticeEvent, Role, Status } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';

/** What the rules may look at: everything that is shown about one work. */
export interface CaveatInput {
  ids: WorkIds;
  role: Role;
  status: Status;
  events: readonly NoticeEvent[];
  answers: readonly SourceAnswer[];
  /** The authors' abstract as shown. */
  abstract: Abstract | null;
  /** The stored summary as shown. */
  summary: ShownSummary | null;
}
