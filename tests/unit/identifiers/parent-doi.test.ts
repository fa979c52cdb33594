import { expect, test } from 'vitest';
import { parentDoi } from '@/lib/identifiers/parent-doi';

test.each([
  ['a PLOS figure', '10.1371/journal.pone.0062228.g001', '10.1371/journal.pone.0062228'],
  ['a PLOS table', '10.1371/journal.pmed.1001062.t002', '10.1371/journal.pmed.1001062'],
  ['a PLOS file', '10.1371/journal.ppat.1008184.s003', '10.1371/journal.ppat.1008184'],
  ['an eLife digest', '10.7554/elife.04407.002', '10.7554/elife.04407'],
  ["an eLife decision letter", '10.7554/elife.84874.sa1', '10.7554/elife.84874'],
])('%s belongs to its paper', (_, object, paper) => {
  expect(parentDoi(object)).toBe(paper);
});

test.each([
  '10.1371/journal.pone.0062228', '10.7554/elife.04407', '10.7554/elife.84874.2', '10.21203/rs.3.rs-1800050/v1', '10.12688/f1000research.25097.1',
  '10.6084/m9.figshare.3423371.v1', '10.1038/nature.2012.001', '10.1136/bmj.s579', '10.3346/jkms.2019.34.e138', '10.1371/annotation/7bc3a37e-db82-4813-8242-7d34877125c5',
])('%s is a work of its own', (doi) => {
  expect(parentDoi(doi)).toBe(doi);
});
