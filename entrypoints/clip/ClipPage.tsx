import { i18n } from '#i18n';
import { problemText } from '@/components/parts/problem-text';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { ClipEditor } from '@/components/clip/ClipEditor';
import { BrandMark } from '@/components/parts/BrandMark';
import { command } from '@/lib/messaging/command';
import { applyLook } from '@/lib/platform/apply-look';
import { getSettings } from '@/lib/settings/settings';
import type { WrittenSummary } from '@/lib/summaries/lay-summary-schema';
import { clipSource, type ClipSource } from './clip-source';

/** A summary that was recognised on a page, kept before, or is still to be written. */
export function ClipPage(): JSX.Element {
  const [source, setSource] = useState<ClipSource | null>(null);
  const [isReady, setReady] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [kept, setKept] = useState(false);

  async function begin(): Promise<void> {
    setSource(await clipSource(location.hash));
    setReady(true);
  }

  useLayoutEffect(() => {
    void getSettings().then((settings) => applyLook(settings));
    void begin();
  }, []);

  async function keep(summary: WrittenSummary, kind: 'clip' | 'own'): Promise<void> {
    const reply = await command({ type: 'keep-summary', summary, kind });
    setKept(reply.ok);
    setProblem(reply.ok ? null : problemText(reply.problem));
  }

  const title = i18n.t(source?.kind === 'own' ? 'clip.ownTitle' : 'clip.title');
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <main class="caveat page">
      <header class="page-header">
        <h1>
          <BrandMark />
          {title}
        </h1>
      </header>
      {isReady && source === null && <p>{i18n.t('clip.gone')}</p>}
      {source && (
        <>
          <p class="quiet">{i18n.t(source.kind === 'own' ? 'clip.ownLead' : 'clip.lead')}</p>
          <ClipEditor {...source} problem={problem} kept={kept} onKeep={(summary) => void keep(summary, source.kind)} />
        </>
      )}
    </main>
  );
}
