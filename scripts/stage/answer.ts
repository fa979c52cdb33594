/** What the stage sends back for one request. */
export interface StageAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Sent in place of `body`, for what is no text. */
  bytes?: Uint8Array;
}

/** One request as a site of the stage sees it. */
export interface StageRequest {
  method: string;
  /** Host name without a port, lower case. */
  host: string;
  /** Path as sent, still percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** When it arrived, in milliseconds since the epoch. */
  at: number;
}

/** Answers for one host name; `null` where it has nothing, which the stage turns into a plain 404. */
export type Site = (request: StageRequest) => StageAnswer | null;

const answer = (type: string) => (body: string, status = 200): StageAnswer => ({
  status,
  headers: { 'content-type': type },
  body,
});

export const htmlAnswer = answer('text/html; charset=utf-8');
export const xmlAnswer = answer('text/xml; charset=utf-8');
export const textAnswer = answer('text/plain; charset=utf-8');

/** A JSON answer; `value` is any plain data. */
export function jsonAnswer(value: unknown, status = 200): StageAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
