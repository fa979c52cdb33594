import { expect } from 'vitest';
import { parseArxivId } from '@/lib/identifiers/arxiv';
import { parseDoi } from '@/lib/identifiers/doi';
import { parsePmcid } from '@/lib/identifiers/pmcid';
import { parsePmid } from '@/lib/identifiers/pmid';
import type { SourceAnswer } from '@/lib/model/source-answer';
import type { WorkIds } from '@/lib/model/work';
import { sourceAnswerSchema } from '@/lib/storage/evidence-schema';

/** A date as the model has it: a year, a month or a day that there is. */
const DATE = /^(?:1[5-9]|2[01])\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function soundIds(ids: WorkIds): void {
  const again = { doi: ids.doi && parseDoi(ids.doi), pmid: ids.pmid && parsePmid(ids.pmid), pmcid: ids.pmcid && parsePmcid(ids.pmcid), arxiv: ids.arxiv && parseArxivId(ids.arxiv) };
  expect(again).toEqual({ doi: ids.doi, pmid: ids.pmid, pmcid: ids.pmcid, arxiv: ids.arxiv });
  expect((ids.aliases ?? []).map(parseDoi)).toEqual(ids.aliases ?? []);
  expect((ids.aliases ?? []).length).toBeLessThanOrEqual(20);
}

const soundDate = (date: string | null | undefined) => date === null || date === undefined || expect(date).toMatch(DATE);

/**
 * Holds an answer against everything that the rest of Caveat relies on: the stored shape, identifiers in normal form,
 * dates, and a size that a report can carry.
 */
export function expectSound(answer: SourceAnswer): void {
  const read = sourceAnswerSchema.safeParse(answer);
  expect(read.error?.issues ?? []).toEqual([]);
  // What is stored is read back as it was.
  expect(read.data).toEqual(JSON.parse(JSON.stringify(answer)));
  for (const { notice, subject, date } of answer.assertions) {
    soundIds(notice);
    soundIds(subject);
    soundDate(date);
  }
  for (const { ids, date } of answer.related) {
    soundIds(ids);
    soundDate(date);
  }
  if (answer.work) soundIds(answer.work.ids);
  soundDate(answer.work?.published);
  soundDate(answer.work?.revised);
  expect(answer.commentedBy.map(parseDoi)).toEqual(answer.commentedBy);
  expect(answer.assertions.length).toBeLessThanOrEqual(2_000);
  if (answer.outcome.kind === 'lists-notice') expect(answer.assertions).not.toEqual([]);
  // A notice's page names the works that it changes, and says nothing of its own.
  if (answer.source !== 'page' && (answer.outcome.kind === 'failed' || answer.outcome.kind === 'not-held')) expect(answer.assertions).toEqual([]);
}
