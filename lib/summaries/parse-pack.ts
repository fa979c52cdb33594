import * as z from '@/lib/platform/zod';
import type { Problem } from '@/lib/model/problem';
import type { Pack } from './pack';
import { parseJson } from '@/lib/storage/import/parse-json';
import { shapeProblem, valueProblem } from '@/lib/storage/import/shape-problem';
import {
  PACK_FORMAT,
  PACK_VERSION,
  packFromWritten,
  repeatedId,
  writtenFromPack,
  writtenPackSchema,
} from './written-pack';

/** In UTF-16 code units, for all but rare scripts the same as characters. */
export const MAX_PACK_LENGTH = 20_000_000;

export type ParsedPack = { ok: true; pack: Pack } | { ok: false; problem: Problem };

/** Read before anything else, so that another kind of file is not told about its missing fields. */
const envelope = z.object({ format: z.literal(PACK_FORMAT), version: z.int() });

/**
 * Reads a pack file. Total: whatever the text is, the answer is a whole pack or the first fault with
 * its line. Codes: `too-big`, `not-json`, `not-a-pack`, `newer-version`, `duplicate-id`, and those
 * of zod for a value that is not what it should be (`invalid_type`, `too_big` …).
 */
export function parsePack(text: string): ParsedPack {
  const json = parseJson(text, MAX_PACK_LENGTH);
  if (!json.ok) return json;
  const refuse = (path: PropertyKey[], code: string, reason: string) =>
    ({ ok: false, problem: valueProblem(text, path, code, reason) }) as const;
  const foreign = envelopeProblem(text, json.value);
  if (foreign) return { ok: false, problem: foreign };
  const parsed = writtenPackSchema.safeParse(json.value);
  if (!parsed.success) return { ok: false, problem: shapeProblem(text, parsed.error.issues) };
  const repeated = repeatedId(parsed.data.summaries);
  if (repeated !== null) {
    const path = ['summaries', repeated, 'id'];
    return refuse(path, 'duplicate-id', 'is already the id of an earlier summary of this pack');
  }
  return { ok: true, pack: packFromWritten(parsed.data, 'pack') };
}

/** Why a file is no pack that this Caveat reads; `null` where it is one. */
export function envelopeProblem(text: string, value: unknown): Problem | null {
  const kind = envelope.safeParse(value);
  if (!kind.success) {
    const begin = `"format": "${PACK_FORMAT}" and "version": ${PACK_VERSION}`;
    return valueProblem(text, [], 'not-a-pack', `is no summary pack: it should begin with ${begin}`);
  }
  if (kind.data.version === PACK_VERSION) return null;
  if (kind.data.version < PACK_VERSION) return valueProblem(text, ['version'], 'invalid_value', `should be ${PACK_VERSION}`);
  const reads = `this Caveat reads version ${PACK_VERSION}. A newer Caveat may read it`;
  return valueProblem(text, ['version'], 'newer-version', `is ${kind.data.version}; ${reads}`);
}

/** The text of a pack file that reads back as the same pack. */
export function packText(pack: Pack): string {
  return `${JSON.stringify(writtenFromPack(pack), null, 2)}\n`;
}
