import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Bibliography } from '@/components/bibliography/Bibliography';
import type { BibliographyProblem } from '@/components/bibliography/bibliography-words';
import { reportCsv } from '@/components/bibliography/report-csv';
import { reportOn, type BibliographyReport } from '@/lib/bibliography/bibliography-report';
import { sourceOfFile, sourceOfText, type BibliographySource } from '@/lib/bibliography/bibliography-source';
import type { SourceProblem } from '@/lib/bibliography/bibliography-source-problem';
import { MAX_BYTES } from '@/lib/bibliography/decode-file';
import { readBibliography } from '@/lib/bibliography/read-bibliography';
import { command, valueOf } from '@/lib/messaging/command';
import { applyTheme } from '@/lib/platform/apply-theme';
import { LatestRun } from '@/lib/platform/latest-run';
import { saveFile } from '@/lib/platform/save-file';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';

/** Reads what the reader gives, here in the page, and asks the list on this machine about it. Nothing is kept. */
export function BibliographyPage(): JSX.Element {
  const [report, setReport] = useState<BibliographyReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [runs] = useState(() => new LatestRun());
  const [problem, setProblem] = useState<BibliographyProblem | null>(null);
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    document.title = i18n.t('check.tabTitle', [i18n.t('bibliography.title')]);
    void getSettings().then(({ theme }) => applyTheme(theme));
    return onSettingsChange(({ theme }) => applyTheme(theme));
  }, []);

  async function check(open: () => Promise<BibliographySource | SourceProblem>): Promise<void> {
    const signal = runs.begin();
    setReport(null);
    setProblem(null);
    setIsCopied(false);
    setDone(0);
    setBusy(true);
    const ended = await checked(open, signal, (share) => runs.isLatest(signal) && setDone(share));
    if (!runs.isLatest(signal)) return;
    setBusy(false);
    if (typeof ended === 'string') setProblem(ended);
    else setReport(ended);
  }

  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  }

  return (
    <Bibliography
      report={report}
      busy={busy}
      done={done}
      problem={problem}
      isCopied={isCopied}
      onText={(text) => void check(async () => sourceOfText(text))}
      onFile={(file) => void check(() => opened(file))}
      onCancel={() => runs.cancel()}
      onCopy={(text) => void copy(text)}
      onPrint={() => window.print()}
      onCsv={() => report && saveFile(`caveat-bibliography-${new Date(report.at).toISOString().slice(0, 10)}.csv`, reportCsv(report), 'text/csv')}
      onAgain={() => setReport(null)}
      onOpenList={() => void command({ type: 'open-page', page: 'reading-list', entry: null })}
    />
  );
}

async function opened(file: File): Promise<BibliographySource | SourceProblem> {
  if (file.size > MAX_BYTES) return { problem: 'too-large' };
  return sourceOfFile(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** The report on a bibliography, or why there is none. */
async function checked(open: () => Promise<BibliographySource | SourceProblem>, signal: AbortSignal, onProgress: (done: number | null) => void): Promise<BibliographyReport | BibliographyProblem> {
  try {
    const source = await open();
    if ('problem' in source) return source.problem;
    if ('unread' in source) return source.unread;
    const read = await readBibliography(source, { signal, onProgress });
    if (read.entries.length === 0) return 'empty';
    onProgress(null);
    const ask = async (entries: BibliographyReport['listed'][number]['ids'][]) => {
      signal.throwIfAborted();
      return valueOf(await command({ type: 'check-bibliography', entries }));
    };
    const report = await reportOn(read, ask, Date.now());
    return signal.aborted ? 'stopped' : report;
  } catch {
    return signal.aborted ? 'stopped' : 'failed';
  }
}
