/** `npm run docs:privacy`: writes the table of services into PRIVACY.md; a test holds that it was done. */
import { readFile, writeFile } from 'node:fs/promises';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { withPrivacyTable } from './privacy-table';

const FILE = new URL('../../PRIVACY.md', import.meta.url);
await writeFile(FILE, withPrivacyTable(await readFile(FILE, 'utf8'), OUTSIDE_HOSTS));
