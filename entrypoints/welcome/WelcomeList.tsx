import type { JSX } from 'preact';
import { NoticeList } from '@/components/options/NoticeList';
import { useNoticeList } from '@/entrypoints/options/use-notice-list';
import { command } from '@/lib/messaging/command';
import { requestFileHost, updatePattern } from '@/lib/platform/list-access';

/** The notice list with its three ways to a full one, as in the options. */
export function WelcomeList({ updateAddress }: { updateAddress: string }): JSX.Element {
  const notices = useNoticeList();

  async function changeAddress(address: string): Promise<void> {
    const pattern = updatePattern(address);
    if (pattern !== null) await requestFileHost(pattern);
    await command({ type: 'set-settings', patch: { updateAddress: address } });
  }

  return (
    <NoticeList
      list={notices.list}
      updateAddress={updateAddress}
      now={notices.now}
      onUpdateList={() => void notices.update()}
      onListFile={(file) => void notices.takeFile(file)}
      onDownloadList={() => void notices.download()}
      onCancelList={() => void notices.cancel()}
      onUpdateAddress={(address) => void changeAddress(address)}
    />
  );
}
