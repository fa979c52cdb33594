/**
 * The one fetch of the extension. Only the hosts of hosts.ts are ever asked; each has its queue.
 * Everything that can go wrong comes back as a value with a reason.
 */
import type { FailureReason } from '@/lib/model/outcome';
import type { RawResponse } from '@/lib/model/raw-response';
import type { RequestReason } from '@/lib/model/sent-request';
import { SYSTEM_CLOCK, type Clock } from './host-queue';
import { createHostPauses, type StoredPauses } from './host-pauses';
import { createHostTurns, type Turns } from './host-turns';
import { OUTSIDE_HOSTS } from './hosts';
import { OUTSIDE, redirectOf } from './redirect';
import { parseRetryAfter } from './retry-after';
import { sendRequest } from './send-request';
import { shared, type Asking } from './shared-question';

export type NetResult =
  | { ok: true; response: RawResponse; at: number }
  | { ok: false; reason: FailureReason; retryAt: number | null; at: number };

export interface NetOptions {
  /** The reader's own key, sent only to a host that takes one. */
  key?: string;
  /**
   * An answer that came a moment ago will do, and this one may be handed on for as long: a page is asked about
   * again as soon as more of it was read, and who asked first may not have kept the answer.
   */
  moment?: boolean;
  /** Whoever asks has no leave any more: nothing is sent from then on, and what nobody else waits for is given up. */
  signal?: AbortSignal;
  /** The reason in the record of requests, `paper` if left out; `null` in a private window, which leaves no record. */
  why?: RequestReason | null;
}

export interface Net {
  /**
   * Asks one address of a known host. Never throws; two calls for one address share a request.
   */
  ask(url: string, options?: NetOptions): Promise<NetResult>;
}

/** One attempt is given up after this many milliseconds. */
const ATTEMPT_TIMEOUT = 10_000;
/** All attempts together, waiting included: a port is killed at 30 s without news. */
const TOTAL_TIMEOUT = 25_000;
/** Longest answer read, in characters. Crossref records of large consortia reach 2 MB. */
const MAX_BODY = 8_000_000;
const MAX_ATTEMPTS = 3;
/** A host may lead a question on so many times. */
const MAX_MOVES = 2;
/** How long an answer is handed on after it came, in milliseconds. */
const MOMENT = 2_000;

