import { useEffect, useState } from 'preact/hooks';
import type { OptionsProps } from '@/components/options/Options';
import { grantedSites, onSitesChange, revokeSite, withheldSites } from '@/lib/settings/sites';

/** The sites that the reader added, and those that the browser withholds. */
export function useSites() {
  const [granted, setGranted] = useState<string[]>([]);
  const [withheld, setWithheld] = useState<string[]>([]);
  const [removal, setRemoval] = useState<OptionsProps['removal']>(null);

  async function load(): Promise<void> {
    setGranted(await grantedSites());
    setWithheld(await withheldSites());
  }

  useEffect(() => {
    void load();
    return onSitesChange(() => void load());
  }, []);

  async function removeSite(pattern: string): Promise<void> {
    setRemoval({ pattern, done: await revokeSite(pattern) });
    await load();
  }

  return { granted, withheld, removal, removeSite };
}
