import { kindOfText } from '@/lib/identifiers/kind-of-text';
import type { ShortDoi } from '@/lib/identifiers/short-doi';
import type { Command, LookUpResult } from '@/lib/messaging/contract';
import type { WorkCandidate } from '@/lib/model/work-candidate';
import type { Settings } from '@/lib/model/settings';
import { NO_IDS } from '@/lib/model/work';
import type { LiveGate } from '@/lib/net/live-gate';
import type { Net } from '@/lib/net/net';
import { liveMode } from '@/lib/settings/live-mode';
import { crossrefTitleSearch, parseTitleSearch } from '@/lib/sources/crossref/crossref-title-search';
import { parseShortDoiAnswer, shortDoiRequest } from '@/lib/sources/doi-org/short-doi';
import type { RawResponse } from '@/lib/model/raw-response';
import { likelyCandidates } from './likely-candidates';

export interface LookUpDeps {
  net: Net;
  gate: Pick<LiveGate, 'begin'>;
  settings(): Promise<Settings>;
  isPrivateTab(tabId: number): Promise<boolean>;
  /** Every work on this machine that has a title. */
  machineCandidates(): Promise<WorkCandidate[]>;
}

type Question = Pick<Command<'look-up'>, 'text' | 'tabId'>;

const NOTHING: LookUpResult = { ids: null, candidates: [], notAsked: null };

/**
 * Which work a reader's text means. An identifier in it decides; a short DOI is resolved at doi.org;
 * a title proposes, from this machine first and from Crossref, and never decides. Nobody outside is
 * asked without consent, from a private window without the reader's word, or about a text that is
 * no title. Nothing of the text is kept.
 */
export async function lookUp({ text, tabId }: Question, deps: LookUpDeps): Promise<LookUpResult> {
  const read = kindOfText(text);
  switch (read.kind) {
    case 'ids':
      return { ...NOTHING, ids: read.ids };
    case 'short-doi':
      return resolve(read.shortDoi, tabId, deps);
    case 'title':
      return byTitle(read.title, tabId, deps);
    default:
      return NOTHING;
  }
}

async function resolve(shortDoi: ShortDoi, tabId: number | null, deps: LookUpDeps): Promise<LookUpResult> {
  const asked = await askOutside(() => shortDoiRequest(shortDoi), tabId, deps);
  if (!asked.ok) return { ...NOTHING, notAsked: asked.notAsked };
  const doi = parseShortDoiAnswer(asked.response, shortDoi);
  if (doi === null) return { ...NOTHING, notAsked: 'malformed' };
  return doi === 'unknown' ? NOTHING : { ...NOTHING, ids: { ...NO_IDS, doi } };
}

async function byTitle(title: string, tabId: number | null, deps: LookUpDeps): Promise<LookUpResult> {
  const [known, asked] = await Promise.all([
    // A storage that cannot be read leaves the rest to be told all the same.
    deps.machineCandidates().catch((error: unknown) => (console.error(error), [])),
    askOutside(({ mailto }) => crossrefTitleSearch(title, { mailto }), tabId, deps),
  ]);
  const proposed = asked.ok ? parseTitleSearch(asked.response) : [];
  return {
    ids: null,
    candidates: likelyCandidates(title, known, proposed ?? []),
    notAsked: asked.ok ? (proposed === null ? 'malformed' : null) : asked.notAsked,
  };
}

type Asked = { ok: true; response: RawResponse } | { ok: false; notAsked: NonNullable<LookUpResult['notAsked']> };

async function askOutside(
  address: (settings: Settings) => string,
  tabId: number | null,
  { net, gate, settings, isPrivateTab }: LookUpDeps,
): Promise<Asked> {
  // Begun before the settings are read, so that consent taken back at any moment from now on counts.
  const { signal, done } = gate.begin();
  try {
    const current = await settings();
    const isPrivate = tabId !== null && (await isPrivateTab(tabId));
    const live = liveMode(current, isPrivate);
    if (live !== 'on') return { ok: false, notAsked: live === 'off' ? 'live-off' : 'private-off' };
    if (signal.aborted) return { ok: false, notAsked: 'cancelled' };
    const result = await net.ask(address(current), { signal, why: isPrivate ? null : 'look-up' });
    if (signal.aborted) return { ok: false, notAsked: 'cancelled' };
    return result.ok ? { ok: true, response: result.response } : { ok: false, notAsked: result.reason };
  } finally {
    done();
  }
}
