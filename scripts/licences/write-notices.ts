/** `npm run docs:licences`: writes the licences of what is shipped into the package; a test and the build hold that it was done. */
import { writeFile } from 'node:fs/promises';
import { NOTICES_FILE, thirdPartyNotices } from './third-party-notices';

await writeFile(NOTICES_FILE, thirdPartyNotices());
