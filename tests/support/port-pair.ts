import type { PagePort } from '@/lib/platform/page-browser';

/** Both ends of a port. As in a browser a message comes later, and whoever closes it is not told so. */
export function portPair(): { page: PagePort; background: PagePort } {
  const ends = [createEnd(), createEnd()] as const;
  let isOpen = true;
  const port = (mine: End, other: End): PagePort => ({
    postMessage(message) {
      if (!isOpen) throw new Error('Attempting to use a disconnected port object');
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => other.messages.forEach((listener) => listener(copy)));
    },
    disconnect() {
      if (!isOpen) return;
      isOpen = false;
      queueMicrotask(() => other.ends.forEach((listener) => listener()));
    },
    onMessage: { addListener: (listener) => void mine.messages.push(listener) },
    onDisconnect: { addListener: (listener) => void mine.ends.push(listener) },
  });
  return { page: port(ends[0], ends[1]), background: port(ends[1], ends[0]) };
}

interface End {
  messages: ((message: unknown) => void)[];
  ends: (() => void)[];
}

const createEnd = (): End => ({ messages: [], ends: [] });
