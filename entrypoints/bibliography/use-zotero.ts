import { useState } from 'preact/hooks';
import type { ZoteroState } from '@/components/bibliography/ZoteroChoice';
import { requestZotero } from '@/lib/platform/zotero-access';
import { zoteroCollections } from '@/lib/zotero/zotero-library';
import type { ZoteroProblem } from '@/lib/zotero/zotero-problem';

/** Zotero's collections, asked for at a click, after the browser asked the reader. */
export function useZotero(): { state: ZoteroState; ask(): Promise<void>; fail(problem: ZoteroProblem): void } {
  const [state, setState] = useState<ZoteroState>({ kind: 'idle' });
  return {
    state,
    async ask() {
      // The browser is asked in the click itself.
      const allowing = requestZotero();
      setState({ kind: 'asking' });
      if (!(await allowing)) {
        setState({ kind: 'problem', problem: 'not-allowed' });
        return;
      }
      const read = await zoteroCollections();
      setState(read.ok ? { kind: 'chosen', collections: read.value } : { kind: 'problem', problem: read.problem });
    },
    fail: (problem) => setState({ kind: 'problem', problem }),
  };
}
