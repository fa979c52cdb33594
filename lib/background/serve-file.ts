import { GivenFileClosed, type ListKeeper } from '@/lib/jobs/list-keeper';
import { filePieceSchema, type FilePiece, type FileReply } from '@/lib/messaging/file-port';
import { isOwnPage, type Self } from '@/lib/messaging/sender';
import type { ServedPort } from '@/lib/report/serve-report';

/** Takes a file that one of Caveat's own pages hands on; anybody else is turned away. */
export function serveFile(port: ServedPort, self: Self, keeper: Pick<ListKeeper, 'takeCsv'>): void {
  if (!isOwnPage(port.sender ?? {}, self)) {
    port.disconnect();
    return;
  }
  const say = (reply: FileReply) => {
    try {
      port.postMessage(reply);
    } catch {
      // The page is gone; onDisconnect says so too.
    }
  };
  const waiting: ((piece: FilePiece | null) => void)[] = [];
  const come: (FilePiece | null)[] = [];
  const give = (piece: FilePiece | null) => {
    const taker = waiting.shift();
    if (taker) taker(piece);
    else come.push(piece);
  };
  const next = () => new Promise<FilePiece | null>((resolve) => (come.length > 0 ? resolve(come.shift() ?? null) : waiting.push(resolve)));

  async function* pieces(): AsyncGenerator<string> {
    for (;;) {
      say({ type: 'more' });
      const piece = await next();
      if (piece === null || piece.type === 'begin') throw new GivenFileClosed('closed');
      if (piece.type === 'end') return;
      yield piece.text;
    }
  }

  let begun = false;

  async function take(size: number): Promise<void> {
    await keeper.takeCsv({ size, pieces: pieces() }, false);
    say({ type: 'done' });
    port.disconnect();
  }

  port.onDisconnect.addListener(() => give(null));
  port.onMessage.addListener((message) => {
    const parsed = filePieceSchema.safeParse(message);
    // Junk ends it as a closed page does.
    if (!parsed.success) give(null);
    else if (parsed.data.type === 'begin' && !begun) {
      begun = true;
      void take(parsed.data.size);
    } else give(parsed.data);
  });
}
