import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../../inspect/usage-error';

/** An unpacked extension beside which Caveat is measured. */
export interface Peer {
  name: string;
  dir: string;
}

/** A page that both are measured on. */
export interface PeerPage {
  url: URL;
  html: string;
}

export interface PeerOptions {
  peers: Peer[];
  /** Pages that were given; empty where the bench's own are to serve. */
  pages: PeerPage[];
}

/**
 * Reads `--peer NAME=DIR` and `--page URL=FILE`, each as often as it is given.
 * @throws UsageError where a folder is no unpacked extension, an address no address, or a file is not there
 */
export function peerOptions(args: readonly string[]): PeerOptions {
  const given = (option: string) => args.flatMap((argument, at) => (argument === option ? [args[at + 1] ?? ''] : []));
  return { peers: given('--peer').map(peerOf), pages: given('--page').map(pageOf) };
}

function peerOf(text: string): Peer {
  const [name, dir] = split(text, text.indexOf('='), '--peer NAME=DIR');
  if (!existsSync(join(dir, 'manifest.json'))) throw new UsageError(`${dir} holds no unpacked extension: there is no manifest.json.`);
  return { name, dir: resolve(dir) };
}

/** An address may hold `=` itself, a file seldom. */
function pageOf(text: string): PeerPage {
  const [url, file] = split(text, text.lastIndexOf('='), '--page URL=FILE');
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') throw new UsageError(`${url} is no https address.`);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  return { url: new URL(url), html: readFileSync(file, 'utf8') };
}

function split(text: string, at: number, usage: string): [string, string] {
  if (at < 1 || at === text.length - 1) throw new UsageError(`Use ${usage}.`);
  return [text.slice(0, at), text.slice(at + 1)];
}
