import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is wrong with it. */
export interface FakeZoteroFault {
  /** The connector's interface, 3 in any Zotero of the last years. */
  connector?: number;
  apiOff?: boolean;
  readOnly?: boolean;
  /** No local interface at all, as before Zotero 7. */
  noApi?: boolean;
  /** It fails at the saving request of this number, from 1. */
  failsAt?: number;
  /** What every path is answered with by another program. */
  stranger?: { status: number; headers?: Record<string, string>; body: string };
}

export interface FakeZotero {
  /** A fetch whose requests to Zotero's own port come here. */
  send: typeof fetch;
  /** Every request that was not dropped, as `POST /connector/ping`. */
  requests: string[];
  /** The items that were saved, in order. */
  saved: Record<string, unknown>[];
  fault: FakeZoteroFault;
  close(): Promise<void>;
}

export interface FakeLibrary {
  collections?: unknown[];
  /** By the key of the collection; `''` is the whole library. */
  items?: Record<string, unknown[]>;
}

/**
 * A local server that behaves as the documents and the source of Zotero's desktop app say: it drops requests of
 * browsers without the header for connectors, saves items, and gives the library page by page if that is switched on.
 * @param port 0 for any that is free
 */
export async function startFakeZotero({ collections = [], items = {} }: FakeLibrary = {}, port = 0): Promise<FakeZotero> {
  const sessions = new Set<string>();
  const zotero: Pick<FakeZotero, 'requests' | 'saved' | 'fault'> = { requests: [], saved: [], fault: {} };

  const answer = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
    response.writeHead(status, { 'X-Zotero-Version': '8.0', 'X-Zotero-Connector-API-Version': String(zotero.fault.connector ?? 3), 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

  const page = (response: ServerResponse, url: URL, rows: unknown[] | undefined): void => {
    if (zotero.fault.noApi) return answer(response, 404, 'No endpoint found\n');
    if (zotero.fault.apiOff) return answer(response, 403, 'Local API is not enabled');
    if (rows === undefined) return answer(response, 404, 'Not found');
    const start = Number(url.searchParams.get('start') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? rows.length);
    answer(response, 200, rows.slice(start, start + limit), { 'Total-Results': String(rows.length), 'Zotero-API-Version': '3' });
  };

  const save = (response: ServerResponse, body: { sessionID?: string; items?: Record<string, unknown>[] }): void => {
    const attempt = sessions.size + 1;
    if (body.sessionID === undefined || sessions.has(body.sessionID)) return answer(response, 409, { error: 'SESSION_EXISTS' });
    sessions.add(body.sessionID);
    if (zotero.fault.readOnly) return answer(response, 500, { libraryEditable: false });
    if (zotero.fault.failsAt === attempt) return answer(response, 500, '');
    zotero.saved.push(...(body.items ?? []));
    answer(response, 201, '');
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { stranger } = zotero.fault;
    if (stranger) {
      response.writeHead(stranger.status, stranger.headers);
      response.end(stranger.body);
      return;
    }
    if (request.headers['x-zotero-connector-api-version'] === undefined) {
      request.socket.destroy();
      return;
    }
    zotero.requests.push(`${request.method} ${url.pathname}`);
    if (url.pathname === '/connector/ping') answer(response, 200, { prefs: { automaticSnapshots: true } });
    else if (url.pathname === '/connector/saveItems') save(response, JSON.parse(text) as { sessionID?: string });
    else if (url.pathname === '/api/users/0/collections') page(response, url, collections);
    else {
      const [, collection] = /^\/api\/users\/0\/(?:collections\/([A-Z\d]{8})\/)?items\/top$/.exec(url.pathname) ?? [null, null];
      page(response, url, collection === null ? undefined : items[collection ?? '']);
    }
  };

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const own = (server.address() as AddressInfo).port;
  return {
    ...zotero,
    // The same objects: a test changes the fault while the server runs.
    get fault() {
      return zotero.fault;
    },
    set fault(fault) {
      zotero.fault = fault;
    },
    send: ((input: string, init: RequestInit) => fetch(input.replace('http://127.0.0.1:23119/', `http://127.0.0.1:${own}/`), init)) as typeof fetch,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
