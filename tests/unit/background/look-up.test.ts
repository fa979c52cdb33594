import { describe, expect, test, vi } from 'vitest';
import { lookUp, type LookUpDeps } from '@/lib/background/look-up';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { NO_IDS } from '@/lib/model/work';
import type { NetResult } from '@/lib/net/net';
import { createLiveGate } from '@/lib/net/live-gate';
import { candidate } from '@/tests/support/sample-candidates';

const TITLE = 'Tired tumours keep a surface protein';
const LIVE: Settings = { ...DEFAULT_SETTINGS, liveChecks: true };

const answered = (body: unknown): NetResult => ({
  ok: true,
  response: { status: 200, contentType: 'application/json', body: JSON.stringify(body) },
  at: 0,
});
const records = (...items: unknown[]) => answered({ message: { items } });
const RECORD = { DOI: '10.5555/from-crossref', title: [TITLE], type: 'journal-article' };

function surroundings(changes: Partial<LookUpDeps> & { answer?: NetResult } = {}) {
  const ask = vi.fn<LookUpDeps['net']['ask']>(async () => changes.answer ?? records());
  const deps: LookUpDeps = {
    net: { ask },
    gate: createLiveGate(),
    settings: async () => LIVE,
    isPrivateTab: async () => false,
    machineCandidates: async () => [],
    ...changes,
  };
  return { ask, deps };
}

describe('looking up what a text means', () => {
  test('an identifier decides at once, and nobody is asked', async () => {
    const { ask, deps } = surroundings();
    expect(await lookUp({ text: 'See https://doi.org/10.5555/caveat.1.', tabId: null }, deps)).toMatchObject({
      ids: { doi: '10.5555/caveat.1' },
      candidates: [],
      notAsked: null,
    });
    expect(ask).not.toHaveBeenCalled();
  });

  test('a title proposes, and never decides, not even where one record alone has just this title', async () => {
    const { deps } = surroundings({ answer: records(RECORD) });
    const result = await lookUp({ text: TITLE, tabId: null }, deps);
    expect(result.ids).toBeNull();
    expect(result.candidates.map(({ ids }) => ids.doi)).toEqual(['10.5555/from-crossref']);
  });

  test('this machine is searched without asking anybody where online checks are off', async () => {
    const saved = candidate({ title: TITLE, from: 'machine' });
    const { ask, deps } = surroundings({ settings: async () => DEFAULT_SETTINGS, machineCandidates: async () => [saved] });
    expect(await lookUp({ text: TITLE, tabId: null }, deps)).toEqual({ ids: null, candidates: [saved], notAsked: 'live-off' });
    expect(ask).not.toHaveBeenCalled();
  });

  test('from a private window nobody is asked without the reader’s word', async () => {
    const { ask, deps } = surroundings({ isPrivateTab: async (tabId) => tabId === 7 });
    expect((await lookUp({ text: TITLE, tabId: 7 }, deps)).notAsked).toBe('private-off');
    expect((await lookUp({ text: '10/abc', tabId: 7 }, deps)).notAsked).toBe('private-off');
    expect(ask).not.toHaveBeenCalled();
    const allowed = { ...deps, settings: async () => ({ ...LIVE, liveInPrivate: true }) };
    expect((await lookUp({ text: TITLE, tabId: 7 }, allowed)).notAsked).toBeNull();
  });

  test.each(['https://journal.example/private', '10.5555/caveat.1 or 10.5555/caveat.2', 'x'.repeat(600), '…', ''])('“%s” is not sent anywhere', async (text) => {
    const { ask, deps } = surroundings();
    expect(await lookUp({ text, tabId: null }, deps)).toEqual({ ids: null, candidates: [], notAsked: null });
    expect(ask).not.toHaveBeenCalled();
  });

  test('a short DOI is resolved at doi.org, and is not taken for a title', async () => {
    const body = { responseCode: 1, handle: '10/abc', values: [{ type: 'HS_ALIAS', data: { value: '10.5555/CAVEAT.1' } }] };
    const { ask, deps } = surroundings({ answer: answered(body) });
    expect((await lookUp({ text: 'https://doi.org/10/abc', tabId: null }, deps)).ids).toEqual({ ...NO_IDS, doi: '10.5555/caveat.1' });
    expect(ask.mock.calls.map(([url]) => url)).toEqual(['https://doi.org/api/handles/10/abc?type=HS_ALIAS']);
    expect(ask.mock.calls[0]?.[1]?.why).toBe('look-up');
  });

  test('a failure is told with its reason, beside what this machine knows', async () => {
    const saved = candidate({ title: TITLE, from: 'machine' });
    const failed: NetResult = { ok: false, reason: 'timeout', retryAt: null, at: 0 };
    const { deps } = surroundings({ answer: failed, machineCandidates: async () => [saved] });
    expect(await lookUp({ text: TITLE, tabId: null }, deps)).toEqual({ ids: null, candidates: [saved], notAsked: 'timeout' });
    expect((await lookUp({ text: '10/abc', tabId: null }, deps)).notAsked).toBe('timeout');
  });

  test('an answer that is none is a failure, and not “nothing found”', async () => {
    const { deps } = surroundings({ answer: answered({ message: { items: null } }) });
    expect((await lookUp({ text: TITLE, tabId: null }, deps)).notAsked).toBe('malformed');
    expect((await lookUp({ text: '10/abc', tabId: null }, deps)).notAsked).toBe('malformed');
  });

  test('consent taken back on the way counts: what comes in is not shown', async () => {
    const gate = createLiveGate();
    const { deps } = surroundings({ gate });
    const net = {
      ask: async () => {
        void gate.withdraw(async () => undefined);
        return records(RECORD);
      },
    };
    expect(await lookUp({ text: TITLE, tabId: null }, { ...deps, net })).toEqual({ ids: null, candidates: [], notAsked: 'cancelled' });
  });

  test('consent taken back before the question left keeps it from leaving', async () => {
    const gate = createLiveGate();
    const { ask, deps } = surroundings({ gate });
    const settings = async () => {
      void gate.withdraw(async () => undefined);
      return LIVE;
    };
    expect((await lookUp({ text: TITLE, tabId: null }, { ...deps, settings })).notAsked).toBe('cancelled');
    expect(ask).not.toHaveBeenCalled();
  });

  test('a storage that cannot be read does not keep Crossref’s answer back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { deps } = surroundings({
      answer: records(RECORD),
      machineCandidates: () => Promise.reject(new Error('no storage')),
    });
    expect((await lookUp({ text: TITLE, tabId: null }, deps)).candidates).toHaveLength(1);
  });
});
