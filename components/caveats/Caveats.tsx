import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { Caveat } from '@/lib/model/caveat';
import { caveatSource, caveatText } from './caveat-text';

/** More would bury the first; they come most useful first. */
const MAX_SHOWN = 4;

interface CaveatsProps {
  caveats: readonly Caveat[];
  /** Every source has answered: only then may the list be called empty. */
  settled: boolean;
  /** An outside source's record of the paper was read: only then can it have nothing to add. */
  recordRead: boolean;
}

/** What to be careful about, each with the words it rests on. Nothing here is ever "no caveats". */
export function Caveats({ caveats, settled, recordRead }: CaveatsProps): JSX.Element | null {
  if (caveats.length === 0 && !settled) return null;
  return (
    <section class="caveats">
      <h3>{i18n.t('caveat.heading')}</h3>
      {caveats.length === 0 ? (
        <p class="quiet">{i18n.t(recordRead ? 'caveat.none' : 'caveat.noRecord')}</p>
      ) : (
        <ul>
          {caveats.slice(0, MAX_SHOWN).map((caveat, index) => (
            <li key={index}>
              <p>{caveatText(caveat)}</p>
              {caveat.quote !== null && <blockquote dir="auto">{caveat.quote}</blockquote>}
              {(caveat.quote !== null || caveat.from !== 'summary') && <p class="quiet">{caveatSource(caveat)}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
