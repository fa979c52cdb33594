import { command } from '@/lib/messaging/command';
import { onRequestStart } from '@/lib/net/send-request';
import { createDraftDesk, type DraftDesk } from './draft-desk';

/** The desk of one of Caveat's own windows: its requests go into the record of what left the browser. */
export function draftDesk(): DraftDesk {
  onRequestStart((host, why) => void command({ type: 'note-request', host, why }));
  return createDraftDesk();
}
