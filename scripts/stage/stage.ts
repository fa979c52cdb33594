import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textAnswer, type Site, type StageAnswer, type StageRequest } from './answer';
import { makeCertificate } from './certificate';
import { faultAnswer, type Fault } from './fault';

/** A local server that stands for the whole internet: it answers by host name, over TLS. */
export interface Stage {
  port: number;
  /** For --ignore-certificate-errors-spki-list. */
  certificateHash: string;
  /**
   * Requests that arrived since the last reset, oldest first, those that a fault spoiled included.
   * Hosts without a site are refused and logged all the same: a test can prove that nothing left.
   */
  requests(host?: string): StageRequest[];
  /** Lets a host go wrong for every request from now on; `null` mends it. */
  fault(host: string, fault: Fault | null): void;
  /** Puts one page in front of a host's own site, until the next reset. */
  page(host: string, path: string, answer: StageAnswer): void;
  /** Answers, rightly, every request that a `hang` still holds. */
  release(): void;
  /** Forgets the log, the faults and the extra pages, and releases what hangs. */
  reset(): void;
  close(): Promise<void>;
}

/** @param sites what each host name answers; every other host is refused with 421 */
export async function startStage(sites: ReadonlyMap<string, Site>): Promise<Stage> {
  const certificate = await makeCertificate([...sites.keys()]);
  const faults = new Map<string, Fault>();
  const pages = new Map<string, StageAnswer>();
  const held = new Set<() => void>();
  const timers = new Set<NodeJS.Timeout>();
  let log: StageRequest[] = [];

  const rightAnswer = (request: StageRequest): StageAnswer => {
    const site = sites.get(request.host);
    if (!site) return textAnswer('Not on this stage.', 421);
    return pages.get(`${request.host}${request.path}`) ?? site(request) ?? textAnswer('Not found.', 404);
  };

  const handle = (incoming: IncomingMessage, response: ServerResponse): void => {
    incoming.resume();
    const request = readRequest(incoming);
    log.push(request);
    const fault = faults.get(request.host);
    const answerNow = (): void => send(response, rightAnswer(request));
    switch (fault?.kind) {
      case 'drop':
        incoming.socket.destroy();
        return;
      case 'hang':
        held.add(answerNow);
        response.once('close', () => held.delete(answerNow));
        return;
      case 'delay': {
        const timer = setTimeout(() => {
          timers.delete(timer);
          answerNow();
        }, fault.ms);
        timers.add(timer);
        return;
      }
      default:
        send(response, (fault && faultAnswer(fault)) ?? rightAnswer(request));
    }
  };

  const server = createServer({ key: certificate.key, cert: certificate.cert }, handle);
  // Node's own five seconds would cut a connection that a browser is about to use again.
  server.keepAliveTimeout = 60_000;
  // Browsers also knock with plain HTTP and half-open connections; none of that is of interest.
  server.on('clientError', (_error, socket) => socket.destroy());
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  await listen(server);

  const release = (): void => {
    for (const answerNow of held) answerNow();
    held.clear();
  };
  return {
    port: (server.address() as AddressInfo).port,
    certificateHash: certificate.hash,
    requests: (host) => log.filter((request) => host === undefined || request.host === host),
    fault: (host, fault) => void (fault ? faults.set(host, fault) : faults.delete(host)),
    page: (host, path, answer) => void pages.set(`${host}${path}`, answer),
    release,
    reset: () => {
      log = [];
      faults.clear();
      pages.clear();
      release();
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

function readRequest(incoming: IncomingMessage): StageRequest {
  const url = new URL(`https://stage.invalid${incoming.url ?? '/'}`);
  return {
    method: incoming.method ?? 'GET',
    host: (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase(),
    path: url.pathname,
    query: url.searchParams,
    at: Date.now(),
  };
}

function send(response: ServerResponse, answer: StageAnswer): void {
  if (response.destroyed || response.writableEnded) return;
  response.writeHead(answer.status, answer.headers);
  response.end(answer.bytes ?? answer.body);
}
