import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Digest } from '@/components/watch/Digest';
import { command } from '@/lib/messaging/command';
import type { WatchLogRow } from '@/lib/model/watch';
import { applyLook } from '@/lib/platform/apply-look';
import { onReadingListChange } from '@/lib/reading-list/reading-list-changes';
import { getSettings, onSettingsChange } from '@/lib/settings/settings';
import { readLog } from '@/lib/storage/watch-log';
import { onWatchChange } from '@/lib/watch/watch-events';
import { readDigest } from './read-digest';
import type { DigestContent } from '@/components/watch/digest-item';

/** How long a check that the reader asked for is waited for before the button is offered again, in milliseconds. */
const CHECK_SHOWN = 2_500;

/** Connects the digest with storage (reading) and with the background (writing). */
export function DigestPage(): JSX.Element {
  const [content, setContent] = useState<DigestContent | null>(null);
  const [log, setLog] = useState<WatchLogRow[]>([]);
  const [checking, setChecking] = useState(false);
  const [now, setNow] = useState(() => Date.now());

  async function load(): Promise<void> {
    const settings = await getSettings();
    applyLook(settings);
    const [read, rows] = await Promise.all([readDigest(settings.watch), readLog()]);
    setNow(Date.now());
    setContent(read);
    setLog(rows);
  }

  useLayoutEffect(() => {
    void load();
    const stops = [onWatchChange(() => void load()), onReadingListChange(() => void load()), onSettingsChange(() => void load())];
    return () => stops.forEach((stop) => stop());
  }, []);

  async function check(): Promise<void> {
    setChecking(true);
    await command({ type: 'watch-now' });
    await new Promise((resolve) => setTimeout(resolve, CHECK_SHOWN));
    await load();
    setChecking(false);
  }

  return (
    <Digest
      content={content}
      log={log}
      checking={checking}
      now={now}
      onSeen={(ids) => void command({ type: 'watch-seen', ids })}
      onCheck={() => void check()}
      onOpenList={() => void command({ type: 'open-page', page: 'reading-list', entry: null })}
      onOptions={() => void command({ type: 'open-page', page: 'options', entry: null })}
    />
  );
}
