import type { UnreadFormat } from './bibliography-format';
import type { FileProblem } from './decode-file';

/** Why nothing can be read: the file itself, or a format that is recognised and not read. */
export type SourceProblem = { problem: FileProblem } | { unread: UnreadFormat };
