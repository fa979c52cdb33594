import { Refusal } from '@/lib/messaging/router';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';

/** Ends a command with a reason that the reader may be shown. */
export function refuse(code: string, message: string): never {
  throw new Refusal({ code, message, line: null, path: null });
}

/** What an import did; a file that it could not take ends the command with the reason. */
export function orRefuse(result: { ok: true; value: ImportResult } | { ok: false; problem: Problem }): ImportResult {
  if (!result.ok) throw new Refusal(result.problem);
  return result.value;
}
