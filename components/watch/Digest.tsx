import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { BrandMark } from '@/components/parts/BrandMark';
import { Fold } from '@/components/parts/Fold';
import type { WatchLogRow } from '@/lib/model/watch';
import { ChangeItem } from './ChangeItem';
import { CheckLog } from './CheckLog';
import type { DigestContent, DigestRow } from './digest-item';
import { FirstItem } from './FirstItem';

export interface DigestProps {
  /** `null` while it is being read. */
  content: DigestContent | null;
  log: readonly WatchLogRow[];
  /** A check that the reader asked for is under way. */
  checking: boolean;
  /** What "today" is measured from, in milliseconds since the epoch. */
  now: number;
  /** The reader has seen some changes; `null`: all of them. */
  onSeen(ids: string[] | null): void;
  onCheck(): void;
  onOpenList(): void;
  onOptions(): void;
}

/** What changed about saved papers: the new first, then what the reader has seen, and what was checked. */
export function Digest(props: DigestProps): JSX.Element {
  const { content, now, checking } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = (ids: string[] | null) => {
    props.onSeen(ids);
    // The pressed button goes with its line.
    heading.current?.focus();
  };
  return (
    <main class="caveat page">
      <header class="page-header">
        <h1 ref={heading} tabIndex={-1}>
          <BrandMark />
          {i18n.t('watch.title')}
        </h1>
        <div class="digest-links">
          <button type="button" class="button plain" onClick={props.onOpenList}>
            {i18n.t('list.title')}
          </button>
          <button type="button" class="button plain" onClick={props.onOptions}>
            {i18n.t('options.title')}
          </button>
        </div>
      </header>
      <p class="quiet">{i18n.t('watch.lead')}</p>
      {content !== null && !content.isOn && <p class="watch-off">{i18n.t('watch.off')}</p>}
      <section class="digest" aria-label={i18n.t('watch.new')}>
        <div class="digest-head">
          <h2 aria-live="polite">{content === null ? i18n.t('watch.loading') : countText(content)}</h2>
          <div class="buttons">
            {content !== null && content.unseen.length > 0 && (
              <button type="button" class="button" onClick={() => seen(null)}>
                {i18n.t('watch.allSeen')}
              </button>
            )}
            {content?.isOn && (
              <button type="button" class="button" disabled={checking} onClick={props.onCheck}>
                {i18n.t(checking ? 'headline.waiting' : 'watch.now')}
              </button>
            )}
          </div>
        </div>
        {content !== null && content.unseen.length === 0 && <p class="quiet">{nothingText(content)}</p>}
        <Rows rows={content?.unseen ?? []} now={now} onSeen={seen} />
      </section>
      {content !== null && content.seen.length > 0 && (
        <Fold label={i18n.t('watch.seenFold', content.seen.length)}>
          <Rows rows={content.seen} now={now} />
        </Fold>
      )}
      <CheckLog rows={props.log} now={now} />
    </main>
  );
}

function Rows({ rows, now, onSeen }: { rows: readonly DigestRow[]; now: number; onSeen?(ids: string[]): void }): JSX.Element {
  return (
    <ul class="changes">
      {rows.map((row) =>
        row.kind === 'first' ? (
          <FirstItem key={row.items[0]?.change.id} items={row.items} now={now} onSeen={onSeen} />
        ) : (
          <ChangeItem key={row.item.change.id} item={row.item} now={now} onSeen={onSeen} />
        ),
      )}
    </ul>
  );
}

function countText({ unseen }: DigestContent): string {
  return unseen.length === 0 ? i18n.t('watch.nothing') : i18n.t('watch.badge', unseen.length);
}

function nothingText({ seen, watched }: DigestContent): string {
  if (watched === 0) return i18n.t('watch.empty');
  return seen.length === 0 ? i18n.t('watch.nothingYet') : '';
}
