import type { LiveTurn } from '@/lib/net/live-gate';
import { withSignal } from '@/lib/net/with-signal';
import type { ReportDeps } from './report-deps';

/** The same dependencies for one piece of work: what they ask and keep ends with its turn. */
export function gatedDeps<Deps extends ReportDeps>(deps: Deps, { signal, keep }: LiveTurn): Deps {
  const { askLibraries } = deps;
  return {
    ...deps,
    net: withSignal(deps.net, signal),
    keepAnswer: (answer) => keep(() => deps.keepAnswer(answer), undefined),
    ...(askLibraries && { askLibraries: (ids, given) => keep(() => askLibraries(ids, AbortSignal.any([given, signal])), false) } satisfies Partial<ReportDeps>),
  };
}
