/**
 * Files that the reader lets Caveat fetch: the notice list of an update address, the data of Retraction
 * Watch, a pack of summaries. No cookie, no referrer, no redirect, https only, and never more bytes than
 * the caller allows.
 */
import type { RequestReason } from '@/lib/model/sent-request';
import { isPublicAddress } from './public-address';
import { sendRequest } from './send-request';

/** Why a file was not fetched, as codes. */
export type FileProblem = 'address' | 'offline' | 'redirect' | 'server' | 'wrong-type' | 'too-big' | 'cancelled';

export class FileError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.problem = problem;
  }
}

export interface FileRequest {
  url: string;
  /** What the file is, for the record of requests. */
  why: RequestReason;
  /** Most bytes that are read. */
  limit: number;
  /** Go on from this byte, where the server can. */
  from?: number;
  /** The server's mark of what is at hand: it may say that nothing changed. */
  etag?: string | null;
  /** Media types that are taken, in small letters; a file that is sent without one is taken too. */
  types: RegExp;
  signal: AbortSignal;
}

export interface FileAnswer {
  /** `unchanged`: the server's mark is the same, and nothing follows. */
  kind: 'unchanged' | 'whole' | 'rest';
  etag: string | null;
  /** Bytes of what follows, where the server says it. */
  length: number | null;
  /** What follows, piece by piece. @throws FileError */
  pieces: AsyncIterable<Uint8Array>;
}

/** A server that sends nothing for so long is not going to, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Asks for a file. The pieces are read as the caller takes them.
 * @throws FileError
 */
export async function fetchFile(request: FileRequest, send: typeof fetch = (input, init) => fetch(input, init)): Promise<FileAnswer> {
  if (!isPublicAddress(request.url)) throw new FileError('address');
  const controller = new AbortController();
  const stop = () => controller.abort();
  request.signal.addEventListener('abort', stop, { once: true });
  const patience = createPatience(stop);
  const failed = () => new FileError(request.signal.aborted ? 'cancelled' : 'offline');
  const headers: Record<string, string> = {};
  if (request.etag) headers['if-none-match'] = request.etag;
  if (request.from) headers.range = `bytes=${request.from}-`;
  if (request.signal.aborted) throw new FileError('cancelled');
  const init: RequestInit = {
    headers,
    signal: controller.signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
  };
  const response = await sendRequest(send, request.url, init, request.why).catch(() => {
    patience.end();
    throw failed();
  });
  const etag = response.headers.get('etag');
  const end = () => {
    patience.end();
    request.signal.removeEventListener('abort', stop);
    controller.abort();
  };
  const refuse = (problem: FileProblem): never => {
    end();
    throw new FileError(problem);
  };
  if (response.status === 304 && request.etag) {
    end();
    return { kind: 'unchanged', etag, length: 0, pieces: nothing() };
  }
  // It could lead into the reader's own network.
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400 && response.status !== 304)) return refuse('redirect');
  const isRest = response.status === 206 && request.from !== undefined && rangeStart(response) === request.from;
  if (response.status !== 200 && !isRest) return refuse('server');
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && !request.types.test(type)) return refuse('wrong-type');
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  if (length > request.limit) return refuse('too-big');

  async function* pieces(): AsyncGenerator<Uint8Array> {
    const reader = response.body?.getReader();
    let left = request.limit;
    try {
      if (!reader) return;
      for (;;) {
        const { done, value } = await reader.read().catch(() => {
          throw failed();
        });
        if (done) return;
        patience.renew();
        left -= value.length;
        if (left < 0) throw new FileError('too-big');
        yield value;
      }
    } finally {
      end();
    }
  }

  return { kind: isRest ? 'rest' : 'whole', etag, length: Number.isFinite(length) ? length : null, pieces: pieces() };
}

function rangeStart(response: Response): number | null {
  const [, from] = /^bytes (\d{1,12})-/.exec(response.headers.get('content-range') ?? '') ?? [];
  return from === undefined ? null : Number(from);
}

function createPatience(onEnd: () => void) {
  let timer = setTimeout(onEnd, PATIENCE);
  return {
    renew() {
      clearTimeout(timer);
      timer = setTimeout(onEnd, PATIENCE);
    },
    end: () => clearTimeout(timer),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
