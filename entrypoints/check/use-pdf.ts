import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ComparedEvent, PdfState } from '@/components/check/pdf-state';
import type { Report } from '@/lib/model/report';
import { compareCopy, comparedNotices } from './compare-copy';
import { createPdfSession, type PdfSession } from './pdf-session';

export interface PdfOnPage extends Pick<PdfSession, 'give' | 'cancel' | 'forget'> {
  state: PdfState;
  /** How the file stands to each notice of the shown paper; `null` where that is not the file's, or not known. */
  compared: readonly ComparedEvent[] | null;
}

/**
 * The PDF on the check page, and how it stands to the notices of the paper that is shown.
 * @param report of the paper that is shown; `null` for none
 */
export function usePdf(report: Report | null): PdfOnPage {
  const [state, setState] = useState<PdfState>({ step: 'idle' });
  const [compared, setCompared] = useState<readonly ComparedEvent[] | null>(null);
  const session = useMemo(() => createPdfSession(setState), []);
  const notices = state.step === 'read' && report !== null ? comparedNotices(report, state.facts.work) : null;
  // A report comes in many snapshots, most of which say nothing new of its notices.
  const key = notices === null ? null : JSON.stringify(notices.map(({ notice }) => notice));
  const [kept, setKept] = useState({ key, notices });
  if (kept.key !== key) setKept({ key, notices });

  useEffect(() => {
    setCompared(null);
    const { copy } = session;
    if (kept.notices === null || copy === null) return undefined;
    const stop = new AbortController();
    void compareCopy(kept.notices, copy, stop.signal).then(setCompared, () => undefined);
    return () => stop.abort();
  }, [kept, state, session]);

  return { state, compared, give: session.give, cancel: session.cancel, forget: session.forget };
}
