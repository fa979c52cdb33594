import { describe, expect, test, vi } from 'vitest';
import { sendCommand } from '@/lib/messaging/send-command';

const COMMAND = { type: 'restore-entry', id: 'e1' } as const;
const DONE = { ok: true, value: null };

describe('a background that was just stopped', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['answers with nothing', async () => undefined],
    ['answers with null', async () => null],
    ['has no listener yet', async () => Promise.reject(new Error('Receiving end does not exist'))],
  ])('and %s is asked again', async (_what, fails) => {
    const send = vi.fn<(message: unknown) => Promise<unknown>>().mockImplementationOnce(fails).mockImplementationOnce(fails).mockResolvedValue(DONE);
    expect(await sendCommand(send, COMMAND)).toBe(DONE);
    expect(send).toHaveBeenCalledTimes(3);
    expect(send).toHaveBeenLastCalledWith(COMMAND);
  });

  test('and never answers is a failure with a reason, and no success', async () => {
    expect(await sendCommand(async () => undefined, COMMAND)).toMatchObject({ ok: false, problem: { code: 'no-answer' } });
  });

  test('a refusal is an answer, and not asked for again', async () => {
    const send = vi.fn<(message: unknown) => Promise<unknown>>().mockResolvedValue({ ok: false, problem: { code: 'not-found' } });
    expect(await sendCommand(send, COMMAND)).toMatchObject({ ok: false });
    expect(send).toHaveBeenCalledOnce();
  });
});
