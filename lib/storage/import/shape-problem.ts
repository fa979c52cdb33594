import type * as z from '@/lib/platform/zod';
import type { Problem } from '@/lib/model/problem';
import { lineAt } from './line-at';
import { withoutByteOrderMark } from './parse-json';
import { walkJson } from './walk-json';

type Issue = z.core.$ZodIssue;

const UNTOLD = 'is not what it should be';

/**
 * The first fault of a file whose JSON is sound and whose content is not: where it stands and what
 * should stand there. The file's own words are not repeated.
 */
export function shapeProblem(text: string, issues: readonly Issue[]): Problem {
  const [issue] = issues;
  if (!issue) return valueProblem(text, [], 'custom', UNTOLD);
  const missing = ['invalid_type', 'invalid_value'].includes(issue.code) && !walk(text, issue.path).reached;
  return valueProblem(text, issue.path, issue.code, missing ? 'is missing' : reasonOf(issue));
}

/** A fault at one value of the file, whoever found it. `reason` completes "summaries[2].id …". */
export function valueProblem(text: string, path: readonly PropertyKey[], code: string, reason: string): Problem {
  const name = pathText(path);
  return {
    code,
    message: `${name === '' ? 'The file' : name} ${reason}.`,
    line: lineAt(withoutByteOrderMark(text), walk(text, path).position),
    path: name === '' ? null : name,
  };
}

const walk = (text: string, path: readonly PropertyKey[]) => walkJson(withoutByteOrderMark(text), path);

/** `summaries[2].subject.doi`, as one would write it in JavaScript. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text;
}

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `should be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `should be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_big':
      return issue.origin === 'string' ? `is longer than ${issue.maximum} characters` : `has more than ${issue.maximum} entries`;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `has fewer than ${issue.minimum} entries`;
    case 'custom':
      return issue.message;
    default:
      return UNTOLD;
  }
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};
