import { piecesOf } from './pieces-of';

/** The text of a file in pieces, as they are asked for. Bytes that are no UTF-8 become U+FFFD. */
export function fileText(file: Blob): AsyncGenerator<string> {
  return piecesOf(file.stream().pipeThrough(new TextDecoderStream()));
}
