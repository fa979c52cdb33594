import { describe, expect, it } from 'vitest';
import { serveFile } from '@/lib/background/serve-file';
import { GivenFileClosed, type GivenFile } from '@/lib/jobs/list-keeper';
import type { ServedPort } from '@/lib/report/serve-report';
import { OWN_PAGE, PAGE } from '@/tests/support/background-harness';

const SELF = { id: 'caveat-test', baseUrl: 'chrome-extension://caveat-test/' };

/** A port with a page at its other end, and a keeper that reads a file to its end. */
function served(sender = OWN_PAGE) {
  const replies: unknown[] = [];
  const toBackground: ((message: unknown) => void)[] = [];
  const onGone: (() => void)[] = [];
  let disconnected = false;
  const port: ServedPort = {
    sender,
    postMessage: (message) => void replies.push(message),
    disconnect: () => (disconnected = true),
    onMessage: { addListener: (listener) => void toBackground.push(listener) },
    onDisconnect: { addListener: (listener) => void onGone.push(listener) },
  };
  const read: { text: string; size: number | null; ended: boolean; error: unknown } = { text: '', size: null, ended: false, error: null };
  const takeCsv = async ({ size, pieces }: GivenFile) => {
    read.size = size;
    try {
      for await (const piece of pieces) read.text += piece;
      read.ended = true;
    } catch (error) {
      read.error = error;
    }
    return { at: 0, origin: 'retraction-watch' as const, result: 'renewed' as const, reason: null, etag: null };
  };
  serveFile(port, SELF, { takeCsv });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    read,
    replies,
    isDisconnected: () => disconnected,
    async send(message: unknown) {
      for (const listener of toBackground) listener(message);
      await settle();
    },
    async leave() {
      for (const listener of onGone) listener();
      await settle();
    },
  };
}

describe('a file that a page of Caveat hands on', () => {
  it('is asked for piece by piece, and said to be done', async () => {
    const { send, read, replies, isDisconnected } = served();
    await send({ type: 'begin', size: 6 });
    await send({ type: 'piece', text: 'abc' });
    await send({ type: 'piece', text: 'def' });
    expect(replies).toEqual([{ type: 'more' }, { type: 'more' }, { type: 'more' }]);
    await send({ type: 'end' });
    expect(read).toMatchObject({ text: 'abcdef', size: 6, ended: true });
    expect(replies.at(-1)).toEqual({ type: 'done' });
    expect(isDisconnected()).toBe(true);
  });

  it('is broken off where the page is closed', async () => {
    const { send, leave, read } = served();
    await send({ type: 'begin', size: 6 });
    await send({ type: 'piece', text: 'abc' });
    await leave();
    expect(read.error).toBeInstanceOf(GivenFileClosed);
  });

  it.each([{ type: 'piece', text: 7 }, { type: 'begin', size: 1 }, 'junk', { type: 'piece', text: 'x'.repeat(300_000) }])('is broken off by what is no piece of it', async (junk) => {
    const { send, read } = served();
    await send({ type: 'begin', size: 6 });
    await send(junk);
    expect(read.error).toBeInstanceOf(GivenFileClosed);
  });

  it('is taken from nobody else', async () => {
    const { isDisconnected } = served(PAGE);
    expect(isDisconnected()).toBe(true);
  });
});
