import { useState } from 'preact/hooks';
import { WHOLE_LIBRARY, type ZoteroState } from '@/components/bibliography/ZoteroChoice';
import { requestZotero } from '@/lib/platform/zotero-access';
import { zoteroCollections } from '@/lib/zotero/zotero-library';
import type { ZoteroProblem } from '@/lib/zotero/zotero-problem';

/** Zotero's collections, asked for at a click, after the browser asked the reader. */
export function useZotero(): { state: ZoteroState; chosen: string; choose(key: string): void; ask(): Promise<void>; fail(problem: ZoteroProblem): void } {
  const [state, setState] = useState<ZoteroState>({ kind: 'idle' });
  const [chosen, setChosen] = useState(WHOLE_LIBRARY);
  return {
    state,
    chosen,
    choose: setChosen,
    async ask() {
      // The browser is asked in the click itself.
      const allowing = requestZotero();
      setState({ kind: 'asking' });
      if (!(await allowing)) {
        setState({ kind: 'problem', problem: 'not-allowed' });
        return;
      }
      const read = await zoteroCollections();
      setState(read.ok ? { kind: 'choice', collections: read.value } : { kind: 'problem', problem: read.problem });
    },
    fail: (problem) => setState({ kind: 'problem', problem }),
  };
}
