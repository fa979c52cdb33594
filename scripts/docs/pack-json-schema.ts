import * as z from '@/lib/platform/zod';
import { PACK_VERSION, writtenPackSchema } from '@/lib/summaries/written-pack';

/** The pack format as JSON Schema, from the very schema that reads packs; what only code can tell, such as whether a text is a DOI, is left to it. */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(writtenPackSchema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  const head = {
    $schema,
    title: 'Caveat summary pack',
    description: `Version ${PACK_VERSION}. docs/pack-format.md explains the fields; Caveat refuses what breaks the rules there, with the line.`,
  };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
