/** A refusal with its reason, as the reader may be shown it: `line` and `path` for broken imports. */
export interface Problem {
  code: string;
  message: string;
  line: number | null;
  path: string | null;
}
