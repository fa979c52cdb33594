import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { ShowOnPage } from '@/components/parts/ShowOnPage';
import type { SummaryPoint } from '@/lib/model/lay-summary';
import type { Touch } from '@/lib/model/touch';
import { NamedByNotice } from './NamedByNotice';

interface PointsProps {
  of: readonly SummaryPoint[];
  /** Which of them a notice names. */
  touched?: readonly Touch[] | undefined;
}

/** Findings or limits, each with the passage it rests on where the record gives one. */
export function Points({ of: points, touched = [] }: PointsProps): JSX.Element {
  return (
    <ul class="points">
      {points.map(({ text, evidence }, index) => (
        <li key={index} dir="auto">
          {text} <ShowOnPage passage={evidence ?? text} />
          {evidence !== null && <p class="quiet">{i18n.t('findings.evidence', [evidence])}</p>}
          <NamedByNotice touches={touched} finding={index} />
        </li>
      ))}
    </ul>
  );
}
