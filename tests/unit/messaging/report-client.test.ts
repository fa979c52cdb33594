import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask, Snapshot } from '@/lib/messaging/contract';
import { createReportClient } from '@/lib/messaging/report-client';

/** One end of a port, and what a background would do to it. */
function fakePort() {
  const messages: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  const sent: Ask[] = [];
  return {
    sent,
    say: (snapshot: Partial<Snapshot>) => messages.forEach((listener) => listener(snapshot)),
    die: () => ends.forEach((listener) => listener()),
    port: {
      postMessage: (message: unknown) => void sent.push(message as Ask),
      disconnect: vi.fn(),
      onMessage: { addListener: (listener: (message: unknown) => void) => void messages.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => void ends.push(listener) },
    },
  };
}

const question = { type: 'ask', navigation: 1, revision: 0, depth: 'view' } as Ask;

function setUp() {
  const ports: ReturnType<typeof fakePort>[] = [];
  const seen: Snapshot[] = [];
  const lost = vi.fn();
  const client = createReportClient(
    () => {
      const made = fakePort();
      ports.push(made);
      return made.port;
    },
    (snapshot) => seen.push(snapshot),
    lost,
  );
  return { client, ports, seen, lost };
}

describe('the client of the report port', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('hands on the snapshots of its question and closes the port at the settled one', () => {
    const { client, ports, seen } = setUp();
    client.ask(question);
    ports[0]?.say({ navigation: 1, revision: 1, settled: false });
    ports[0]?.say({ navigation: 1, revision: 2, settled: true });
    expect(seen.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(ports[0]?.port.disconnect).toHaveBeenCalledOnce();
  });

  test('drops snapshots of another paper and of an older revision', () => {
    const { client, ports, seen } = setUp();
    client.ask({ ...question, navigation: 2 });
    ports[0]?.say({ navigation: 1, revision: 1 });
    ports[0]?.say({ navigation: 2, revision: 3 });
    ports[0]?.say({ navigation: 2, revision: 2 });
    expect(seen.map(({ navigation, revision }) => [navigation, revision])).toEqual([[2, 3]]);
  });

  test('drops what an earlier question still sends', () => {
    const { client, ports, seen } = setUp();
    client.ask(question);
    client.ask({ ...question, navigation: 2 });
    ports[0]?.say({ navigation: 1, revision: 1 });
    ports[0]?.say({ navigation: 2, revision: 1 });
    expect(seen).toEqual([]);
  });

  test('asks again when the background dies before it has settled, saying what it has', () => {
    const { client, ports, seen } = setUp();
    client.ask(question);
    ports[0]?.say({ navigation: 1, revision: 4, settled: false });
    ports[0]?.die();
    vi.runAllTimers();
    expect(ports[1]?.sent[0]?.revision).toBe(4);
    ports[1]?.say({ navigation: 1, revision: 5, settled: true });
    expect(seen.map(({ revision }) => revision)).toEqual([4, 5]);
  });

  test('gives up after four deaths', () => {
    const { client, ports, lost } = setUp();
    client.ask(question);
    for (let i = 0; i < 4; i += 1) {
      ports[i]?.die();
      vi.runAllTimers();
    }
    expect(ports).toHaveLength(4);
    expect(lost).toHaveBeenCalledOnce();
  });

  test('does not ask again for a question that was left meanwhile', () => {
    const { client, ports } = setUp();
    client.ask(question);
    ports[0]?.die();
    client.leave();
    vi.runAllTimers();
    expect(ports).toHaveLength(1);
  });

  test('a dead extension is told at once', () => {
    const lost = vi.fn();
    const client = createReportClient(
      () => {
        throw new Error('Extension context invalidated.');
      },
      () => undefined,
      lost,
    );
    client.ask(question);
    expect(lost).toHaveBeenCalledOnce();
  });
});
