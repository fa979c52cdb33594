import { contradict, holdsIds, mergeIds, sameWork, workKey } from '@/lib/identifiers/work-key';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { SOURCE_HOSTS, sourceFacts, sourcesFor } from '@/lib/model/sources';
import { NO_IDS, type WorkIds } from '@/lib/model/work';

const FIELDS = ['doi', 'pmid', 'pmcid', 'arxiv'] as const;

/** The services that keep a record of a work by themselves. */
const REGISTERS = new Set(sourcesFor('facts').filter((source) => source in SOURCE_HOSTS && !sourceFacts(source).supportsOnly));

/** The record that a register keeps of a work; `null` for answers of pages, of lists, and of services that follow others. */
function registerRecord({ source, work }: SourceAnswer): WorkIds | null {
  return REGISTERS.has(source) && work !== null ? work.ids : null;
}

/**
 * The identifiers, with those that a register's own record names together with one of them. A record that
 * contradicts what is known proves nothing.
 */
export function provenIds(ids: WorkIds, answers: readonly SourceAnswer[]): WorkIds {
  const records = answers.map(registerRecord).filter((record) => record !== null);
  let known = ids;
  for (let before: WorkIds | null = null; before !== known; ) {
    before = known;
    for (const record of records) {
      if (!sameWork(record, known) || holdsIds(known, record)) continue;
      known = mergeIds(known, record);
    }
  }
  return known;
}

/**
 * What a page or a reader claims to be the identifiers of one work, without those that a register's record
 * contradicts: its strongest identifier, what registers name with it, and of the rest what none speaks against.
 */
export function trustedIds(claimed: WorkIds, answers: readonly SourceAnswer[]): WorkIds {
  const key = workKey(claimed);
  if (key === null) return NO_IDS;
  const strongest = FIELDS.find((field) => key.startsWith(`${field}:`)) ?? 'doi';
  let known = provenIds({ ...NO_IDS, [strongest]: claimed[strongest] }, answers);
  for (const field of FIELDS) {
    const id = claimed[field];
    if (id === null || known[field] !== null) continue;
    const candidate = { ...known, [field]: id };
    const isDenied = answers.some((answer) => {
      const record = registerRecord(answer);
      return record !== null && record[field] === id && contradict(record, candidate);
    });
    if (!isDenied) known = candidate;
  }
  return known;
}

/**
 * The answers that speak about a work and of no other one. A page may claim the identifiers of two works, and what
 * was asked in its name then answers for both: such an answer counts for a work only if its own record is that
 * work's, or if it was asked about this work alone, or if it is a notice that names it.
 * @param ids what is proven to be the work's identifiers
 */
export function answersFor(ids: WorkIds, answers: readonly SourceAnswer[]): SourceAnswer[] {
  const isOnly = (others: WorkIds) => sameWork(others, ids) && holdsIds(ids, others);
  return answers.filter(
    ({ asked, work, assertions }) => (work === null ? isOnly(asked) : sameWork(work.ids, ids)) || assertions.some(({ subject }) => isOnly(subject)),
  );
}
