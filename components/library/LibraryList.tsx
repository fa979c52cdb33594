import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Switch } from '@/components/parts/Switch';
import type { LibraryRefusal, ListedLibrary } from '@/lib/model/library';
import { LibraryAddress } from './LibraryAddress';
import { checkText, crowdText, factsText } from './library-texts';

export interface LibraryListProps {
  libraries: readonly ListedLibrary[];
  /** A library is being taken or renewed. */
  isWorking: boolean;
  /** Why the one that was entered was not taken; `null` where it was. */
  problem: LibraryRefusal | null;
  now: number;
  /** Called in the event itself, so that the browser may be asked for the host. */
  onSubscribe(address: string): void;
  onSwitch(address: string, on: boolean): void;
  onRenew(address: string): void;
  onRemove(address: string): void;
}

/** The libraries that the reader subscribed: whose, how large, under which licence, how old, and whether they are asked. */
export function LibraryList(props: LibraryListProps): JSX.Element {
  const { libraries, isWorking, now } = props;
  return (
    <section>
      <h2>{i18n.t('library.heading')}</h2>
      <p class="quiet">{i18n.t('library.line')}</p>
      {libraries.length === 0 && <p>{i18n.t('library.empty')}</p>}
      <ul class="rows">
        {libraries.map((library) => {
          const { address, on, facts } = library;
          const title = facts?.title ?? new URL(address).hostname;
          return (
            <li key={address}>
              <div>
                <b>{title}</b>
                <p class="quiet">{factsText(library)}</p>
                <p class="quiet">{crowdText(library)}</p>
                <p role="status">{checkText(library, now)}</p>
                <Switch label={i18n.t('library.switchLabel', [title])} on={on} onChange={(next) => props.onSwitch(address, next)} />
              </div>
              <p class="buttons">
                <button type="button" class="button plain" disabled={isWorking} aria-label={i18n.t('labelled', [i18n.t('library.renew'), title])} onClick={() => props.onRenew(address)}>
                  {i18n.t('library.renew')}
                </button>
                <button type="button" class="button plain" disabled={isWorking} aria-label={i18n.t('labelled', [i18n.t('list.remove'), title])} onClick={() => props.onRemove(address)}>
                  {i18n.t('list.remove')}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
      <LibraryAddress problem={props.problem} isWorking={isWorking} onSubscribe={props.onSubscribe} />
    </section>
  );
}
