import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test lets a service do with one request; `null` cuts the connection. */
export type LocalAnswer = { status?: number; headers?: Record<string, string>; body: string | Buffer; cutAfter?: number } | null;

export interface LocalService {
  url: string;
  requests: { path: string; query: URLSearchParams; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** A server on this machine that answers in the shapes that the real services were recorded in. */
export async function localService(answer: (request: LocalService['requests'][number], number: number) => LocalAnswer): Promise<LocalService> {
  const requests: LocalService['requests'] = [];
  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const request = { path: url.pathname, query: url.searchParams, headers: incoming.headers };
    requests.push(request);
    send(response, answer(request, requests.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function send(response: ServerResponse, answer: LocalAnswer): void {
  if (answer === null) {
    response.destroy();
    return;
  }
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status ?? 200, { 'content-length': body.length, ...answer.headers });
  if (answer.cutAfter === undefined) response.end(body);
  // What was sent is read before the connection is cut, however busy the machine.
  else response.write(body.subarray(0, answer.cutAfter), () => setTimeout(() => response.destroy(), 300));
}
