import { browser } from '@/lib/platform/browser';
import { FILE_PIECE, FILE_PORT, type FilePiece, type FileReply } from './file-port';

/**
 * Hands a text file on to the background, a piece at a time and never faster than it is read. Bytes that are
 * no UTF-8 become U+FFFD; a gzipped file is unpacked.
 * @returns when the background has done with it, or has gone
 */
export function sendFile(file: File): Promise<void> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: FILE_PORT });
    const packed = /\.gz$/i.test(file.name);
    const bytes = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
    const reader = bytes.pipeThrough(new TextDecoderStream()).getReader();
    let held = '';
    let ended = false;
    const post = (piece: FilePiece) => port.postMessage(piece);

    async function sendNext(): Promise<void> {
      while (held.length < FILE_PIECE && !ended) {
        const { done, value } = await reader.read();
        if (done) ended = true;
        else held += value;
      }
      if (held === '') post({ type: 'end' });
      else post({ type: 'piece', text: held.slice(0, FILE_PIECE) });
      held = held.slice(FILE_PIECE);
    }

    port.onMessage.addListener((message: unknown) => {
      if ((message as FileReply).type === 'done') return;
      // A file that cannot be read to its end is no file: the background hears that the page has left.
      void sendNext().catch(() => {
        port.disconnect();
        resolve();
      });
    });
    port.onDisconnect.addListener(() => {
      void reader.cancel().catch(() => undefined);
      resolve();
    });
    // How long the text of a packed file is shows only at its end.
    post({ type: 'begin', size: packed ? 0 : file.size });
  });
}
