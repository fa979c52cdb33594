import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildLibrary } from '@/scripts/library/build-library';
import { libraryOptions } from '@/scripts/library/build-options';
import { POLITE } from '@/scripts/notices/polite-fetch';
import { pubmedArticle, pubmedSet } from '@/tests/fixtures/answers/pubmed-article';

export const LIBRARY = 'https://library.example/open/';

/** What one answer is instead of the file. */
export type Instead = (file: Buffer) => { status?: number; type?: string; body: Uint8Array } | null;

export interface LibraryServer {
  /** Names of the files that were asked for. */
  asked: string[];
  /** Builds the next edition with these papers; each text names its paper and what is added. */
  publish(numbers: readonly number[], word?: string, doiOf?: (number: number) => string): Promise<void>;
  /** Answers for files whose names match; until it is called again. */
  instead(name: RegExp, answer: Instead): void;
  send: typeof fetch;
  /** Another publisher's key, from now on. */
  changeKey(): Promise<void>;
  remove(): Promise<void>;
}

export const stone = (number: number) => `10.5555/stone.${number}`;

/** A static library on a web host, made by the very build. */
export async function libraryServer(): Promise<LibraryServer> {
  const dir = await mkdtemp(path.join(tmpdir(), 'caveat-served-'));
  const asked: string[] = [];
  let rule: { name: RegExp; answer: Instead } | null = null;
  let edition = 0;
  return {
    asked,
    async publish(numbers, word = '', doiOf = stone) {
      edition += 1;
      const more = (number: number) =>
        `<OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>Stone ${number} has moss on it.${word}</AbstractText><CopyrightInformation>Creative Commons Attribution (CC BY)</CopyrightInformation></OtherAbstract>`;
      const file = path.join(dir, 'pubmed.xml');
      await writeFile(file, pubmedSet(...numbers.map((number) => pubmedArticle({ pmid: String(number), doi: doiOf(number), more: more(number) }))));
      const options = libraryOptions(['--title', 'Stones', '--publisher', 'Moss house', '--out', path.join(dir, 'out'), '--work', path.join(dir, 'work'), '--pubmed', file, '--allow-loss']);
      await buildLibrary(options, { now: Date.UTC(2026, 10, 20 + edition), politeness: POLITE, progress: () => ({ show: () => undefined, end: () => undefined }) });
    },
    instead(name, answer) {
      rule = { name, answer };
    },
    async send(url) {
      if (!String(url).startsWith(LIBRARY)) return new Response('', { status: 404 });
      const name = String(url).slice(LIBRARY.length);
      asked.push(name);
      const file = await readFile(path.join(dir, 'out', name)).catch(() => null);
      const given = rule?.name.test(name) ? rule.answer(file ?? Buffer.alloc(0)) : file && { body: file };
      if (!given) return new Response('', { status: 404 });
      const { status = 200, type = name.endsWith('.json') ? 'application/json' : 'application/octet-stream', body } = { status: undefined, type: undefined, ...given };
      return new Response(new Uint8Array(body), { status, headers: { 'content-type': type } });
    },
    changeKey: () => rm(path.join(dir, 'work/library-key.pem')),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
