import { askModelServer } from '@/lib/net/model-server';
import type { RequestReason } from '@/lib/model/sent-request';
import * as z from '@/lib/platform/zod';
import type { DraftProblem, DraftWriter } from './draft';

const chatSchema = z.object({ model: z.optional(z.string()), choices: z.array(z.object({ message: z.object({ content: z.string() }) })).check(z.minLength(1)) });
const modelsSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Tokens of an answer: enough for 24 sentences and for a model that thinks first. */
const MAX_TOKENS = 4_000;
const MAX_NAME = 200;
const MAX_MODELS = 200;

export interface ServerOptions {
  /** Milliseconds after which it is given up. */
  patience?: number;
  /** `null` in a private window, which leaves no record. */
  why?: RequestReason | null;
  /** The real fetch by default. */
  send?: typeof fetch;
}

/** Asks the model of a server on this device. */
export function serverWriter(server: string, model: string, { send, ...options }: ServerOptions = {}): DraftWriter {
  return async ({ task, sentences }, signal, onStep) => {
    onStep({ step: 'writing' });
    const messages = [
      { role: 'system', content: task },
      { role: 'user', content: sentences },
    ];
    const body = { model, messages, stream: false, temperature: 0, max_tokens: MAX_TOKENS };
    const answer = await askModelServer({ server, path: 'chat', body, signal, ...options }, send);
    if (!answer.ok) return answer;
    const read = chatSchema.safeParse(answer.value);
    if (!read.success) return { ok: false, problem: 'not-json' };
    return { ok: true, text: read.data.choices[0]?.message.content ?? '', model: nameOf(read.data.model ?? '') || model };
  };
}

/** The names of the models that a server on this device has. */
export async function serverModels(server: string, signal: AbortSignal, { send, ...options }: ServerOptions = {}): Promise<{ ok: true; models: string[] } | { ok: false; problem: DraftProblem }> {
  const answer = await askModelServer({ server, path: 'models', signal, patience: 10_000, ...options }, send);
  if (!answer.ok) return answer;
  const read = modelsSchema.safeParse(answer.value);
  if (!read.success) return { ok: false, problem: 'not-json' };
  const models = [...new Set(read.data.data.slice(0, MAX_MODELS).map(({ id }) => nameOf(id)))].filter((name) => name !== '');
  return models.length > 0 ? { ok: true, models } : { ok: false, problem: 'no-model' };
}

/** A name is shown and sent as it stands, or it is none. */
function nameOf(name: string): string {
  return name.length <= MAX_NAME && !/\p{C}/u.test(name) ? name : '';
}
