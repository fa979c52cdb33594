import { useEffect, useState } from 'preact/hooks';
import type { ImportProps, ImportState } from '@/components/bibliography/import-state';
import { tagsOf } from '@/components/reading-list/tags-of';
import { sourceOfFile, sourceOfText, type BibliographySource } from '@/lib/bibliography/bibliography-source';
import type { SourceProblem } from '@/lib/bibliography/bibliography-source-problem';
import { MAX_BYTES } from '@/lib/bibliography/decode-file';
import { previewImport, type ImportPreview } from '@/lib/bibliography/preview-import';
import { command } from '@/lib/messaging/command';
import type { FileImport } from '@/lib/model/file-import';
import { LatestRun } from '@/lib/platform/latest-run';
import { onReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { sendImport } from '@/lib/reading-list/send-import';
import { doneImports } from '@/lib/storage/imports';
import { readEntriesOfAll } from '@/lib/storage/reading-list-store';

type Opening = () => Promise<BibliographySource | SourceProblem>;

export interface Import extends ImportProps {
  /** Reads what there is to import; the reader then decides. */
  begin(open: Opening, name: string | null): void;
}

/** What was read and waits for the reader's word. */
interface Read {
  source: BibliographySource;
  name: string | null;
  preview: ImportPreview;
}

const IDLE: ImportState = { at: 'idle', problem: null };
const MAX_NAME = 300;

/** Papers of a file into the list: read here, saved by the background. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>(IDLE);
  const [read, setRead] = useState<Read | null>(null);
  const [imports, setImports] = useState<FileImport[]>([]);
  const [undoing, setUndoing] = useState<string | null>(null);
  const [runs] = useState(() => new LatestRun());

  const load = () => doneImports().then(setImports, () => undefined);
  useEffect(() => {
    void load();
    return onReadingListChange(() => void load());
  }, []);

  async function begin(open: Opening, name: string | null): Promise<void> {
    const signal = runs.begin();
    setState({ at: 'reading', done: 0 });
    const next = await previewOf(open, name?.slice(0, MAX_NAME) ?? null, signal, (done) => runs.isLatest(signal) && setState({ at: 'reading', done }));
    if (!runs.isLatest(signal)) return;
    if ('at' in next) {
      setState(next);
      return;
    }
    setRead(next);
    setState({ at: 'preview', name: next.name, preview: next.preview });
  }

  async function save(tags: string[]): Promise<void> {
    if (read === null) return;
    const { source, name, preview } = read;
    const signal = runs.begin();
    const onCount = (count: number, isWriting: boolean) => runs.isLatest(signal) && setState({ at: 'saving', preview, count, isWriting });
    onCount(0, false);
    const next = await savedBy(() => sendImport(source, { name, tags, send: command, signal, onCount }), preview);
    await load();
    if (!runs.isLatest(signal)) return;
    setRead(null);
    setState(next);
  }

  async function undo(id: string): Promise<void> {
    setUndoing(id);
    const reply = await command({ type: 'import-undo', id });
    await load();
    setUndoing(null);
    if (!reply.ok) setState({ at: 'idle', problem: reply.problem.code === 'full' ? 'full' : 'undoFailed' });
  }

  return {
    state,
    imports,
    undoing,
    begin: (open, name) => void begin(open, name),
    onText: (text) => void begin(async () => sourceOfText(text), null),
    onFile: (file) => void begin(() => opened(file), file.name),
    onSave: (tags) => void save(tagsOf(tags)),
    onCancel: () => runs.cancel(),
    onClose: () => setState(IDLE),
    onUndo: (id) => void undo(id),
  };
}

async function opened(file: File): Promise<BibliographySource | SourceProblem> {
  if (file.size > MAX_BYTES) return { problem: 'too-large' };
  return sourceOfFile(new Uint8Array(await file.arrayBuffer()), file.name);
}

async function previewOf(open: Opening, name: string | null, signal: AbortSignal, onProgress: (done: number) => void): Promise<Read | ImportState> {
  try {
    const source = await open();
    if ('problem' in source) return { at: 'idle', problem: source.problem };
    if ('unread' in source) return { at: 'idle', problem: source.unread };
    const areSaved = async (works: Parameters<typeof readEntriesOfAll>[0]) => (await readEntriesOfAll(works)).map(({ length }) => length > 0);
    const preview = await previewImport(source, areSaved, { signal, onProgress });
    return preview.entries === 0 ? { at: 'idle', problem: 'empty' } : { source, name, preview };
  } catch (error) {
    if (!signal.aborted) console.error(error);
    return { at: 'idle', problem: signal.aborted ? 'stopped' : 'failed' };
  }
}

async function savedBy(send: () => ReturnType<typeof sendImport>, preview: ImportPreview): Promise<ImportState> {
  try {
    const sent = await send();
    if (!sent.ok) return { at: 'idle', problem: sent.problem.code === 'full' ? 'full' : 'failed' };
    return sent.value === null ? { at: 'idle', problem: 'stopped' } : { at: 'done', preview, id: sent.value.id };
  } catch (error) {
    console.error(error);
    return { at: 'idle', problem: 'failed' };
  }
}
