import { isAhead } from '@/lib/model/is-ahead';
import type { Clock } from './host-queue';

/** A host is asked again after a day, whatever it says, in milliseconds. */
const MAX_PAUSE = 86_400_000;

/** Where it stands, beyond this run of the background, until when hosts asked to be left alone. */
export interface StoredPauses {
  read(): Promise<Record<string, number>>;
  keep(pauses: Record<string, number>): Promise<void>;
}

/** Hosts that asked for a pause. Times are in milliseconds since the epoch. */
export interface HostPauses {
  /** Reads, once, what an earlier run of the background was told; to be waited for before the first request. */
  remembered(): Promise<void>;
  /** Until when a host asked to be left alone; 0 for never. */
  of(host: string): number;
  begin(host: string, until: number): void;
}

/** @param stored left out where nothing is to outlive this run */
export function createHostPauses(clock: Clock, stored?: StoredPauses): HostPauses {
  const closedUntil = new Map<string, number>();
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    // Without them a host says it again.
    const known: Record<string, number> = (await stored?.read().catch(() => null)) ?? {};
    for (const [host, until] of Object.entries(known)) closedUntil.set(host, Math.max(until, closedUntil.get(host) ?? 0));
  }

  return {
    async remembered() {
      if (stored) await (reading ??= read());
    },
    of(host) {
      const until = closedUntil.get(host) ?? 0;
      // A pause of more than a day comes from a clock that was set since.
      return isAhead(until, clock.now()) ? 0 : until;
    },
    begin(host, until) {
      const now = clock.now();
      closedUntil.set(host, Math.min(until, now + MAX_PAUSE));
      const lasting = Object.fromEntries([...closedUntil].filter(([, each]) => each > now));
      void stored?.keep(lasting).catch((error: unknown) => console.error(error));
    },
  };
}
