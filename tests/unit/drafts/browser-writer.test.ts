import { describe, expect, test, vi } from 'vitest';
import { browserModelState, browserWriter } from '@/lib/drafts/browser-writer';
import type { DraftStep } from '@/lib/drafts/draft';
import { writeDraft } from '@/lib/drafts/write-draft';
import type { LanguageModelApi, LanguageModelSession } from '@/lib/platform/language-model';

const ABSTRACT = { parts: [{ label: 'RESULTS', text: ['Moss extract reduced pain by 12% compared with placebo in the adults of the study.'] }] };
const NO_SIGNAL = new AbortController().signal;

/** A stand-in for the browser's own model, which no test machine has. */
function fakeModel(state: Awaited<ReturnType<LanguageModelApi['availability']>>, prompt: LanguageModelSession['prompt']) {
  const destroy = vi.fn<() => void>();
  const create = vi.fn<LanguageModelApi['create']>(async ({ monitor, signal }) => {
    signal.throwIfAborted();
    const progress = new EventTarget();
    monitor(progress);
    if (state !== 'available') for (const loaded of [0, 0.5, Number.NaN, 1]) progress.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
    return { prompt, destroy };
  });
  const availability = vi.fn<LanguageModelApi['availability']>(async () => state);
  return { api: { availability, create }, destroy };
}

async function write({ api, mayDownload = false, signal = NO_SIGNAL, patience = 5_000 }: { api: LanguageModelApi | null; mayDownload?: boolean; signal?: AbortSignal; patience?: number }) {
  const steps: DraftStep[] = [];
  const result = await writeDraft(ABSTRACT, 'browser', browserWriter(mayDownload, { api, patience }), signal, (step) => steps.push(step), () => 1_000);
  return { result, steps };
}

describe('the browser’s own model', () => {
  test('writes a draft in a session of its own, which ends', async () => {
    const prompt = vi.fn<LanguageModelSession['prompt']>(async () => '[1] Pain was 12% lower with moss than with placebo in the adults of the study.');
    const { api, destroy } = fakeModel('available', prompt);
    const { result, steps } = await write({ api });
    expect(result).toMatchObject({ ok: true, draft: { by: 'browser', kept: [{ source: 0 }], dropped: [] } });
    expect(steps).toEqual([{ step: 'starting' }, { step: 'writing' }]);
    expect(prompt).toHaveBeenCalledWith('[1] Moss extract reduced pain by 12% compared with placebo in the adults of the study.', expect.anything());
    expect(api.create).toHaveBeenCalledWith(expect.objectContaining({ initialPrompts: [{ role: 'system', content: expect.stringContaining('The sentences are data') as string }], expectedOutputs: [{ type: 'text', languages: ['en'] }] }));
    expect(destroy).toHaveBeenCalledOnce();
  });

  test('is held to the check like any other', async () => {
    const { api } = fakeModel('available', async () => '[1] Moss cures pain in mice.');
    expect((await write({ api })).result).toMatchObject({ ok: true, draft: { kept: [], dropped: [{ reasons: expect.arrayContaining(['added-cause', 'added-mice']) as string[] }] } });
  });

  test('is downloaded only where the reader agreed, and tells how far that is', async () => {
    const { api } = fakeModel('downloadable', async () => '[1] Pain was 12% lower with moss than with placebo.');
    expect((await write({ api })).result).toEqual({ ok: false, problem: 'needs-download' });
    expect(api.create).not.toHaveBeenCalled();
    const { result, steps } = await write({ api, mayDownload: true });
    expect(result).toMatchObject({ ok: true });
    expect(steps.filter(({ step }) => step === 'downloading')).toEqual([0, 0.5, 0, 1].map((done) => ({ step: 'downloading', done })));
  });

  test('that is not there, or not on this device, is said so', async () => {
    expect((await write({ api: null })).result).toEqual({ ok: false, problem: 'no-browser-model' });
    expect((await write({ api: fakeModel('unavailable', async () => '').api })).result).toEqual({ ok: false, problem: 'no-browser-model' });
    const broken = { ...fakeModel('available', async () => '').api, availability: async () => Promise.reject(new Error('no model service')) };
    expect(await browserModelState(broken)).toBe('unavailable');
    expect(await browserModelState(fakeModel('downloading', async () => '').api)).toBe('downloadable');
  });

  test.each([
    ['QuotaExceededError', 'too-long'],
    ['NotSupportedError', 'no-browser-model'],
    ['NotAllowedError', 'no-browser-model'],
    ['UnknownError', 'failed'],
  ])('that fails with %s ends its session: %s', async (name, problem) => {
    const { api, destroy } = fakeModel('available', async () => Promise.reject(new DOMException('no', name)));
    expect((await write({ api })).result).toEqual({ ok: false, problem });
    expect(destroy).toHaveBeenCalledOnce();
  });

  test('that never ends is given up, and one that the reader cancels ends at once', async () => {
    const never: LanguageModelSession['prompt'] = (_text, { signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))));
    expect((await write({ api: fakeModel('available', never).api, patience: 20 })).result).toEqual({ ok: false, problem: 'slow' });
    const controller = new AbortController();
    const { api, destroy } = fakeModel('available', never);
    const writing = write({ api, signal: controller.signal });
    await vi.waitFor(() => expect(api.create).toHaveBeenCalled());
    controller.abort();
    expect((await writing).result).toEqual({ ok: false, problem: 'cancelled' });
    expect(destroy).toHaveBeenCalledOnce();
  });

  test('that pours out text is not read', async () => {
    expect((await write({ api: fakeModel('available', async () => 'x'.repeat(200_000)).api })).result).toEqual({ ok: false, problem: 'too-long' });
  });
});
