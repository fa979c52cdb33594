import { useEffect, useState } from 'preact/hooks';
import type { AddressProblem } from '@/components/options/PackAddress';
import type { PackProgress } from '@/components/options/PackList';
import type { PackItem } from '@/components/options/pack-item';
import { command } from '@/lib/messaging/command';
import { TurnEnded, inLiveTurn } from '@/lib/messaging/in-live-turn';
import type { ImportResult } from '@/lib/model/import-result';
import type { Problem } from '@/lib/model/problem';
import { FileError, fetchFile } from '@/lib/net/fetch-file';
import { onRequestStart } from '@/lib/net/send-request';
import { blobOfFile } from '@/lib/net/blob-of-file';
import { PACK_FILE } from '@/lib/net/file-types';
import { isPublicAddress } from '@/lib/net/public-address';
import { browser } from '@/lib/platform/browser';
import type { PagePort } from '@/lib/platform/page-browser';
import { borrowHost } from '@/lib/platform/pack-host';
import { saveFile } from '@/lib/platform/save-file';
import { exportPack, listPacks } from '@/lib/summaries/pack-store';
import { textOfPack } from '@/lib/summaries/text-of-pack';
import { importPackFile, type ImportedFile } from './import-pack-file';

/** In bytes; a pack of 200,000 summaries has about as much. */
const MAX_PACK_BYTES = 200_000_000;
/** Longest mark of an edition that is kept: the server chooses it. */
const MAX_ETAG = 300;

/** A pack that would take the place of an imported one; `answer` is the reader's. */
export interface Replacing {
  title: string;
  before: PackItem;
  answer(yes: boolean): void;
}

/** The packs of summaries, and what the options do with them. */
export function usePacks() {
  const [packs, setPacks] = useState<PackItem[]>([]);
  const [progress, setProgress] = useState<PackProgress | null>(null);
  const [replacing, setReplacing] = useState<Replacing | null>(null);
  const [addressProblem, setAddressProblem] = useState<AddressProblem | null>(null);
  const [importing, setImporting] = useState<AbortController | null>(null);
  const [imported, setImported] = useState<ImportResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function loadPacks(): Promise<void> {
    const listed = await listPacks();
    setPacks(
      listed.map(({ id, title, summaries, license, importedAt, source }) => ({ id, title, count: summaries, license, addedAt: importedAt, address: source?.url ?? null })),
    );
  }

  useEffect(() => {
    void loadPacks();
    onRequestStart((host, why) => void command({ type: 'note-request', host, why }));
    return () => onRequestStart(null);
  }, []);

  async function importPack(file: File): Promise<void> {
    await importWith(async ({ signal }) => {
      const read = await textOfPack(file);
      return read.ok ? importPackFile(read.text, { signal, onProgress: setProgress, mayReplace }) : read;
    });
  }

  /** Fetches a pack and imports it; of one that was fetched before only a newer edition. */
  async function fetchPack(address: string): Promise<void> {
    // In the click itself: the browser asks for the host.
    const borrowing = isPublicAddress(address) ? borrowHost(address) : null;
    const giveBack = await borrowing;
    if (!giveBack) {
      setAddressProblem(borrowing === null ? 'address' : 'not-allowed');
      return;
    }
    await importWith(({ signal: cancelled }) =>
      // What is fetched ends with the consent, and nothing of it is written once everything is deleted.
      inLiveTurn((name) => browser.runtime.connect({ name }) as PagePort, async (ended) => {
        const signal = AbortSignal.any([cancelled, ended]);
        const fetched = await fileAt(address, signal).finally(() => giveBack());
        if (fetched === null) return null;
        const read = await textOfPack(fetched.file);
        if (!read.ok) return read;
        return importPackFile(read.text, { signal, onProgress: setProgress, mayReplace, source: { url: address, etag: fetched.etag } });
      }).catch(async (error: unknown) => {
        if (!(error instanceof TurnEnded)) throw error;
        // It could not begin.
        await giveBack();
        setAddressProblem('offline');
        return null;
      }),
    );
  }

  /** The file at an address; `null` where there is none to import, and then the page says why. */
  async function fileAt(url: string, signal: AbortSignal): Promise<{ file: Blob; etag: string | null } | null> {
    const etag = (await listPacks()).find(({ source }) => source?.url === url)?.source?.etag ?? null;
    try {
      const answer = await fetchFile({ url, why: 'pack', limit: MAX_PACK_BYTES, etag, types: PACK_FILE, signal });
      if (answer.kind !== 'unchanged') return { file: await blobOfFile(answer), etag: answer.etag?.slice(0, MAX_ETAG) ?? null };
      setAddressProblem('unchanged');
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      // Whoever cancels needs no sentence about it.
      if (error.problem !== 'cancelled') setAddressProblem(error.problem);
      else if (signal.reason instanceof TurnEnded) setAddressProblem('offline');
    }
    return null;
  }

  async function importWith(work: (controller: AbortController) => Promise<ImportedFile>): Promise<void> {
    const controller = new AbortController();
    setImporting(controller);
    forgetOutcome();
    setAddressProblem(null);
    setProgress({ step: 'checking', done: 0, total: 1 });
    const done = await work(controller);
    setProgress(null);
    if (done && 'problem' in done) setProblem(done.problem);
    if (done && 'result' in done) setImported(done.result);
    await loadPacks();
  }

  /** Asks the reader before a pack takes the place of an imported one. */
  async function mayReplace(id: string, title: string, from: string | null): Promise<boolean> {
    const before = (await listPacks()).find((pack) => pack.kind === 'imported' && pack.id === id);
    // A newer edition from the same address is what the reader asked for.
    if (!before || (from !== null && before.source?.url === from)) return true;
    return new Promise((resolve) => {
      setReplacing({
        title,
        before: { id, title: before.title, count: before.summaries, license: before.license, addedAt: before.importedAt },
        answer: (yes) => {
          setReplacing(null);
          resolve(yes);
        },
      });
    });
  }

  async function exportOne(id: string): Promise<void> {
    const text = await exportPack(id);
    if (text !== null) saveFile(`${id.replace(/[^\w.-]/g, '_')}.json`, text);
  }

  function forgetOutcome(): void {
    setProblem(null);
    setImported(null);
  }

  return {
    packs,
    progress,
    replacing,
    addressProblem,
    imported,
    problem,
    loadPacks,
    forgetOutcome,
    importPack,
    fetchPack,
    cancelImport: () => importing?.abort(),
    exportOne,
    removePack: (id: string) => command({ type: 'remove-pack', id }).then(loadPacks),
  };
}
