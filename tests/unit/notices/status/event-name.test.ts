import { describe, expect, test } from 'vitest';
import type { Assertion } from '@/lib/model/assertion';
import { NO_IDS } from '@/lib/model/work';
import { eventsOf } from '@/lib/notices/status/events-of';
import { assertion, doi } from '@/tests/support/source-answers';

const SUBJECT = doi('10.5555/paper');
const NOTICE = { ...NO_IDS, doi: '10.5555/notice', pmid: '9' };
const says = (of: Partial<Assertion>): Assertion => assertion({ notice: NOTICE, subject: SUBJECT, ...of });

const DEPOSIT = says({});
const PUBMED = says({ source: 'pubmed', via: null, type: 'erratum', sourceType: 'Erratum in' });
const EUROPE_PMC = says({ source: 'europepmc', via: null, type: 'erratum', sourceType: 'Erratum in' });
const PUBMED_PAGE = says({ source: 'page', via: null, type: 'erratum', sourceType: 'Erratum in' });
const JOURNAL_PAGE = says({ source: 'page', via: null, sourceType: 'Author Correction' });
const LIST = says({ source: 'notice-list', sourceType: 'Author Correction' });
const LIST_FROM_PUBMED = says({ source: 'notice-list', via: null, type: 'erratum', sourceType: 'ErratumIn' });

const nameOf = (...all: Assertion[]) => {
  const events = eventsOf(all);
  expect(events).toHaveLength(1);
  return events[0]?.sourceType;
};

describe('the name of a notice', () => {
  test.each([
    ['on PubMed’s page, beside the deposit', [PUBMED_PAGE, DEPOSIT, PUBMED], 'correction'],
    ['on PubMed’s page, where the list has the publisher’s name', [PUBMED_PAGE, DEPOSIT, PUBMED, LIST], 'Author Correction'],
    ['on the journal’s page', [JOURNAL_PAGE, DEPOSIT, PUBMED], 'Author Correction'],
    ['in the reading list, after both pages were read', [PUBMED, EUROPE_PMC, LIST, DEPOSIT], 'Author Correction'],
    ['where NLM alone knows it', [PUBMED, EUROPE_PMC], 'Erratum in'],
    ['in a list that has it from PubMed, beside the deposit', [LIST_FROM_PUBMED, DEPOSIT], 'correction'],
  ])('%s', (_where, all, name) => {
    expect(nameOf(...all)).toBe(name);
    expect(nameOf(...all.toReversed())).toBe(name);
  });
});
