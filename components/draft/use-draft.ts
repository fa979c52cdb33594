import { useEffect, useState } from 'preact/hooks';
import type { Draft, DraftChoice, DraftProblem, DraftStep } from '@/lib/drafts/draft';
import type { DraftDesk } from '@/lib/drafts/draft-desk';
import type { Abstract } from '@/lib/model/source-answer';
import { oneAtATime } from './one-at-a-time';

/** How it goes with the draft of one paper. A draft that is there stays until another one is. */
export type DraftState = { kind: 'idle' | 'written' } | { kind: 'working'; step: DraftStep } | { kind: 'problem'; problem: DraftProblem };

/** Writes and keeps the draft of one paper as long as its part of the page stands. */
export function useDraft(desk: DraftDesk, isPrivate: boolean) {
  const [choice, setChoice] = useState<DraftChoice | null>(null);
  const [state, setState] = useState<DraftState>({ kind: 'idle' });
  const [draft, setDraft] = useState<Draft | null>(null);
  const [writing] = useState(oneAtATime);

  useEffect(() => desk.follow(setChoice), [desk]);
  // Whoever goes on to another paper waits for nothing.
  useEffect(() => writing.end, [writing]);

  /** In the click itself: the browser may ask the reader. */
  async function write(abstract: Pick<Abstract, 'parts'>, mayDownload: boolean): Promise<void> {
    if (choice === null) return;
    const signal = writing.begin();
    setState({ kind: 'working', step: { step: 'starting' } });
    const onStep = (step: DraftStep) => !signal.aborted && setState({ kind: 'working', step });
    const result = await desk.write(choice, { abstract, isPrivate, mayDownload, signal, onStep }).catch(() => ({ ok: false, problem: 'failed' }) as const);
    if (signal.aborted) return;
    if (result.ok) setDraft(result.draft);
    setState(result.ok ? { kind: 'written' } : { kind: 'problem', problem: result.problem });
  }

  function cancel(): void {
    writing.end();
    setState({ kind: 'problem', problem: 'cancelled' });
  }

  return { choice, state, draft, write, cancel };
}
