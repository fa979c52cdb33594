/** How a service is asked: one request after the other, not too often, and again after a while. */
export interface Politeness {
  /** Least time from one request to the next, in milliseconds; the service's own limit may make it longer. */
  spacing: number;
  /** Attempts before giving up. */
  attempts: number;
  /** Waiting before the second attempt, in milliseconds; doubled before each further one. */
  backoff: number;
  /** Longest time that one answer may take, in milliseconds. */
  timeout: number;
}

export const POLITE: Politeness = { spacing: 350, attempts: 6, backoff: 2_000, timeout: 120_000 };

/** An answer that says that the request itself is wrong: no use in asking again. */
export class RefusedRequest extends Error {
  readonly status: number;

  constructor(url: string, status: number) {
    super(`${new URL(url).host} answered ${status}`);
    this.status = status;
  }
}

/** Longest time that a service may ask us to wait. */
const MAX_WAIT = 120_000;

export type PoliteFetch = (url: string) => Promise<string>;

/**
 * A fetch that gives the whole text of an answer. It asks again after 429, 5xx, a cut connection and an
 * answer that breaks off, honours Retry-After and `x-rate-limit-*`, and gives up after some attempts.
 */
export function politeFetch({ spacing, attempts, backoff, timeout }: Politeness, log: (line: string) => void = console.error): PoliteFetch {
  let free = 0;
  let pause = spacing;
  return async (url) => {
    for (let attempt = 1; ; attempt += 1) {
      await sleep(free - Date.now());
      free = Date.now() + pause;
      const wait = backoff * 2 ** (attempt - 1);
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
        pause = Math.max(spacing, spacingAsked(response.headers) ?? 0);
        if (response.ok) return await response.text();
        await response.body?.cancel();
        if (response.status !== 429 && response.status < 500) throw new RefusedRequest(url, response.status);
        if (attempt === attempts) throw new RefusedRequest(url, response.status);
        const asked = Number(response.headers.get('retry-after')) * 1_000;
        log(`${new URL(url).host} answered ${response.status}; attempt ${attempt + 1} of ${attempts}`);
        await sleep(Math.min(MAX_WAIT, Math.max(wait, Number.isFinite(asked) ? asked : 0)));
      } catch (error) {
        if (error instanceof RefusedRequest || attempt === attempts) throw error;
        log(`${new URL(url).host}: ${error instanceof Error ? error.message : 'no answer'}; attempt ${attempt + 1} of ${attempts}`);
        await sleep(Math.min(MAX_WAIT, wait));
      }
    }
  };
}

/** `x-rate-limit-limit: 3`, `x-rate-limit-interval: 1s`: a third of a second from one to the next. */
function spacingAsked(headers: Headers): number | null {
  const limit = Number(headers.get('x-rate-limit-limit'));
  const seconds = Number.parseFloat(headers.get('x-rate-limit-interval') ?? '');
  return limit > 0 && seconds > 0 ? Math.ceil((seconds * 1_000) / limit) : null;
}

function sleep(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
}
