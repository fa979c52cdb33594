import { createHostQueue, type Clock, type HostQueue } from './host-queue';
import { OUTSIDE_HOSTS } from './hosts';

/** The queue of one address. */
export type Turns = Pick<HostQueue, 'run' | 'alsoStarted'>;

/**
 * The queues of all hosts that are ever asked. A question about many records waits for its turn among these first, and holds
 * nobody up meanwhile.
 * @returns the queue of an address; `undefined` where its host is none of hosts.ts
 */
export function createHostTurns(clock: Clock): (url: string) => Turns | undefined {
  const hosts = new Map(OUTSIDE_HOSTS.map((host) => [host.host, createHostQueue(host, clock)]));
  /** By the address without the question. */
  const lists = new Map(OUTSIDE_HOSTS.flatMap(({ host, lists: own }) => (own ? [[host + own.path, createHostQueue({ concurrency: 1, spacing: own.spacing }, clock)] as const] : [])));
  return (url) => {
    const { host, pathname } = new URL(url);
    const queue = hosts.get(host);
    const ofLists = lists.get(host + pathname);
    if (!queue || !ofLists) return queue;
    return {
      alsoStarted: queue.alsoStarted,
      run(task, signal) {
        const start = () => {
          ofLists.startedLate();
          return task();
        };
        return ofLists.run(() => queue.run(start, signal), signal);
      },
    };
  };
}
