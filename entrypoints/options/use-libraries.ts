import { useEffect, useState } from 'preact/hooks';
import type { LibraryListProps } from '@/components/library/LibraryList';
import { libraryFolder } from '@/lib/library/library-address';
import { command } from '@/lib/messaging/command';
import { LIBRARY_REFUSALS, type LibraryRefusal, type ListedLibrary } from '@/lib/model/library';
import { borrowHost } from '@/lib/platform/pack-host';
import { onSettingsChange } from '@/lib/settings/settings';

/** The libraries that the reader subscribed, and what the options do with them. */
export function useLibraries(): LibraryListProps {
  const [libraries, setLibraries] = useState<ListedLibrary[]>([]);
  const [isWorking, setIsWorking] = useState(false);
  const [problem, setProblem] = useState<LibraryRefusal | null>(null);
  const [now, setNow] = useState(0);

  async function load(): Promise<void> {
    const reply = await command({ type: 'list-libraries' });
    if (!reply.ok) return;
    setNow(Date.now());
    setLibraries(reply.value);
  }

  useEffect(() => {
    void load();
    return onSettingsChange(() => void load());
  }, []);

  async function during(work: () => Promise<LibraryRefusal | null>): Promise<void> {
    setIsWorking(true);
    setProblem(null);
    setProblem(await work());
    setIsWorking(false);
    await load();
  }

  /** In the click itself the browser is asked for the host; until the library is taken, and unless it is, the leave is borrowed. */
  async function subscribe(text: string): Promise<LibraryRefusal | null> {
    const address = libraryFolder(text);
    const borrowing = address === null ? null : borrowHost(address);
    const end = await borrowing;
    if (address === null || !end) return address === null ? 'address' : 'not-allowed';
    const reply = await command({ type: 'subscribe-library', address });
    await end(reply.ok);
    return reply.ok ? null : (LIBRARY_REFUSALS.find((code) => code === reply.problem.code) ?? 'storage');
  }

  return {
    libraries,
    isWorking,
    problem,
    now,
    onSubscribe: (address) => void during(() => subscribe(address)),
    onSwitch: (address, on) => void command({ type: 'switch-library', address, on }).then(load),
    onRenew: (address) => void during(() => command({ type: 'renew-library', address }).then(() => null)),
    onRemove: (address) => void during(() => command({ type: 'remove-library', address }).then(() => null)),
  };
}
