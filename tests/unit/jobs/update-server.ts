import { createHash } from 'node:crypto';
import { deltaFile } from '@/lib/notices/index/delta';
import { readDetails } from '@/lib/notices/index/details-file';
import type { ListEntry } from '@/lib/notices/index/list-entry';
import type { ListFiles } from '@/lib/notices/index/list-writer';
import { manifestText, textOfContent, type Manifest } from '@/lib/notices/index/manifest';
import { writeList } from '@/lib/notices/index/write-list';
import { FACTS, entriesNumbered } from '../notices/index/arbitrary-list';

export const ADDRESS = 'https://lists.example/caveat';
export const NOW = FACTS.built + 2 * 86_400_000;

/** A build of the list: `day` days after the first. */
export function buildOf(entries: readonly ListEntry[], day: number): ListFiles {
  const at = FACTS.built + day * 86_400_000;
  return writeList(entries, { built: at, sources: { crossref: at, 'retraction-watch': at, pubmed: null, starter: null } });
}

/** Yesterday's list of 600 and today's, which has 12 more and 3 fewer. */
export const YESTERDAY = buildOf(entriesNumbered(600), 0);
export const TODAY = buildOf(entriesNumbered(609, 3), 1);
export const NEW_KEY = entriesNumbered(1, 611)[0]?.key ?? '';
export const OLD_KEY = entriesNumbered(1, 1)[0]?.key ?? '';
export const KEPT_KEY = entriesNumbered(1, 300)[0]?.key ?? '';

export function deltaBetween(from: ListFiles, to: ListFiles): Uint8Array {
  const [before, after] = [readDetails(from.details), readDetails(to.details)];
  if (!before.ok || !after.ok) throw new Error('not read');
  return deltaFile({ content: from.content, entries: before.value.entries }, after.value);
}

export interface Served {
  status?: number;
  headers?: Record<string, string>;
  body: Uint8Array | string;
  /** The connection breaks off behind this many bytes. */
  cutAfter?: number;
}

/** An update address as a test has it: files by name, and what was asked for. */
export interface UpdateServer {
  files: Map<string, Served>;
  requests: { name: string; headers: Record<string, string> }[];
  /** The next answer for a file, once, instead of the right one; `null` is no answer at all. */
  once(name: string, answer: Served | null): void;
  send: typeof fetch;
}

export function updateServer(list: ListFiles, deltas: { from: ListFiles; to: ListFiles; bytes: Uint8Array }[] = []): UpdateServer {
  const files = new Map<string, Served>();
  const binary = (body: Uint8Array) => ({ headers: { 'content-type': 'application/octet-stream' }, body });
  const offered = (file: string, body: Uint8Array) => {
    files.set(file, binary(body));
    return { file, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') };
  };
  const manifest: Manifest = {
    built: FACTS.built + 86_400_000,
    entries: list.entries,
    content: list.content,
    index: offered('notices.index', list.index),
    details: offered('notices.details', list.details),
    deltas: deltas.map(({ from, to, bytes }) => ({ ...offered(`notices-${textOfContent(from.content)}.delta`, bytes), from: from.content, to: to.content })),
  };
  files.set('notices.json', { headers: { 'content-type': 'application/json', etag: '"today"' }, body: manifestText(manifest) });
  const requests: UpdateServer['requests'] = [];
  const once = new Map<string, (Served | null)[]>();

  const send = async (address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(address));
    const name = url.pathname.split('/').at(-1) ?? '';
    const headers = init.headers as Record<string, string>;
    requests.push({ name, headers });
    const given = once.get(name)?.shift();
    if (given === null) throw new TypeError('Failed to fetch');
    const served = given ?? files.get(name);
    if (!served) return new Response('Not found.', { status: 404, headers: { 'content-type': 'text/plain' } });
    const etag = served.headers?.etag;
    if (etag !== undefined && headers['if-none-match'] === etag) return new Response(null, { status: 304, headers: { etag } });
    const whole = typeof served.body === 'string' ? new TextEncoder().encode(served.body) : served.body;
    const from = Number(/bytes=(\d+)-/.exec(headers.range ?? '')?.[1] ?? 0);
    const rest = from > 0 && given === undefined;
    const body = rest ? whole.subarray(from) : whole;
    return new Response(streamOf(body, served.cutAfter), {
      status: served.status ?? (rest ? 206 : 200),
      headers: { 'content-length': String(body.length), ...served.headers, ...(rest ? { 'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}` } : {}) },
    });
  };
  return {
    files,
    requests,
    once: (name, answer) => void once.set(name, [...(once.get(name) ?? []), answer]),
    send: send as typeof fetch,
  };
}

function streamOf(bytes: Uint8Array, cutAfter = bytes.length): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const to = Math.min(at + 2_000, cutAfter);
      if (at < to) controller.enqueue(bytes.slice(at, to));
      at = to;
      if (at < cutAfter) return;
      if (cutAfter < bytes.length) controller.error(new TypeError('network error'));
      else controller.close();
    },
  });
}
