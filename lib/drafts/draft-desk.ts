import type { RequestReason } from '@/lib/model/sent-request';
import type { Settings } from '@/lib/model/settings';
import type { Abstract } from '@/lib/model/source-answer';
import { createLiveGate, type LiveGate } from '@/lib/net/live-gate';
import { requestModelServer } from '@/lib/platform/model-server-access';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';
import { browserWriter } from './browser-writer';
import type { DraftChoice, DraftResult, DraftStep } from './draft';
import { serverWriter } from './server-writer';
import { writeDraft } from './write-draft';

export interface DraftOrder {
  abstract: Pick<Abstract, 'parts'>;
  /** The paper stands in a private window, which leaves no record of requests. */
  isPrivate: boolean;
  /** The reader agreed that the browser downloads its model. */
  mayDownload: boolean;
  signal: AbortSignal;
  onStep(step: DraftStep): void;
}

/** Where one of Caveat's own windows has drafts written. */
export interface DraftDesk {
  /**
   * Calls back with the reader's choice, `null` where drafts are off, now and after each change.
   * @returns ends it
   */
  follow(onChoice: (choice: DraftChoice | null) => void): () => void;
  /** Has a draft written by the choice that the reader sees. Must be called in the click itself, since the browser may ask. */
  write(choice: DraftChoice, order: DraftOrder): Promise<DraftResult>;
}

/**
 * @param deps.gate ends what is under way once the reader takes the choice back; each window has its own
 * @param deps.send the real fetch by default
 */
export function createDraftDesk({ gate = createLiveGate(), send }: { gate?: LiveGate; send?: typeof fetch } = {}): DraftDesk {
  let chosen = '';
  onSettingsChange((settings) => {
    const now = JSON.stringify(choiceOf(settings));
    if (chosen !== '' && now !== chosen) void gate.withdraw(async () => undefined);
  });
  return {
    follow(onChoice) {
      let isOver = false;
      const take = (settings: Settings) => !isOver && onChoice(choiceOf(settings));
      void getSettings().then(take);
      const end = onSettingsChange(take);
      return () => {
        isOver = true;
        end();
      };
    },
    async write(choice, { abstract, isPrivate, mayDownload, signal, onStep }) {
      const allowing = choice.by === 'server' ? requestModelServer(choice.server) : true;
      const turn = gate.begin();
      try {
        chosen = JSON.stringify(choice);
        if (!(await allowing)) return { ok: false, problem: 'not-allowed' };
        if (JSON.stringify(choiceOf(await getSettings())) !== chosen) return { ok: false, problem: 'off' };
        const why: RequestReason | null = isPrivate ? null : 'draft';
        const writer = choice.by === 'server' ? serverWriter(choice.server, choice.model, { why, ...(send && { send }) }) : browserWriter(mayDownload);
        return await writeDraft(abstract, choice.by, writer, AbortSignal.any([signal, turn.signal]), onStep);
      } finally {
        turn.done();
      }
    },
  };
}

/** Who writes drafts by these settings; `null` for nobody, also where a server was chosen and none is named yet. */
export function choiceOf({ drafts, draftServer, draftModel }: Pick<Settings, 'drafts' | 'draftServer' | 'draftModel'>): DraftChoice | null {
  if (drafts === 'browser') return { by: 'browser' };
  return drafts === 'server' && draftServer !== '' && draftModel !== '' ? { by: 'server', server: draftServer, model: draftModel } : null;
}
