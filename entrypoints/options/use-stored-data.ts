import { useEffect, useState } from 'preact/hooks';
import type { RequestLogProps } from '@/components/options/RequestLog';
import type { StoredDataProps } from '@/components/options/StoredDataBlock';
import { command } from '@/lib/messaging/command';
import { readRequests } from '@/lib/storage/request-log';
import { readStoredData } from '@/lib/storage/stored-data';

interface StoredDataHook extends StoredDataProps, RequestLogProps {
  /** Measures all of it again. */
  loadStored(): Promise<void>;
}

/** What is stored on this device, and the record of requests with the way to erase it. */
export function useStoredData(): StoredDataHook {
  const [stored, setStored] = useState<StoredDataProps['stored']>(null);
  const [inAll, setInAll] = useState<number | null>(null);
  const [requests, setRequests] = useState<RequestLogProps['requests']>(null);
  const [erased, setErased] = useState<RequestLogProps['requestsErased']>(null);

  async function loadStored(): Promise<void> {
    await readRequests(Date.now()).then(setRequests, () => setRequests('failed'));
    await readStoredData().then(setStored, () => setStored('failed'));
    const estimate = await navigator.storage.estimate().catch(() => null);
    setInAll(estimate?.usage ?? null);
  }

  useEffect(() => {
    void loadStored();
    // What was sent meanwhile is seen when the reader comes back to the page.
    const again = (): void => void (document.visibilityState === 'visible' && loadStored());
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, []);

  async function eraseRequests(): Promise<void> {
    const reply = await command({ type: 'clear-requests' });
    setErased(reply.ok ? 'erased' : 'failed');
    await loadStored();
  }

  return { stored, storedInAll: inAll, requests, requestsErased: erased, onEraseRequests: () => void eraseRequests(), loadStored };
}
