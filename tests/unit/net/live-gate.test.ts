import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLiveGate } from '@/lib/net/live-gate';
import { createNet } from '@/lib/net/net';
import { withSignal } from '@/lib/net/with-signal';

const CROSSREF = 'https://api.crossref.org/works/10.5555%2F';

describe('the gate of all that asks services', () => {
  test('work that begins while consent is withdrawn has a signal that is aborted already', async () => {
    const gate = createLiveGate();
    const change = Promise.withResolvers<void>();
    const withdrawn = gate.withdraw(() => change.promise);
    expect(gate.begin().signal.aborted).toBe(true);
    change.resolve();
    await withdrawn;
    expect(gate.begin().signal.aborted).toBe(false);
  });

  test('what is being kept is waited for, and nothing more is kept', async () => {
    const gate = createLiveGate();
    const turn = gate.begin();
    const steps: string[] = [];
    const write = Promise.withResolvers<void>();
    void turn.keep(() => write.promise.then(() => steps.push('kept')), 0);
    const withdrawn = gate.withdraw(async () => steps.push('deleted'));
    void turn.keep(async () => steps.push('kept too late'), 0);
    setTimeout(write.resolve);
    await withdrawn;
    expect(steps).toEqual(['kept', 'deleted']);
  });

  test('a change that fails opens the gate again, and says so', async () => {
    const gate = createLiveGate();
    await expect(gate.withdraw(() => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    await expect(gate.withdraw(async () => undefined, { end: () => Promise.reject(new Error('task')) })).rejects.toThrow('task');
    await gate.opened();
    expect(gate.begin().signal.aborted).toBe(false);
  });

  test('deleting waits for commands under way, and commands wait for it', async () => {
    const gate = createLiveGate();
    const steps: string[] = [];
    const slow = Promise.withResolvers<void>();
    const saving = gate.write(() => slow.promise.then(() => steps.push('saved')));
    await gate.opened();
    const deleted = gate.withdraw(async () => steps.push('deleted'), { all: true });
    const later = gate.write(async () => steps.push('saved afterwards'));
    slow.resolve();
    await Promise.all([saving, deleted, later]);
    expect(steps).toEqual(['saved', 'deleted', 'saved afterwards']);
  });
});

describe('a note of what just happened', () => {
  test('is waited for by whoever deletes everything, and dropped while that goes on', async () => {
    const gate = createLiveGate();
    const steps: string[] = [];
    const disk = Promise.withResolvers<void>();
    const before = gate.note(() => disk.promise.then(() => void steps.push('noted')));
    const deleted = gate.withdraw(async () => void steps.push('deleted'), { all: true });
    const during = gate.note(async () => void steps.push('noted too late'));
    disk.resolve();
    await Promise.all([before, deleted, during]);
    await gate.note(async () => void steps.push('noted afterwards'));
    expect(steps).toEqual(['noted', 'deleted', 'noted afterwards']);
  });

  test('is kept where only consent is taken back: the request did leave', async () => {
    const gate = createLiveGate();
    const steps: string[] = [];
    const off = gate.withdraw(async () => void steps.push('off'));
    await gate.note(async () => void steps.push('noted'));
    await off;
    expect(steps.toSorted()).toEqual(['noted', 'off']);
  });
});

/**
 * Readers ask, switch online checks on and off and delete everything, in any order; storage, settings and services
 * answer in any order. The gate and the net are the real ones.
 */
describe('in whatever order things come to their end', () => {
  const action = fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant('ask' as const), paper: fc.integer({ min: 0, max: 3 }), requests: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 2, arbitrary: fc.constant({ does: 'off' as const }) },
    { weight: 1, arbitrary: fc.constant({ does: 'on' as const }) },
    { weight: 1, arbitrary: fc.constant({ does: 'delete' as const }) },
  );

  test('no request starts after the reply "off", and nothing is kept after "deleted"', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(action, { minLength: 2, maxLength: 12 }), async (scheduler, actions) => {
        const gate = createLiveGate();
        let live = true;
        /** What is kept, and by how many questions before the last "deleted". */
        const kept = new Set<string>();
        /** Counts the replies after which nothing of what began before may go on. */
        let replies = 0;
        /** Counts the deletions that are done. */
        let deletions = 0;
        const faults: string[] = [];
        let mayAsk = true;
        let answers = 0;
        const net = createNet({
          fetch: (async (_, init) => {
            if (!mayAsk) faults.push('a request started after "off"');
            const began = deletions;
            void gate.note(async () => {
              await scheduler.schedule(Promise.resolve(), 'record');
              if (began < deletions) faults.push('a host was noted after "deleted"');
            });
            answers += 1;
            const status = answers % 3 === 0 ? 503 : 200;
            await scheduler.schedule(Promise.resolve(), 'service');
            if (init?.signal?.aborted) throw new DOMException('aborted', 'AbortError');
            return new Response('{}', { status });
          }) as typeof fetch,
          // A wait is one more thing that comes to its end at any time.
          clock: { now: () => 1_000_000, sleep: async () => void (await scheduler.schedule(Promise.resolve(), 'wait')) },
          random: () => 0.5,
        });

        async function ask(paper: number, requests: number): Promise<void> {
          await gate.opened();
          const began = replies;
          const turn = gate.begin();
          try {
            await scheduler.schedule(Promise.resolve(), 'settings');
            if (!live) return;
            const mine = withSignal(net, turn.signal);
            for (let at = 0; at < requests; at += 1) {
              const result = await mine.ask(`${CROSSREF}${paper}.${at}`);
              if (!result.ok) continue;
              await turn.keep(async () => {
                await scheduler.schedule(Promise.resolve(), 'storage');
                if (began < replies) faults.push('an answer was kept after the reply');
                kept.add(`${paper}.${at}`);
              }, undefined);
            }
          } finally {
            turn.done();
          }
        }

        async function withdraw(isDelete: boolean): Promise<void> {
          await gate.withdraw(async () => {
            await scheduler.schedule(Promise.resolve(), 'write');
            live = false;
            if (!isDelete) return;
            kept.clear();
            deletions += 1;
          }, { all: isDelete });
          replies += 1;
          if (!live) mayAsk = false;
          if (isDelete && !live && kept.size > 0) faults.push('something is left after "deleted"');
        }

        async function allow(): Promise<void> {
          await gate.opened();
          await scheduler.schedule(Promise.resolve(), 'write');
          live = true;
          mayAsk = true;
        }

        const running: Promise<void>[] = [];
        for (const each of actions) {
          // The reader acts at any moment too.
          const acted = scheduler.schedule(Promise.resolve(), each.does).then(() => {
            if (each.does === 'ask') return ask(each.paper, each.requests);
            return each.does === 'on' ? allow() : withdraw(each.does === 'delete');
          });
          running.push(acted);
        }
        await scheduler.waitFor(Promise.all(running));
        expect(faults).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
