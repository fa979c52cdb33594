/**
 * Why a file of the notice list is not taken, as codes; the sentences belong to the interface.
 * `absurd`: the file is in order, and what it claims cannot be (most of the list gone in a day).
 */
export const FILE_REFUSALS = [
  'not-a-list',
  'other-kind',
  'older-format',
  'newer-format',
  'truncated',
  'too-big',
  'damaged',
  'inconsistent',
  'not-paired',
  'wrong-base',
  'absurd',
] as const;

export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** What was read, or why it was refused. */
export type Checked<Value> = { ok: true; value: Value } | { ok: false; reason: FileRefusal };

export function refused(reason: FileRefusal): { ok: false; reason: FileRefusal } {
  return { ok: false, reason };
}
