/**
 * zod/mini as all of Caveat uses it. It compiles object schemas with `new Function` unless told not
 * to; the policy of the extension's pages forbids that, and each attempt is reported as a breach.
 * The setting must be made before the first schema, so schemas import this file and not zod.
 * https://zod.dev/packages/core (config, jitless)
 */
import { config } from 'zod/mini';

config({ jitless: true });

export * from 'zod/mini';
