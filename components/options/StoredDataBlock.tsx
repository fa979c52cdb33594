import { i18n } from '#i18n';
import type { JSX } from 'preact';
import type { StoredData } from '@/lib/model/stored-data';
import { dayText } from '@/lib/words/date-text';
import { numberText } from '@/lib/words/number-text';
import { sizeText } from '@/lib/words/size-text';

export interface StoredDataProps {
  /** What is stored, kind by kind; `null` while it is measured, `failed` where the storage cannot be read. */
  stored: readonly StoredData[] | 'failed' | null;
  /** Bytes that the browser counts for Caveat in all; `null` where it does not say. */
  storedInAll: number | null;
}

/** What Caveat keeps on this device: how much of each kind, how large, how old. */
export function StoredDataBlock({ stored, storedInAll }: StoredDataProps): JSX.Element {
  return (
    <section>
      <h2>{i18n.t('stored.heading')}</h2>
      {stored === 'failed' && <p>{i18n.t('stored.failed')}</p>}
      {stored !== null && stored !== 'failed' && (
        <table class="hosts">
          <thead>
            <tr>
              <th scope="col">{i18n.t('stored.kind')}</th>
              <th scope="col">{i18n.t('stored.count')}</th>
              <th scope="col">{i18n.t('stored.size')}</th>
              <th scope="col">{i18n.t('stored.age')}</th>
            </tr>
          </thead>
          <tbody>
            {stored.map((data) => (
              <tr key={data.kind}>
                <th scope="row">{i18n.t(`stored.${data.kind}`)}</th>
                <td data-label={i18n.t('stored.count')}>{numberText(data.count)}</td>
                <td data-label={i18n.t('stored.size')}>{data.bytes === 0 ? '' : sizeText(data.bytes)}</td>
                <td data-label={i18n.t('stored.age')}>{ageText(data)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {storedInAll !== null && <p class="quiet">{i18n.t('stored.inAll', [sizeText(storedInAll)])}</p>}
    </section>
  );
}

function ageText({ oldest, newest }: StoredData): string {
  if (oldest === null || newest === null) return '';
  const days = [dayText(oldest), dayText(newest)] as const;
  return days[0] === days[1] ? days[0] : i18n.t('stored.span', [...days]);
}
