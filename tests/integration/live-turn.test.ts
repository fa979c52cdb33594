import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteEverything } from '@/lib/background/delete-everything';
import { TurnEnded, inLiveTurn } from '@/lib/messaging/in-live-turn';
import { TURN_PORT } from '@/lib/messaging/turn-port';
import { getSettings } from '@/lib/settings/settings';
import { PAGE, startTestBackground, type Background } from '../support/background-harness';

let background: Background;
beforeEach(async () => {
  background = startTestBackground();
  await background.command({ type: 'set-settings', patch: { liveChecks: true, consentAnswered: true } });
});
afterEach(async () => {
  await deleteEverything();
  vi.unstubAllGlobals();
});

const inTurn = <Value>(work: (signal: AbortSignal) => Promise<Value>) => inLiveTurn((name) => background.connect(name), work);
/** Ends with its signal, and not before. */
const untilAborted = (signal: AbortSignal) => new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('ended'), { once: true }));

describe('what one of Caveat’s own pages fetches goes through the gate', () => {
  test('it begins, and its result comes', async () => {
    expect(await inTurn(async (signal) => signal.aborted)).toBe(false);
  });

  test.each([
    ['online checks are switched off', () => background.command({ type: 'set-settings', patch: { liveChecks: false } })],
    ['everything is deleted', () => background.command({ type: 'delete-everything' })],
    ['the browser takes a permission back', async () => background.sites.takeBack('https://api.crossref.org/*')],
  ])('it ends before the reply where %s', async (_name, withdraw) => {
    const heard: string[] = [];
    const begun = Promise.withResolvers<void>();
    const work = inTurn((signal) => {
      begun.resolve();
      return untilAborted(signal);
    }).then((ended) => heard.push(ended));
    await begun.promise;
    await withdraw();
    await vi.waitFor(() => expect(heard).toEqual(['ended']));
    await work;
  });

  test('the reply "off" comes when the page has heard of it', async () => {
    const steps: string[] = [];
    const begun = Promise.withResolvers<void>();
    const work = inTurn((signal) => {
      begun.resolve();
      return untilAborted(signal).then(() => steps.push('ended'));
    });
    await begun.promise;
    await background.command({ type: 'set-settings', patch: { liveChecks: false } });
    steps.push('off');
    await work;
    expect(steps).toEqual(['ended', 'off']);
  });

  test('asked while consent is being taken back it waits, and begins once that is done', async () => {
    const off = background.command({ type: 'set-settings', patch: { liveChecks: false } });
    expect(await inTurn(async () => (await getSettings()).liveChecks)).toBe(false);
    await off;
  });

  test('it ends where the background has gone, and does not begin where there is none', async () => {
    const port = background.connect('nobody');
    await expect(inLiveTurn(() => ({ ...port, onDisconnect: { addListener: (listener) => queueMicrotask(listener) } }), async () => 'begun')).rejects.toBeInstanceOf(TurnEnded);
  });

  test('no page’s script gets one', async () => {
    const closed = vi.fn();
    const port = background.connect(TURN_PORT, PAGE);
    port.onMessage.addListener(() => closed('a word'));
    port.onDisconnect.addListener(() => closed('closed'));
    await vi.waitFor(() => expect(closed.mock.calls).toEqual([['closed']]));
  });
});
