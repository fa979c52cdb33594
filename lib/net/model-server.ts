/**
 * A language model's server on the reader's own device (OpenAI's interface, which ollama, LM Studio, llama.cpp and others
 * speak). Addresses of the reader's own machine and network are refused everywhere else (public-address.ts); this is an
 * exception for two paths of a loopback address that the reader typed. It is called from Caveat's own windows alone.
 */
import type { RequestReason } from '@/lib/model/sent-request';
import { loopbackAddress } from '@/lib/platform/loopback-address';
import { sendRequest } from './send-request';

/** https://platform.openai.com/docs/api-reference */
const PATHS = { models: '/v1/models', chat: '/v1/chat/completions' } as const;

/** A model on a slow machine may take so long for a page of text; milliseconds. */
const PATIENCE = 240_000;
/** Longest answer that is read, in bytes: many times what twenty sentences need. */
const MAX_BYTES = 400_000;

/**
 * Why a server gave nothing. `address`: none on this device. `closed`: nobody listens, or the connection was cut.
 * `origin`: it takes no questions of a browser's extension. `no-model`: it does not have the model. `redirect`,
 * `streamed`, `too-long`, `not-json`: its answer is none that is asked for. `refused`: any other status.
 */
export type ServerProblem = 'address' | 'closed' | 'slow' | 'cancelled' | 'origin' | 'no-model' | 'redirect' | 'streamed' | 'too-long' | 'not-json' | 'refused';

export type ServerAnswer = { ok: true; value: unknown } | { ok: false; problem: ServerProblem };

export interface ServerRequest {
  /** Where the server listens, as loopbackAddress gives it. */
  server: string;
  path: keyof typeof PATHS;
  /** Sent as JSON, by POST; without it the question is a GET. */
  body?: unknown;
  signal: AbortSignal;
  /** Milliseconds after which it is given up. */
  patience?: number;
  /** `null` where no record may be kept: in a private window. */
  why?: RequestReason | null;
}

/**
 * Asks a model's server on this device. Never throws for what comes back.
 * @param send the real fetch by default, replaceable for tests
 */
export async function askModelServer({ server, path, body, signal, patience = PATIENCE, why = 'draft' }: ServerRequest, send: typeof fetch = (input, init) => fetch(input, init)): Promise<ServerAnswer> {
  if (loopbackAddress(server) !== server) return failed('address');
  if (signal.aborted) return failed('cancelled');
  const tooSlow = new AbortController();
  const timer = setTimeout(() => tooSlow.abort(), patience);
  const init: RequestInit = {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    signal: AbortSignal.any([signal, tooSlow.signal]),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    // Whoever listens there must not lead the abstract elsewhere.
    redirect: 'manual',
  };
  try {
    const response = await sendRequest(send, server + PATHS[path], init, why);
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) return await end(response, 'redirect');
    if ((response.headers.get('content-type') ?? '').startsWith('text/event-stream')) return await end(response, 'streamed');
    const text = await textOf(response);
    if (text === null) return failed('too-long');
    if (response.status !== 200) return failed(problemOf(response.status, text));
    const value = parsed(text);
    return value === undefined ? failed('not-json') : { ok: true, value };
  } catch {
    if (signal.aborted) return failed('cancelled');
    return failed(tooSlow.signal.aborted ? 'slow' : 'closed');
  } finally {
    clearTimeout(timer);
  }
}

function failed(problem: ServerProblem): ServerAnswer {
  return { ok: false, problem };
}

async function end(response: Response, problem: ServerProblem): Promise<ServerAnswer> {
  await response.body?.cancel();
  return failed(problem);
}

/** The text of an answer; `null` for one that is longer than is read, of which the rest is not waited for. */
async function textOf(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  const texts: string[] = [];
  for (let left = MAX_BYTES; ; ) {
    const { done, value } = await reader.read();
    if (done) return texts.join('') + decoder.decode();
    left -= value.length;
    if (left < 0) {
      await reader.cancel();
      return null;
    }
    texts.push(decoder.decode(value, { stream: true }));
  }
}

/** ollama answers an origin that it does not know with 403, and a model that it does not have with 404 and a sentence. */
function problemOf(status: number, text: string): ServerProblem {
  if (status === 403) return 'origin';
  const isModel = /model[^]{0,200}(?:not found|not exist|not loaded)|model_not_found|no models? loaded/i.test(text.slice(0, 2_000));
  return (status === 404 || status === 400) && isModel ? 'no-model' : 'refused';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
