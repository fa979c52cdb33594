/** A line of `doi_cases.jsonl` with what Caveat made of it; lists are joined by a space. */
export interface JudgedCase {
  task: string;
  input: string;
  wanted: string | null;
  given: string | null;
}

interface Policy {
  reason: string;
  /** Whether Caveat's answer is the one that this policy gives where the project expects another. */
  explains(judged: JudgedCase): boolean;
}

const isSilent = ({ given }: JudgedCase) => given === null || given === '';

/**
 * Where Caveat differs from a project's tests on purpose. The rules themselves are described in
 * lib/identifiers; each here says for which inputs, and which answer it then accepts.
 */
export const POLICIES: readonly Policy[] = [
  {
    reason: 'a shortDOI is read only where it is the whole text, written in one piece, with a code that begins with a letter',
    explains: (judged) => judged.wanted?.startsWith('10/') === true && isSilent(judged),
  },
  {
    reason: 'a DOI begins with 10. and at least four digits',
    explains: (judged) => judged.task !== 'extract_pmids' && /^(?!10[./]|null)|^10\.\d{1,3}\//.test(judged.wanted ?? 'null') && isSilent(judged),
  },
  {
    reason: 'letters outside ASCII: silent, because where they end nobody knows',
    explains: (judged) => /[^ -~]/.test(judged.wanted ?? '') && isSilent(judged),
  },
  {
    reason: '// behind the registrant is written / (both are registered)',
    explains: ({ wanted, given }) => wanted?.replace(/^(10\.\d+)\/\//, '$1/') === given && wanted !== given,
  },
  {
    reason: 'punctuation at the end is the sentence’s',
    explains: ({ wanted, given }) => wanted?.endsWith('.') === true && wanted.replace(/\.+$/, '') === given,
  },
  {
    reason: 'percent codes are decoded',
    explains: ({ wanted, given }) => /%3c/.test(wanted ?? '') && decodeURIComponent(wanted ?? '') === given,
  },
  {
    reason: 'an encoded space, ?, # or percent sign in a DOI: silent',
    explains: (judged) => /%2[035]|%3F/i.test(judged.input) && isSilent(judged),
  },
  {
    reason: 'which of two DOIs is meant, and what stood where signs were put in between: silent',
    explains: (judged) => /\s10\.|\\\d|`\d/.test(judged.input) && isSilent(judged),
  },
  {
    reason: 'what only the resolver could confirm is left as written: a doubled sign, a year in brackets, a last letter lost',
    explains: ({ task, input, given }) =>
      /^(?:repair|normalise)$/.test(task) && /__|\.\.|[a-z\d]\(\d{4}\)$|\d\.$/.test(input) && input.toLowerCase().replace(/\.$/, '') === given,
  },
  {
    reason: 'a registrant may have up to nine digits, and a DOI may stand in any host’s path',
    explains: ({ input, wanted, given }) => wanted === null && given !== null && new URL(input).pathname === `/${given}`,
  },
  {
    reason: 'a bare number among others is no PMID',
    explains: (judged) => judged.task === 'extract_pmids' && /^\d+\n\d+$/.test(judged.input) && isSilent(judged),
  },
];
