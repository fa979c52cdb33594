import { browser } from '@/lib/platform/browser';

/** Both browsers stop a background that makes no call for 30 seconds. */
const INTERVAL = 15_000;

/** Keeps the background up while work goes on: of all calls this one counts in both browsers. */
export async function keepingAlive<Value>(work: Promise<Value>): Promise<Value> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => null), INTERVAL);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
