import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Bibliography } from '@/components/bibliography/Bibliography';
import type { BibliographyProblem } from '@/components/bibliography/BibliographyForm';
import { reportCsv } from '@/components/bibliography/report-csv';
import { reportOn, type BibliographyReport } from '@/lib/bibliography/bibliography-report';
import { decodeFile } from '@/lib/bibliography/decode-file';
import { readBibliography } from '@/lib/bibliography/read-bibliography';
import { command, valueOf } from '@/lib/messaging/command';
import { applyTheme } from '@/lib/platform/apply-theme';
import { saveFile } from '@/lib/platform/save-file';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';

/** Reads what the reader gives, here in the page, and asks the list on this machine about it. Nothing is kept. */
export function BibliographyPage(): JSX.Element {
  const [report, setReport] = useState<BibliographyReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<BibliographyProblem | null>(null);
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    document.title = i18n.t('check.tabTitle', [i18n.t('bibliography.title')]);
    void getSettings().then(({ theme }) => applyTheme(theme));
    return onSettingsChange(({ theme }) => applyTheme(theme));
  }, []);

  async function check(text: string, name: string): Promise<void> {
    const read = readBibliography(text, name);
    setProblem(read.entries.length === 0 ? 'empty' : null);
    if (read.entries.length === 0) return;
    setBusy(true);
    setIsCopied(false);
    try {
      setReport(await reportOn(read, async (entries) => valueOf(await command({ type: 'check-bibliography', entries })), Date.now()));
    } catch {
      setProblem('failed');
    }
    setBusy(false);
  }

  async function checkFile(file: File): Promise<void> {
    const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()));
    setReport(null);
    if ('problem' in decoded) setProblem(decoded.problem);
    else await check(decoded.text, file.name);
  }

  async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  }

  return (
    <Bibliography
      report={report}
      busy={busy}
      problem={problem}
      isCopied={isCopied}
      onText={(text) => void check(text, '')}
      onFile={(file) => void checkFile(file)}
      onCopy={(text) => void copy(text)}
      onPrint={() => window.print()}
      onCsv={() => report && saveFile(`caveat-bibliography-${new Date(report.at).toISOString().slice(0, 10)}.csv`, reportCsv(report), 'text/csv')}
      onAgain={() => setReport(null)}
      onOpenList={() => void command({ type: 'open-page', page: 'reading-list', entry: null })}
    />
  );
}
