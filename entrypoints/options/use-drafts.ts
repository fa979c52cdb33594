import { useEffect, useState } from 'preact/hooks';
import type { DraftsBlockProps } from '@/components/options/DraftsBlock';
import { browserModelState } from '@/lib/drafts/browser-writer';
import type { DraftProblem } from '@/lib/drafts/draft';
import { serverModels } from '@/lib/drafts/server-writer';
import type { Settings } from '@/lib/model/settings';
import { loopbackAddress } from '@/lib/platform/loopback-address';
import { borrowHost } from '@/lib/platform/pack-host';

/**
 * Who may write drafts: what the browser says of its own model, and the server on this device that the reader names.
 * @param change keeps settings
 */
export function useDrafts({ drafts, draftModel }: Pick<Settings, 'drafts' | 'draftModel'>, change: (patch: Partial<Settings>) => Promise<void>): DraftsBlockProps {
  const [browserModel, setBrowserModel] = useState<DraftsBlockProps['browserModel']>(null);
  const [models, setModels] = useState<string[]>([]);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const [isAsking, setAsking] = useState(false);

  useEffect(() => {
    if (drafts === 'browser') void browserModelState().then(setBrowserModel);
  }, [drafts]);

  /** The models of a server, where the browser gives leave to ask it; the leave is kept with the address alone. */
  async function connect(typed: string): Promise<void> {
    const server = loopbackAddress(typed);
    // In the click itself: the browser asks for the host.
    const giveBack = await (server === null ? null : borrowHost(server));
    if (server === null || giveBack === null) return setProblem(server === null ? 'address' : 'not-allowed');
    setAsking(true);
    setProblem(null);
    const found = await serverModels(server, new AbortController().signal);
    if (found.ok) {
      setModels(found.models);
      const model = found.models.includes(draftModel) ? draftModel : (found.models[0] ?? '');
      await change({ draftServer: server, draftModel: model });
    } else setProblem(found.problem);
    await giveBack(found.ok);
    setAsking(false);
  }

  return { browserModel, server: { isAsking, models, problem }, onConnect: (address) => void connect(address) };
}
