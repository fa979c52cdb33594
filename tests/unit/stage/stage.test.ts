import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { htmlAnswer, jsonAnswer, type Site } from '@/scripts/stage/answer';
import { startStage, type Stage } from '@/scripts/stage/stage';

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let stage: Stage;

/** Asks the stage as a browser would that resolves every host name to it. */
function ask(host: string, path: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: stage.port, path, headers: { host }, rejectUnauthorized: false, agent: false },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
        response.on('error', reject);
      },
    );
    sent.once('error', reject);
    sent.end();
  });
}

beforeAll(async () => {
  stage = await startStage(
    new Map<string, Site>([
      ['journal.example', ({ path }) => (path === '/paper' ? htmlAnswer('a paper') : null)],
      ['api.example', ({ query }) => jsonAnswer({ asked: query.get('doi') })],
    ]),
  );
});
afterEach(() => stage.reset());
afterAll(() => stage.close());

describe('the stage', () => {
  test('answers by host name', async () => {
    expect((await ask('journal.example', '/paper')).body).toBe('a paper');
    expect((await ask('api.example', '/works?doi=10.1%2Fx')).body).toBe('{"asked":"10.1/x"}');
  });

  test('has nothing at an address its site does not know', async () => {
    expect((await ask('journal.example', '/elsewhere')).status).toBe(404);
  });

  test('refuses a host it does not play, and counts the request', async () => {
    expect((await ask('tracker.example', '/collect?who=me')).status).toBe(421);
    expect(stage.requests('tracker.example')).toMatchObject([{ method: 'GET', path: '/collect' }]);
  });

  test('tells requests to one host from those to another', async () => {
    await ask('journal.example', '/paper');
    await ask('api.example', '/works');
    expect(stage.requests('api.example')).toHaveLength(1);
    expect(stage.requests()).toHaveLength(2);
  });

  test('puts one page in front of a site until it is reset', async () => {
    stage.page('journal.example', '/paper', htmlAnswer('a hostile paper'));
    expect((await ask('journal.example', '/paper')).body).toBe('a hostile paper');
    stage.reset();
    expect((await ask('journal.example', '/paper')).body).toBe('a paper');
    expect(stage.requests()).toHaveLength(1);
  });
});

describe('a host that goes wrong', () => {
  test('asks to wait, with the header that says how long', async () => {
    stage.fault('api.example', { kind: 'status', status: 429, retryAfter: '120' });
    const got = await ask('api.example', '/works');
    expect([got.status, got.headers['retry-after']]).toEqual([429, '120']);
  });

  test('does not touch the other hosts', async () => {
    stage.fault('api.example', { kind: 'status', status: 500 });
    expect((await ask('journal.example', '/paper')).status).toBe(200);
  });

  test('sends JSON that cannot be parsed', async () => {
    stage.fault('api.example', { kind: 'nonsense' });
    const got = await ask('api.example', '/works');
    expect(got.headers['content-type']).toContain('json');
    expect(() => JSON.parse(got.body) as unknown).toThrow(SyntaxError);
  });

  test('sends a page instead of data', async () => {
    stage.fault('api.example', { kind: 'html' });
    expect((await ask('api.example', '/works')).headers['content-type']).toContain('text/html');
  });

  test('points elsewhere', async () => {
    stage.fault('api.example', { kind: 'redirect', to: 'https://other.example/' });
    expect(await ask('api.example', '/works')).toMatchObject({ status: 302, headers: { location: 'https://other.example/' } });
  });

  test('cuts the connection', async () => {
    stage.fault('api.example', { kind: 'drop' });
    await expect(ask('api.example', '/works')).rejects.toThrow('socket hang up');
    expect(stage.requests('api.example')).toHaveLength(1);
  });

  test('says nothing until it is released', async () => {
    stage.fault('api.example', { kind: 'hang' });
    let answered = false;
    const waiting = ask('api.example', '/works').then((got) => {
      answered = true;
      return got;
    });
    await expect.poll(() => stage.requests('api.example')).toHaveLength(1);
    expect(answered).toBe(false);
    stage.release();
    expect((await waiting).status).toBe(200);
  });

  test('answers rightly again once it is mended', async () => {
    stage.fault('api.example', { kind: 'status', status: 500 });
    stage.fault('api.example', null);
    expect((await ask('api.example', '/works')).status).toBe(200);
  });
});
