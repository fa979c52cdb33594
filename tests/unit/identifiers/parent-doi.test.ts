import { expect, test } from 'vitest';
import { parentDoi } from '@/lib/identifiers/parent-doi';

test.each([
  ['a PLOS figure', '10.1371/journal.pone.0062228.g001', '10.1371/journal.pone.0062228'],
  ['a PLOS table', '10.1371/journal.pmed.1001062.t002', '10.1371/journal.pmed.1001062'],
  ['a PLOS file', '10.1371/journal.ppat.1008184.s003', '10.1371/journal.ppat.1008184'],
  ['an eLife digest', '10.7554/elife.04407.002', '10.7554/elife.04407'],
])('%s belongs to its paper', (_, object, paper) => {
  expect(parentDoi(object)).toBe(paper);
});

test.each(['10.1371/journal.pone.0062228', '10.7554/elife.84874.2', '10.21203/rs.3.rs-1800050/v1', '10.12688/f1000research.25097.1', '10.1038/nature.2012.001'])(
  '%s is a work of its own',
  (doi) => {
    expect(parentDoi(doi)).toBe(doi);
  },
);
