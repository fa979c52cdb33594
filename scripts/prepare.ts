/** Runs after `npm ci`: writes the types that WXT makes of the texts, or says in one line which Node is missing. */
import { runCommand } from './testing/run-command';
import { runScript } from './testing/run-script';

await runScript(() => runCommand('wxt', ['prepare'], { quiet: true }));
