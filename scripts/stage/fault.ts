import { htmlAnswer, textAnswer, type StageAnswer } from './answer';

/**
 * Ways in which an outside service goes wrong, one at a time for each host.
 * `hang` accepts the request and says nothing until the stage releases it; `drop` cuts the
 * connection; `delay` answers rightly but late.
 */
export type Fault =
  | { kind: 'status'; status: number; retryAfter?: string }
  | { kind: 'nonsense' }
  | { kind: 'html' }
  | { kind: 'hang' }
  | { kind: 'delay'; ms: number }
  | { kind: 'redirect'; to: string }
  | { kind: 'drop' };

/**
 * The answer that a fault puts in the place of the right one; `null` for the faults that concern
 * time or the connection and not what is said.
 */
export function faultAnswer(fault: Fault): StageAnswer | null {
  switch (fault.kind) {
    case 'status': {
      const plain = textAnswer(fault.status === 404 ? 'Resource not found.' : `Error ${fault.status}`, fault.status);
      return fault.retryAfter ? { ...plain, headers: { ...plain.headers, 'retry-after': fault.retryAfter } } : plain;
    }
    case 'nonsense':
      // The right type and status, and then an answer that was cut off in the middle.
      return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"status":"ok","message":{"DOI":"10.' };
    case 'html':
      return htmlAnswer('<!doctype html><title>Service window</title><h1>We will be back soon</h1>');
    case 'redirect':
      return { status: 302, headers: { location: fault.to }, body: '' };
    case 'hang':
    case 'delay':
    case 'drop':
      return null;
  }
}
