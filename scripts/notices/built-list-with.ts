import type { ClaimStore } from '@/lib/notices/index/claim-store';
import { listFromClaims } from '@/lib/notices/index/list-from-claims';
import type { ListFacts } from '@/lib/model/list-facts';
import type { ListFiles } from '@/lib/notices/index/list-writer';
import type { Progress } from './progress-bar';

export function builtListWith(claims: ClaimStore, facts: ListFacts, progress: Progress): ListFiles {
  for (const step of listFromClaims(claims, facts)) {
    if ('index' in step) return step;
    progress.show(step.done, step.of);
  }
  throw new Error('no list was built');
}
