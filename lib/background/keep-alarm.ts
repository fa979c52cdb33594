import { browser } from '@/lib/platform/browser';

/** Sets a repeated alarm where there is none. To be called at each start: a browser may have forgotten it. Times in minutes. */
export async function keepAlarm(name: string, delayInMinutes: number, periodInMinutes: number): Promise<void> {
  try {
    if (!(await browser.alarms.get(name))) await browser.alarms.create(name, { delayInMinutes, periodInMinutes });
  } catch (error) {
    // The next start tries again.
    console.error(error);
  }
}
