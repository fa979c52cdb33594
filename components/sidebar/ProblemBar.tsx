import { i18n } from '#i18n';
import type { JSX } from 'preact';

/** What went wrong between the sidebar and the rest of Caveat, as a code; sentences are here. */
export type SidebarProblem = 'disconnected' | 'updated' | 'updated-unsaved' | 'save-failed' | 'site-restricted' | 'storage' | 'unseen';

const SENTENCES = {
  disconnected: ['problem.disconnected'],
  updated: ['problem.updated'],
  'updated-unsaved': ['problem.saveFailed', 'problem.updated'],
  'save-failed': ['problem.saveFailed'],
  'site-restricted': ['problem.siteRestricted'],
  storage: ['problem.storage'],
  unseen: ['problem.unseen'],
} as const satisfies Record<SidebarProblem, readonly string[]>;

interface ProblemBarProps {
  problem: SidebarProblem;
  onRetry(): void;
}

/** A problem of Caveat's own, apart from what is known of the paper. */
export function ProblemBar({ problem, onRetry }: ProblemBarProps): JSX.Element {
  return (
    <div class="problem" role="alert">
      {SENTENCES[problem].map((key) => (
        <p key={key}>{i18n.t(key)}</p>
      ))}
      {problem === 'disconnected' && (
        <button type="button" class="button" onClick={onRetry}>
          {i18n.t('asked.retry')}
        </button>
      )}
    </div>
  );
}
