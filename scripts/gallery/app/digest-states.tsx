import type { JSX } from 'preact';
import { Digest, type DigestProps } from '@/components/watch/Digest';
import { SAMPLE_DIGEST, SAMPLE_LOG } from '@/tests/support/sample-changes';
import { NOW } from '@/tests/support/sample-report-parts';

const nothing = (): void => {};

const DIGEST: DigestProps = { content: SAMPLE_DIGEST, log: SAMPLE_LOG, checking: false, now: NOW, onSeen: nothing, onCheck: nothing, onOpenList: nothing, onOptions: nothing };

/** The page of what changed, in its states. */
export const DIGEST_STATES: Readonly<Record<string, JSX.Element>> = {
  digest: <Digest {...DIGEST} />,
  'digest-nothing': <Digest {...DIGEST} content={{ ...SAMPLE_DIGEST, unseen: [] }} />,
  'digest-empty': <Digest {...DIGEST} content={{ watched: 0, isOn: true, unseen: [], seen: [] }} log={[]} />,
  'digest-off': <Digest {...DIGEST} content={{ ...SAMPLE_DIGEST, isOn: false, unseen: [] }} checking />,
};
