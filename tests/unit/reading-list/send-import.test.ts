import { describe, expect, test, vi } from 'vitest';
import { sourceOfText } from '@/lib/bibliography/bibliography-source';
import { MAX_RECORDS } from '@/lib/messaging/contract';
import { NO_IDS } from '@/lib/model/work';
import { sendImport } from '@/lib/reading-list/send-import';
import { countingBackground } from '@/tests/support/counting-background';

describe('sending an import', () => {
  interface Sent {
    type: string;
    from?: number;
    total?: number;
    drafts?: { ids: { doi: string }; title: string }[];
  }

  const background = (refused = -1) => countingBackground<Sent>(['import', { id: 'i' }], ({ drafts }) => drafts, refused);

  const record = (at: number, title: string) => `TY  - JOUR\nTI  - ${title}\n${at < 0 ? '' : `DO  - https://doi.org/10.5555/A${at}\n`}ER  - \n`;
  function ris(length: number, title = 'Moss', also = '') {
    const source = sourceOfText(Array.from({ length }, (_, at) => record(at, title)).join('') + also, 'a.ris');
    if (!('steps' in source)) throw new Error('not read');
    return source;
  }
  const options = (send: never, signal = new AbortController().signal) => ({ name: 'a.ris', tags: ['t'], send, signal, onCount: vi.fn<(count: number, isSaving: boolean) => void>() });

  test('hands the papers that can be saved on, a number that a message may have at a time', async () => {
    const { sent, send } = background();
    const given = options(send);
    expect(await sendImport(ris(MAX_RECORDS + 1, 'Moss', record(-1, 'Nameless')), given)).toEqual({ ok: true, value: 'done' });
    expect(sent[0]).toEqual({ type: 'import-begin', name: 'a.ris', tags: ['t'] });
    expect(sent.slice(1, 3).map(({ from, drafts }) => [from, drafts?.length])).toEqual([[0, MAX_RECORDS], [MAX_RECORDS, 1]]);
    expect(sent[1]?.drafts?.[0]).toEqual({ ids: { ...NO_IDS, doi: '10.5555/a0' }, title: 'Moss', authors: [], journal: null, year: null, note: '', tags: [] });
    expect(sent.at(-1)).toEqual({ type: 'import-commit', id: 'i', total: MAX_RECORDS + 1 });
    expect(given.onCount.mock.calls).toEqual([[MAX_RECORDS, false], [MAX_RECORDS + 1, false], [MAX_RECORDS + 1, true]]);
  });

  test('that fails in this page gives the import up, and says why', async () => {
    const { sent, send } = background();
    const given = { ...options(send), onCount: () => { throw new Error('no page'); } };
    await expect(sendImport(ris(1), given)).rejects.toThrow('no page');
    expect(sent.at(-1)).toEqual({ type: 'import-cancel', id: 'i' });
  });

  test('asks for no step where there is nothing to save', async () => {
    const { sent, send } = background();
    await sendImport(ris(0, '', record(-1, 'Nameless')), options(send));
    expect(sent.map(({ type }) => type)).toEqual(['import-begin', 'import-commit']);
  });

  test('that is stopped between two messages sends no more of them', async () => {
    const { sent, send } = background();
    const abort = new AbortController();
    expect(await sendImport(ris(3 * MAX_RECORDS), { ...options(send, abort.signal), onCount: () => abort.abort() })).toEqual({ ok: true, value: null });
    expect(sent.map(({ type }) => type)).toEqual(['import-begin', 'import-add', 'import-cancel']);
  });

  test('is given up at the first fault, and where the reader stops it', async () => {
    const refused = background(0);
    expect(await sendImport(ris(1), options(refused.send))).toEqual({ ok: false, problem: 'refused' });
    expect(refused.sent.at(-1)).toEqual({ type: 'import-cancel', id: 'i' });
    const stopped = background();
    const abort = new AbortController();
    abort.abort();
    expect(await sendImport(ris(1), options(stopped.send, abort.signal))).toEqual({ ok: true, value: null });
    expect(stopped.sent.at(-1)).toEqual({ type: 'import-cancel', id: 'i' });
    const busy = vi.fn(() => Promise.resolve({ ok: false, problem: 'busy' }));
    expect(await sendImport(ris(1), options(busy as never))).toEqual({ ok: false, problem: 'busy' });
    expect(busy).toHaveBeenCalledTimes(1);
  });
});
