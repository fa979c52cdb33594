import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { CopyButton } from '@/components/parts/CopyButton';
import { Fold } from '@/components/parts/Fold';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { textLanguage } from '@/lib/words/language';
import { recordUrl } from '@/lib/words/record-url';
import type { WorkReport } from '@/lib/model/report';
import type { SourceFacts } from '@/lib/model/source-facts';
import { sourceFacts } from '@/lib/model/sources';
import { letterText } from './letter-text';

/** https://support.nlm.nih.gov */
const NLM = 'https://support.nlm.nih.gov/';
/** https://retractionwatch.com/retraction-watch-database-user-guide/ */
const RETRACTION_WATCH = 'https://retractionwatch.com/retraction-watch-database-user-guide/';

interface WrongVerdictProps {
  report: Pick<WorkReport, 'work' | 'status' | 'events' | 'outcomes'>;
}

/** Whom to tell where a record is wrong: those who keep it, the journal first; with the text ready. */
export function WrongVerdict({ report }: WrongVerdictProps): JSX.Element {
  const { work, events, outcomes } = report;
  const says = (keeper: SourceFacts['keeper']): boolean => outcomes.some(({ source, kind }) => sourceFacts(source).keeper === keeper && kind !== 'not-held');
  const fromRetractionWatch = events.some(({ assertions }) =>
    assertions.some(({ source, via }) => source === 'retraction-watch' || via === 'retraction-watch'),
  );
  return (
    <Fold label={i18n.t('wrong.heading')} class="wrong">
      <p>{i18n.t('wrong.line')}</p>
      <ul class="points">
        <li>
          {i18n.t('wrong.publisherLine')} <OutsideLink href={recordUrl(work.ids)}>{i18n.t('wrong.publisher')}</OutsideLink>
        </li>
        {says('publisher') && <li>{i18n.t('wrong.crossrefLine')}</li>}
        {says('nlm') && (
          <li>
            {i18n.t('wrong.pubmedLine')} <OutsideLink href={NLM}>{i18n.t('wrong.pubmedLink')}</OutsideLink>
          </li>
        )}
        {fromRetractionWatch && (
          <li>
            {i18n.t('wrong.retractionWatchLine')} <OutsideLink href={RETRACTION_WATCH}>{i18n.t('wrong.retractionWatchLink')}</OutsideLink>
          </li>
        )}
      </ul>
      {!textLanguage().startsWith('en') && <p class="quiet">{i18n.t('wrong.inEnglish')}</p>}
      <CopyButton label={i18n.t('wrong.copy')} text={() => letterText(report)} />
    </Fold>
  );
}
