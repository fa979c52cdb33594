/**
 * Zotero's desktop app, which beside a model's server (model-server.ts) is all on this machine that Caveat speaks to. Addresses of the reader's own machine
 * and network are refused everywhere else (public-address.ts); this is an exact exception, with its own list of
 * paths, and no name or address from outside ever becomes part of it.
 */

/** Where Zotero listens. Not `localhost`, which a name server could answer for. */
export const ZOTERO_ADDRESS = 'http://127.0.0.1:23119';

/** All that is ever asked there: a key is what Zotero makes of capitals and digits. */
const PATHS = /^\/(?:connector\/(?:ping|saveItems)|api\/users\/0\/(?:collections|items\/top|collections\/[A-Z\d]{8}\/items\/top))$/;

export interface ZoteroRequest {
  path: string;
  query?: Record<string, string>;
  /** Sent as JSON, by POST; without it the question is a GET. */
  body?: unknown;
}

export type ZoteroAnswer =
  | {
      ok: true;
      status: number;
      body: string;
      /** The version of the app, as it says it. */
      version: string | null;
      /** The version of its interface for connectors. */
      connector: number | null;
      /** How many results there are in all, where it says so. */
      total: number | null;
    }
  /** `closed`: nobody listens, or the connection was cut. `slow`: no answer in time. `odd`: something that Zotero does not do. */
  | { ok: false; problem: 'closed' | 'slow' | 'odd' };

/** Zotero drops requests of a browser without this; it is the version of the interface that is spoken here. */
export const CONNECTOR_VERSION = 3;
/** Saving many items takes a while on a slow disk; milliseconds. */
const PATIENCE = 30_000;
/** Longest answer read, in characters: 100 items of 50 KB each. */
const MAX_BODY = 5_000_000;

/**
 * Asks Zotero's desktop app. Never throws for what comes back.
 * @param send the real fetch by default, replaceable for tests
 * @throws if the path is none of those that are asked, which is a fault of the caller
 */
export async function askZotero({ path, query = {}, body }: ZoteroRequest, send: typeof fetch = (input, init) => fetch(input, init)): Promise<ZoteroAnswer> {
  if (!PATHS.test(path)) throw new Error(`not a path of Zotero: ${path}`);
  const search = new URLSearchParams(query).toString();
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const response = await send(`${ZOTERO_ADDRESS}${path}${search === '' ? '' : `?${search}`}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'X-Zotero-Connector-API-Version': String(CONNECTOR_VERSION),
        'Zotero-API-Version': '3',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: controller.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // Whoever listens there must not lead the papers elsewhere.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) return { ok: false, problem: 'odd' };
    const text = await response.text();
    if (text.length > MAX_BODY) return { ok: false, problem: 'odd' };
    return {
      ok: true,
      status: response.status,
      body: text,
      version: response.headers.get('x-zotero-version')?.slice(0, 40) ?? null,
      connector: wholeNumber(response.headers.get('x-zotero-connector-api-version')),
      total: wholeNumber(response.headers.get('total-results')),
    };
  } catch {
    return { ok: false, problem: controller.signal.aborted ? 'slow' : 'closed' };
  } finally {
    clearTimeout(timer);
  }
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
