import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { ClipEditor, type ClipEditorProps } from '@/components/clip/ClipEditor';
import { BrandMark } from '@/components/parts/BrandMark';
import { parseDoi } from '@/lib/identifiers/doi';
import { EMPTY_SUMMARY } from '@/lib/summaries/empty-summary';
import { NO_IDS } from '@/lib/model/work';

const EMPTY: ClipEditorProps['summary'] = { ...EMPTY_SUMMARY, id: 'gallery' };

const editor = (props: Partial<ClipEditorProps>): JSX.Element => (
  <main class="caveat page">
    <header class="page-header">
      <h1>
        <BrandMark />
        {i18n.t(props.kind === 'clip' ? 'clip.title' : 'clip.ownTitle')}
      </h1>
    </header>
    <ClipEditor summary={EMPTY} kind="own" others={[]} basisQuote={null} isLaySummary keptBefore={null} problem={null} kept={false} onKeep={() => {}} {...props} />
  </main>
);

/** The form of a summary: of one's own, empty, and one that was recognised on a page. */
export const CLIP_STATES: Record<string, JSX.Element> = {
  'clip-own': editor({}),
  'clip-page': editor({
    kind: 'clip',
    summary: {
      ...EMPTY,
      subject: { ...NO_IDS, doi: parseDoi('10.5555/moss.1') },
      title: 'Moss and sleep',
      summary: ['Night nurses who took moss extract slept as long as those who did not.'],
      findings: [{ text: 'No difference in hours slept.', evidence: null }],
      basis: 'notice-only',
      url: 'https://summaries.example/moss',
    },
    others: [parseDoi('10.5555/moss.2')].flatMap((doi) => doi ?? []),
    basisQuote: 'Written from the correction notice.',
  }),
};
