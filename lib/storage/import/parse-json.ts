import type { Problem } from '@/lib/model/problem';
import { lineAt } from './line-at';
import { walkJson } from './walk-json';

export type ParsedJson = { ok: true; value: unknown } | { ok: false; problem: Problem };

/**
 * Parses a file of JSON. A byte order mark before it is no fault.
 * @param maxLength in UTF-16 code units; a longer text is refused unread (`too-big`)
 * @returns the value, of which nothing may be believed yet, or where and why it is not JSON
 *   (`not-json`), the same in every browser
 */
export function parseJson(text: string, maxLength: number): ParsedJson {
  if (text.length > maxLength) {
    const megabytes = Math.floor(maxLength / 1_000_000);
    return refuse('too-big', `The file is larger than ${megabytes} MB.`, null);
  }
  const json = withoutByteOrderMark(text);
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch {
    const { error } = walkJson(json);
    if (!error) return refuse('not-json', 'This is not a JSON file.', null);
    const found = json.slice(error.position, error.position + 1);
    const reason = found === '' ? `the file ends where ${error.expected} should stand` : `${JSON.stringify(found)} stands where ${error.expected} should stand`;
    return refuse('not-json', `This is not a JSON file: ${reason}.`, lineAt(json, error.position));
  }
}

/** The text as JSON.parse takes it; every position and line counts from here. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function refuse(code: string, message: string, line: number | null): ParsedJson {
  return { ok: false, problem: { code, message, line, path: null } };
}
