/** `npm run library:build`: an open library of plain-language texts, from its public sources or from files at hand. */
import { POLITE } from '../notices/polite-fetch';
import { progressBar } from '../notices/progress-bar';
import { runBuild } from '../run-build';
import { buildLibrary } from './build-library';
import { USAGE, libraryOptions } from './build-options';

await runBuild(USAGE, (args) => buildLibrary(libraryOptions(args), { now: Date.now(), politeness: POLITE, progress: (name) => progressBar(name) }));
