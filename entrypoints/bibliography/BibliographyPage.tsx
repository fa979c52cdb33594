import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Bibliography } from '@/components/bibliography/Bibliography';
import type { BibliographyProblem } from '@/components/bibliography/bibliography-words';
import { ManuscriptBlock } from '@/components/bibliography/ManuscriptBlock';
import { ManuscriptList } from '@/components/bibliography/ManuscriptList';
import { ZoteroChoice } from '@/components/bibliography/ZoteroChoice';
import { reportCsv } from '@/components/bibliography/report-csv';
import { useImport } from '@/entrypoints/reading-list/use-import';
import type { BibliographyReport } from '@/lib/bibliography/bibliography-report';
import { command } from '@/lib/messaging/command';
import { applyLook } from '@/lib/platform/apply-look';
import { LatestRun } from '@/lib/platform/latest-run';
import { saveFile } from '@/lib/platform/save-file';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';
import { checkGiven, givenCollection, givenFile, givenText, type Given } from './check-given';
import { useManuscripts } from './use-manuscripts';
import { useZotero } from './use-zotero';

/** Reads what the reader gives, here in the page, and asks the list on this machine about it. Nothing is kept unless the reader saves or watches it. */
export function BibliographyPage(): JSX.Element {
  const [report, setReport] = useState<BibliographyReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [runs] = useState(() => new LatestRun());
  const [problem, setProblem] = useState<BibliographyProblem | null>(null);
  const [last, setLast] = useState<Given | null>(null);
  const importing = useImport();
  const [isCopied, setIsCopied] = useState(false);
  const manuscripts = useManuscripts();
  const zotero = useZotero();

  useLayoutEffect(() => {
    document.title = i18n.t('check.tabTitle', [i18n.t('bibliography.title')]);
    void getSettings().then((settings) => applyLook(settings));
    return onSettingsChange((settings) => applyLook(settings));
  }, []);

  async function check(given: Given): Promise<void> {
    const signal = runs.begin();
    setReport(null);
    setProblem(null);
    setIsCopied(false);
    setLast(given);
    importing.onCancel();
    importing.onClose();
    setDone(0);
    setBusy(true);
    const ended = await checkGiven(given, signal, (share) => runs.isLatest(signal) && setDone(share));
    if (!runs.isLatest(signal)) return;
    setBusy(false);
    if (typeof ended === 'string') setProblem(ended);
    else if ('zotero' in ended) zotero.fail(ended.zotero);
    else {
      setReport(ended);
      await manuscripts.compare(ended, given.named).catch(() => undefined);
    }
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
      importing={importing}
      onText={(text) => void check(givenText(text))}
      onFile={(file) => void check(givenFile(file))}
      onCancel={() => runs.cancel()}
      onCopy={(text) => void copy(text)}
      onPrint={() => window.print()}
      onCsv={() => report && saveFile(`caveat-bibliography-${new Date(report.at).toISOString().slice(0, 10)}.csv`, reportCsv(report), 'text/csv')}
      since={<ManuscriptBlock state={manuscripts.state} onWatch={() => void manuscripts.watch()} />}
      below={
        <>
          <ZoteroChoice state={zotero.state} chosen={zotero.chosen} onChoose={zotero.choose} onAsk={() => void zotero.ask()} onCollection={(collection) => void check(givenCollection(collection, i18n.t('zotero.whole')))} />
          <ManuscriptList manuscripts={manuscripts.manuscripts} onForget={(id) => void manuscripts.forget(id)} />
        </>
      }
      onSaveAll={() => last && importing.begin(last.open, last.named?.name ?? null)}
      onAgain={() => setReport(null)}
      onCheckPdf={() => void command({ type: 'open-page', page: 'check', entry: null })}
      onOpenList={() => void command({ type: 'open-page', page: 'reading-list', entry: null })}
    />
  );
}
