import { entryDrafts } from '@/lib/platform/entry-drafts';
import type { Reply } from '@/lib/messaging/contract';
import type { EntryPatch, FieldVersions } from '@/lib/model/reading-list-entry';
import { entryFailure } from './entry-failure';
import type { EntryEditing } from './entry-editing';

/** Editing in one of Caveat's own pages: drafts on this machine, and what saves. Not for page scripts. */
export function editingOf(save: (id: string, patch: EntryPatch, base: FieldVersions) => Promise<Reply<'update-entry'>>): EntryEditing {
  return {
    drafts: entryDrafts,
    async update(id, patch, base) {
      const reply = await save(id, patch, base);
      return reply.ok ? { ok: true, conflicts: reply.value.conflicts } : { ok: false, failure: entryFailure('update-entry', reply.problem.code) };
    },
  };
}
