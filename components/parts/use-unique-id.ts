import { useState } from 'preact/hooks';

let count = 0;

/**
 * An id for an element, the same for as long as its component lives and no other's in this document. Preact's own
 * `useId` starts anew when the whole tree is drawn again, and then gives what came later the id of what is there.
 */
export function useUniqueId(): string {
  const [id] = useState(() => `caveat-${(count += 1)}`);
  return id;
}
