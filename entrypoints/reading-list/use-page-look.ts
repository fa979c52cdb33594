import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { applyLook } from '@/lib/platform/apply-look';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';

/** From this width on, in pixels, a paper stands beside the list; in the stylesheet too. */
const WIDE = '(min-width: 900px)';

/** Whether there is room for a paper beside the list. */
export function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const onChange = () => setIsWide(media.matches);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, []);
  return isWide;
}

/** Gives the page the reader's colours. */
export function usePageTheme(): void {
  useLayoutEffect(() => {
    void getSettings().then((settings) => applyLook(settings));
    return onSettingsChange((settings) => applyLook(settings));
  }, []);
}