/** @param deps replaceable for tests; the real fetch, clock and dice by default */
export function createNet(
  deps: { fetch?: typeof fetch; clock?: Clock; random?: () => number; pauses?: StoredPauses; mayReach?: (host: string) => Promise<boolean> } = {},
): Net {
  const clock = deps.clock ?? SYSTEM_CLOCK;
  const random = deps.random ?? Math.random;
  const send = deps.fetch ?? ((input, init) => fetch(input, init));
  const turns = createHostTurns(clock);
  const pauses = createHostPauses(clock, deps.pauses);
  const inFlight = new Map<string, Asking<NetResult>>();
  /** Answers that came a moment ago. */
  const recent = new Map<string, NetResult>();

  const failed = (reason: FailureReason, retryAt: number | null = null): NetResult => ({
    ok: false,
    reason,
    retryAt,
    at: clock.now(),
  });

  /** @param movedTo where the host has led the question, within its API; `url` at first */
  async function attempt(
    url: string,
    rules: Rules,
    movedTo: string = url,
    moves = MAX_MOVES,
  ): Promise<NetResult | { retry: FailureReason; retryAt: number | null }> {
    const { headers, within, why, signal } = rules;
    if (deps.mayReach && !(await deps.mayReach(new URL(movedTo).host))) return failed('refused');
    if (signal.aborted) return failed('cancelled');
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), ATTEMPT_TIMEOUT);
    try {
      const init: RequestInit = {
        signal: AbortSignal.any([controller.signal, signal]),
        headers,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        // A redirect to another host would carry the reader's question there. In a browser only one that was followed
        // can be seen, so that is allowed for a host that has a use for it, and the place is looked at.
        redirect: within === undefined ? 'manual' : 'follow',
      };
      const response = await sendRequest(send, movedTo, init, why);
      const landed = redirectOf(response, movedTo, within);
      if (landed === OUTSIDE) return failed('refused');
      if (landed !== null && !response.redirected && landed !== movedTo) {
        return moves === 0 ? failed('refused') : await attempt(url, rules, landed, moves - 1);
      }
      if (response.status === 429) {
        return { retry: 'rate-limited', retryAt: parseRetryAfter(response.headers.get('retry-after'), clock.now()) };
      }
      if (response.status >= 500) {
        return { retry: 'server-error', retryAt: parseRetryAfter(response.headers.get('retry-after'), clock.now()) };
      }
      // An address that leads to itself has answered, with nothing that could be read as a record.
      if (response.status !== 200 && response.status !== 404 && landed === null) return failed('refused');
      const body = await response.text();
      if (body.length > MAX_BODY) return failed('malformed');
      return {
        ok: true,
        response: { status: response.status, contentType: response.headers.get('content-type') ?? '', body, ...movedFrom(url, landed ?? movedTo) },
        at: clock.now(),
      };
    } catch {
      if (signal.aborted) return failed('cancelled');
      return controller.signal.aborted ? failed('timeout') : { retry: 'offline', retryAt: null };
    } finally {
      clearTimeout(timer);
    }
  }

  async function askNow(url: string, host: string, turn: Turns, rules: Rules): Promise<NetResult> {
    const { signal } = rules;
    const deadline = clock.now() + TOTAL_TIMEOUT;
    /** What the host itself said last; Chromium sends no request for a while after several 5xx. */
    let said: FailureReason | null = null;
    await pauses.remembered();
    for (let tries = 1; ; tries += 1) {
      if (signal.aborted) return failed('cancelled');
      const closed = pauses.of(host);
      if (closed + ATTEMPT_TIMEOUT > deadline) return failed('rate-limited', closed);
      if (closed > clock.now()) await clock.sleep(closed - clock.now(), signal);
      // Another question may have been told to go away while this one waited its turn.
      const result = await turn.run(async () => {
        const closedNow = pauses.of(host);
        // The turn came too late for an answer within the limit.
        if (clock.now() + ATTEMPT_TIMEOUT > deadline) return failed('timeout');
        return closedNow > clock.now() ? { retry: 'rate-limited' as const, retryAt: closedNow } : attempt(url, rules);
      }, signal);
      // The host counts the request that led on, too.
      if ('ok' in result && result.ok && result.response.movedTo !== undefined) turn.alsoStarted();
      if ('ok' in result) return result;
      if (result.retry === 'rate-limited' && result.retryAt !== null) pauses.begin(host, result.retryAt);
      if (result.retry !== 'offline') said = result.retry;
      // Full jitter, doubling from half a second (AWS Architecture Blog, "Exponential Backoff And Jitter").
      const wait = result.retryAt === null ? random() * 500 * 2 ** tries : result.retryAt - clock.now();
      const startsInTime = clock.now() + wait + ATTEMPT_TIMEOUT <= deadline;
      if (tries >= MAX_ATTEMPTS || !startsInTime) return failed(said ?? result.retry, result.retryAt);
      await clock.sleep(wait, signal);
    }
  }

  async function handOn(url: string, asking: Promise<NetResult>): Promise<void> {
    const result = await asking;
    if (!result.ok) return;
    recent.set(url, result);
    await clock.sleep(MOMENT);
    if (recent.get(url) === result) recent.delete(url);
  }

  return {
    async ask(url, { key, moment = false, why = 'paper', signal } = {}) {
      const host = new URL(url).host;
      const turn = turns(url);
      if (!turn || !url.startsWith('https://')) return failed('refused');
      if (signal?.aborted) return failed('cancelled');
      const under = inFlight.get(url);
      if (under) return under.join(signal);
      const known = moment ? recent.get(url) : undefined;
      if (known) return known;
      const { keyHeader: header, redirectsWithin: within } = OUTSIDE_HOSTS.find((each) => each.host === host) ?? {};
      const headers: Record<string, string> = header !== undefined && key !== undefined ? { [header]: key } : {};
      const controller = new AbortController();
      const result = askNow(url, host, turn, { headers, within, why, signal: controller.signal });
      const asking = shared(result, () => {
        controller.abort();
        // Whoever asks from now on has a leave of their own.
        if (inFlight.get(url) === asking) inFlight.delete(url);
      }, () => failed('cancelled'));
      inFlight.set(url, asking);
      void result.finally(() => inFlight.get(url) === asking && inFlight.delete(url));
      if (moment) void handOn(url, result);
      return asking.join(signal);
    },
  };
}

interface Rules {
  headers: Record<string, string>;
  /** Redirects are followed within this address; `undefined` for none. */
  within: string | undefined;
  why: RequestReason | null;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
}

function movedFrom(asked: string, answered: string): { movedTo?: string } {
  return answered === asked ? {} : { movedTo: answered };
}
