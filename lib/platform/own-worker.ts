import { browser } from './browser';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Scripts of the package that run as workers. */
const WORKERS = {
  'list-rows': { path: '/list-rows.js', type: 'classic' },
  pdf: { path: '/pdf.worker.mjs', type: 'module' },
} as const;

/** Made once: the browser allows one policy of this name (wxt.config.ts), and it lets nothing pass but the package's own workers. */
let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** Starts one of the package's own workers. */
export function startWorker(name: keyof typeof WORKERS): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('caveat-worker', { createScriptURL: ownWorker }) ?? { createScriptURL: ownWorker };
  return new Worker(policy.createScriptURL(WORKERS[name].path), { type: WORKERS[name].type });
}

function ownWorker(path: string): string {
  if (Object.values(WORKERS).every((worker) => worker.path !== path)) throw new TypeError('This is no worker of the package.');
  return browser.runtime.getURL(path);
}
