import * as z from 'zod/mini';
import type { Problem } from '@/lib/messaging/contract';
import type { LaySummary } from '@/lib/model/lay-summary';
import { parseJson } from '@/lib/storage/import/parse-json';
import { shapeProblem, valueProblem } from '@/lib/storage/import/shape-problem';
import { laySummarySchema, type WrittenSummary } from './lay-summary-schema';

/** Name and number of the file format; docs/pack-format.md describes it. */
export const PACK_FORMAT = 'caveat-summary-pack';
export const PACK_VERSION = 1;

/** In UTF-16 code units, for all but rare scripts the same as characters. */
export const MAX_PACK_LENGTH = 20_000_000;

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

export type ParsedPack = { ok: true; pack: Pack } | { ok: false; problem: Problem };

/** Read before anything else, so that another kind of file is not told about its missing fields. */
const envelope = z.object({ format: z.literal(PACK_FORMAT), version: z.int() });

const PACK_ID = /^[a-z0-9][a-z0-9._-]{0,119}$/;
const named = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const maybeNamed = z._default(z.nullable(named(300)), null);

const packSchema = z.object({
  format: z.literal(PACK_FORMAT),
  version: z.literal(PACK_VERSION),
  id: z.string().check(z.refine((id) => PACK_ID.test(id), 'should be 1 to 120 of a-z, 0-9, ".", "_" and "-"')),
  title: named(300),
  author: maybeNamed,
  license: maybeNamed,
  edition: maybeNamed,
  summaries: z.array(laySummarySchema),
});

/** What a pack file says, validated and in normal form. */
export type WrittenPack = z.infer<typeof packSchema>;

/**
 * Reads a pack file. Total: whatever the text is, the answer is a whole pack or the first fault with
 * its line. Codes: `too-big`, `not-json`, `not-a-pack`, `newer-version`, `duplicate-id`, and those
 * of zod for a value that is not what it should be (`invalid_type`, `too_big` …).
 */
export function parsePack(text: string): ParsedPack {
  const json = parseJson(text, MAX_PACK_LENGTH);
  if (!json.ok) return json;
  const kind = envelope.safeParse(json.value);
  if (!kind.success) {
    const reason = `is no summary pack: it should begin with "format": "${PACK_FORMAT}" and "version": ${PACK_VERSION}`;
    return { ok: false, problem: valueProblem(text, [], 'not-a-pack', reason) };
  }
  if (kind.data.version > PACK_VERSION) {
    const reason = `is ${kind.data.version}; this Caveat reads version ${PACK_VERSION}. A newer Caveat may read it`;
    return { ok: false, problem: valueProblem(text, ['version'], 'newer-version', reason) };
  }
  const parsed = packSchema.safeParse(json.value);
  if (!parsed.success) return { ok: false, problem: shapeProblem(text, parsed.error.issues) };
  const repeated = firstRepeated(parsed.data.summaries);
  if (repeated !== null) {
    const reason = 'is already the id of an earlier summary of this pack';
    return { ok: false, problem: valueProblem(text, ['summaries', repeated, 'id'], 'duplicate-id', reason) };
  }
  return { ok: true, pack: packOf(parsed.data, 'pack') };
}

/** @throws if the value is no pack; for packs that come with the program */
export function starterPackOf(value: unknown): Pack {
  return packOf(packSchema.parse(value), 'starter');
}

/** The text of a pack file that reads back as the same pack. */
export function packText(pack: Pack): string {
  const { summaries, ...head } = pack;
  const written: WrittenPack = {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    ...head,
    summaries: summaries.map(({ origin, ...summary }) => ({ ...summary, url: origin.url })),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function packOf({ format: _format, version: _version, summaries, ...head }: WrittenPack, kind: 'pack' | 'starter'): Pack {
  return {
    ...head,
    summaries: summaries.map(({ url, ...summary }) => ({
      ...summary,
      license: summary.license ?? head.license,
      origin: { kind, name: head.title, url },
    })),
  };
}

function firstRepeated(summaries: readonly WrittenSummary[]): number | null {
  const seen = new Set<string>();
  for (const [index, { id }] of summaries.entries()) {
    if (seen.has(id)) return index;
    seen.add(id);
  }
  return null;
}
