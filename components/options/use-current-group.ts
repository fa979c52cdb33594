import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { OPTION_GROUPS, type OptionGroup } from './option-groups';

/** The band of the window in which a group counts as the one in front: its upper third. */
const BAND = '0px 0px -66% 0px';

/** Which group of options is in front of the reader. `root` holds the elements whose ids are the groups. */
export function useCurrentGroup(root: RefObject<HTMLElement | null>): OptionGroup | null {
  const [current, setCurrent] = useState<OptionGroup | null>(null);
  useEffect(() => {
    if (!root.current || typeof IntersectionObserver === 'undefined') return;
    const visible = new Set<string>();
    const sight = new IntersectionObserver(
      (seen) => {
        for (const { target, isIntersecting } of seen) {
          if (isIntersecting) visible.add(target.id);
          else visible.delete(target.id);
        }
        setCurrent((before) => OPTION_GROUPS.find((group) => visible.has(group)) ?? before);
      },
      { rootMargin: BAND },
    );
    for (const group of OPTION_GROUPS) {
      const element = root.current.querySelector(`#${group}`);
      if (element) sight.observe(element);
    }
    return () => sight.disconnect();
  }, [root]);
  return current;
}
