import type * as z from 'zod/mini';
import type { Problem } from '@/lib/messaging/contract';
import { lineAt } from './line-at';
import { withoutByteOrderMark } from './parse-json';
import { walkJson } from './walk-json';

type Issue = z.core.$ZodIssue;

/**
 * The first fault of a file whose JSON is sound and whose content is not: where it stands and what
 * should stand there. The file's own words are not repeated.
 */
export function shapeProblem(text: string, issues: readonly Issue[]): Problem {
  const issue = issues[0] && innermost(issues[0]);
  const path = issue?.path ?? [];
  return valueProblem(text, path, issue?.code ?? 'custom', issue ? reasonOf(issue) : 'is not what it should be');
}

/** A fault at one value of the file, whoever found it. `reason` completes "summaries[2].id …". */
export function valueProblem(text: string, path: readonly PropertyKey[], code: string, reason: string): Problem {
  const json = withoutByteOrderMark(text);
  const name = pathText(path);
  return {
    code,
    message: `${name === '' ? 'The file' : name} ${reason}.`,
    line: lineAt(json, walkJson(json, path).position),
    path: name,
  };
}

/** `summaries[2].subject.doi`, as one would write it in JavaScript. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? String(step) : `.${String(step)}`;
  }
  return text;
}

/** Of several ways a value could have been right, the one that came furthest tells most. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
  return inner ? innermost({ ...inner, path: [...issue.path, ...inner.path] }) : issue;
}

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `should be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `should be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'too_big':
      return issue.origin === 'string' ? `is longer than ${issue.maximum} characters` : `has more than ${issue.maximum} entries`;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `has fewer than ${issue.minimum} entries`;
    case 'custom':
      return issue.message;
    default:
      return 'is not what it should be';
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
