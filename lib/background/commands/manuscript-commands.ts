import type { Handlers } from '@/lib/messaging/router';
import { MAX_MANUSCRIPTS } from '@/lib/model/manuscript';
import { deleteManuscript, putManuscript } from '@/lib/storage/manuscripts';
import { refuse } from './refuse';

/** Commands about the manuscripts that the reader has watched. */
export function manuscriptCommands(): Pick<Handlers, 'watch-manuscript' | 'forget-manuscript'> {
  return {
    'watch-manuscript': async ({ manuscript }) => {
      if (!(await putManuscript(manuscript))) refuse('too-many', `No more than ${MAX_MANUSCRIPTS} manuscripts are watched.`);
      return null;
    },
    'forget-manuscript': async ({ id }) => {
      await deleteManuscript(id);
      return null;
    },
  };
}
