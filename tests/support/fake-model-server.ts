import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A question as it came: the sentences that were sent, by their numbers. */
export interface FakeQuestion {
  model: string;
  task: string;
  sentences: Map<number, string>;
}

/**
 * How the server behaves. `answer` writes the lines of its answer; the others are what servers do wrong: a status, a stream,
 * no JSON, other JSON, an endless or huge or slow answer, a redirect, JSON that is nested without end, a cut connection.
 */
export type FakeModelWay =
  | { answer(question: FakeQuestion): string }
  | { status: number; body?: string }
  | 'streams'
  | 'html'
  | 'other-json'
  | 'huge'
  | 'endless'
  | 'silent'
  | 'redirects'
  | 'nested'
  | 'cuts';

export interface FakeModelServer {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  /** Every request, as `POST /v1/chat/completions`. */
  requests: string[];
  questions: FakeQuestion[];
  way: FakeModelWay;
  models: string[];
  /** Bytes that were written of the last answer that never ends. */
  written: number;
  /** Whether whoever asked last has hung up. */
  hungUp: boolean;
  close(): Promise<void>;
}

const LINE = /^\[(\d+)\] (.*)$/;

/** Each sentence as it stands: a model that says nothing of its own. */
export const echo = ({ sentences }: FakeQuestion): string => [...sentences].map(([number, text]) => `[${number}] ${text}`).join('\n');

/** A local server with OpenAI's interface, as far as ollama, LM Studio and llama.cpp share it. It listens on 127.0.0.1 alone. */
export async function startFakeModelServer(way: FakeModelWay = { answer: echo }, port = 0): Promise<FakeModelServer> {
  const fake: FakeModelServer = { address: '', requests: [], questions: [], way, models: ['plain:3b', 'plain:8b'], written: 0, hungUp: false, close: async () => undefined };

  const json = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const pour = (response: ServerResponse, most: number, piece: string): void => {
    response.writeHead(200, { 'content-type': 'application/json' });
    fake.written = 0;
    const go = (): void => {
      if (response.destroyed || fake.written >= most) return void response.end();
      fake.written += piece.length;
      if (response.write(piece)) setTimeout(go);
      else response.once('drain', go);
    };
    go();
  };

  const answer = (request: IncomingMessage, response: ServerResponse, text: string): void => {
    const { way: now } = fake;
    const body = JSON.parse(text) as { model: string; messages: { content: string }[] };
    const lines = (body.messages[1]?.content ?? '').split('\n').map((line) => LINE.exec(line));
    const question: FakeQuestion = { model: body.model, task: body.messages[0]?.content ?? '', sentences: new Map(lines.flatMap((found) => (found ? [[Number(found[1]), found[2] ?? '']] : []))) };
    fake.questions.push(question);
    if (typeof now === 'object' && 'answer' in now) return json(response, 200, { object: 'chat.completion', model: body.model, choices: [{ index: 0, message: { role: 'assistant', content: now.answer(question) }, finish_reason: 'stop' }] });
    if (typeof now === 'object') return json(response, now.status, now.body ?? '');
    switch (now) {
      case 'streams':
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        return void response.end('data: {"choices":[{"delta":{"content":"[1] Moss."}}]}\n\ndata: [DONE]\n\n');
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' });
        return void response.end('<h1>Welcome</h1>');
      case 'other-json':
        return json(response, 200, { choices: [{ message: { content: { html: '<script>alert(1)</script>' } } }] });
      case 'nested':
        return json(response, 200, '['.repeat(150_000) + ']'.repeat(150_000));
      case 'huge':
        return pour(response, 50_000_000, 'x'.repeat(64_000));
      case 'endless':
        return pour(response, Number.POSITIVE_INFINITY, ' ');
      case 'redirects':
        response.writeHead(307, { location: 'https://outside.example/v1/chat/completions' });
        return void response.end();
      case 'cuts':
        return void request.socket.destroy();
      case 'silent':
        return undefined;
    }
  };

  const server = createServer((request, response) => {
    fake.hungUp = false;
    request.socket.once('close', () => (fake.hungUp = true));
    fake.requests.push(`${request.method} ${request.url}`);
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      if (request.url === '/v1/models') json(response, 200, { object: 'list', data: fake.models.map((id) => ({ id, object: 'model' })) });
      else if (request.url === '/v1/chat/completions') answer(request, response, text);
      else json(response, 404, '404 page not found');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  fake.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return fake;
}
