import { useEffect, useState } from 'preact/hooks';
import type { ManuscriptState } from '@/components/bibliography/ManuscriptBlock';
import type { BibliographyReport } from '@/lib/bibliography/bibliography-report';
import { changesSince } from '@/lib/bibliography/manuscripts/changes-since';
import { findManuscript, type BibliographyName } from '@/lib/bibliography/manuscripts/find-manuscript';
import { hashedWorks } from '@/lib/bibliography/manuscripts/manuscript-works';
import { command } from '@/lib/messaging/command';
import { MAX_MANUSCRIPT_WORKS, type Manuscript } from '@/lib/model/manuscript';
import { allManuscripts } from '@/lib/storage/manuscripts';

interface Manuscripts {
  manuscripts: readonly Manuscript[];
  state: ManuscriptState;
  /** Compares a report with what was kept; `null` for a pasted text, which is never watched. */
  compare(report: BibliographyReport, named: BibliographyName | null): Promise<void>;
  /** Keeps the report that was compared last. */
  watch(): Promise<void>;
  forget(id: string): Promise<void>;
}

const NONE: ManuscriptState = { kind: 'none' };

/** The watched manuscripts: read from storage here, written by the background. */
export function useManuscripts(): Manuscripts {
  const [manuscripts, setManuscripts] = useState<readonly Manuscript[]>([]);
  const [state, setState] = useState<ManuscriptState>(NONE);
  const [present, setPresent] = useState<Manuscript | null>(null);

  async function load(): Promise<Manuscript[]> {
    const all = await allManuscripts();
    setManuscripts(all);
    return all;
  }

  useEffect(() => {
    void load().catch(() => undefined);
  }, []);

  async function keep(manuscript: Manuscript): Promise<void> {
    const reply = await command({ type: 'watch-manuscript', manuscript });
    setState({ kind: reply.ok ? 'kept' : reply.problem.code === 'too-many' ? 'too-many' : 'failed' });
    await load();
  }

  return {
    manuscripts,
    state,
    async compare(report, named) {
      setPresent(null);
      setState(NONE);
      if (named === null) return;
      const works = await hashedWorks(report);
      if (works.length > MAX_MANUSCRIPT_WORKS) {
        setState({ kind: 'too-large' });
        return;
      }
      const before = findManuscript(named, works, await load());
      const now: Manuscript = { id: before?.id ?? crypto.randomUUID(), name: named.name.slice(0, 300), collection: named.collection, works: works.map(({ kept }) => kept), checkedAt: report.at, listDate: report.listDate };
      setPresent(now);
      setState(before === null ? { kind: 'offered' } : { kind: 'changes', changes: await changesSince(before, works, report.listDate) });
    },
    async watch() {
      if (present !== null) await keep(present);
    },
    async forget(id) {
      await command({ type: 'forget-manuscript', id });
      await load();
      if (present?.id === id) setState({ kind: 'offered' });
    },
  };
}
