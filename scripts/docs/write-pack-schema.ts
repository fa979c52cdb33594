/** `npm run docs:pack-schema`: writes docs/summary-pack.schema.json; a test holds that it was done. */
import { writeFile } from 'node:fs/promises';
import { packJsonSchema } from './pack-json-schema';

await writeFile(new URL('../../docs/summary-pack.schema.json', import.meta.url), packJsonSchema());
