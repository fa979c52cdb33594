/** `npm run notices:build`: the notice list from its public sources, or from recorded ones. */
import { runBuild } from '../run-build';
import { buildNotices } from './build-notices';
import { USAGE, buildOptions } from './build-options';
import { POLITE } from './polite-fetch';
import { progressBar } from './progress-bar';

await runBuild(USAGE, (args) => buildNotices(buildOptions(args), { now: Date.now(), politeness: POLITE, progress: (name) => progressBar(name) }));
