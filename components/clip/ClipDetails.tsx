import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { Select } from '@/components/parts/Select';
import { authorText, basisText } from '@/components/summary/provenance-text';
import type { SummaryAuthor, SummaryBasis } from '@/lib/model/lay-summary';
import type { ClipForm } from './clip-form';
import { TextField } from './TextField';

const BASES: readonly SummaryBasis[] = ['full-text', 'abstract', 'notice-only', 'unstated'];
const AUTHORS: readonly SummaryAuthor['kind'][] = ['human', 'machine', 'authors', 'editors', 'unstated'];
const PARTS = { detail: 'clip.detail', findings: 'findings.heading', methodology: 'summary.methodology', limitations: 'summary.limits' } as const;
const DATE = /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

/** Whether a text is empty, a year, a month or a day. */
export function isClipDate(text: string): boolean {
  return DATE.test(text.trim());
}

interface ClipDetailsProps {
  form: ClipForm;
  kind: 'clip' | 'own';
  basisQuote: string | null;
  /** The title that it gets where the reader gives none; empty where they do. */
  titleHint: string;
  onChange(part: Partial<ClipForm>): void;
}

/** The fields of a summary that it can do without: title, who wrote it, from what and when, and its other parts. */
export function ClipDetails({ form, kind, basisQuote, titleHint, onChange }: ClipDetailsProps): JSX.Element {
  return (
    <>
      <TextField
        label={i18n.t('clip.heading')}
        value={form.title}
        maxLength={1_000}
        hint={titleHint === '' ? '' : i18n.t('clip.headingHint', [titleHint])}
        onChange={(title) => onChange({ title })}
      />
      <Select label={i18n.t('summary.writtenFrom')} value={form.basis} options={BASES.map((each) => [each, basisText(each)] as const)} onChange={(basis) => onChange({ basis })} />
      {kind === 'clip' && <p class="quiet">{basisQuote === null ? i18n.t('clip.basisNothing') : i18n.t('clip.basisSays', [basisQuote])}</p>}
      <Select
        label={i18n.t('summary.writtenBy')}
        value={form.authorKind}
        options={AUTHORS.map((each) => [each, authorText({ kind: each, name: null })] as const)}
        onChange={(authorKind) => onChange({ authorKind })}
      />
      <TextField label={i18n.t('clip.authorName')} value={form.authorName} maxLength={500} onChange={(authorName) => onChange({ authorName })} />
      <TextField
        label={i18n.t('clip.written')}
        value={form.written}
        maxLength={10}
        hint={i18n.t('clip.writtenHint')}
        problem={isClipDate(form.written) ? '' : i18n.t('clip.writtenBad')}
        onChange={(written) => onChange({ written })}
      />
      <TextField label={i18n.t('clip.license')} value={form.license} maxLength={200} onChange={(license) => onChange({ license })} />
      <TextField label={i18n.t('clip.standfirst')} value={form.standfirst} rows={2} maxLength={5_000} onChange={(standfirst) => onChange({ standfirst })} />
      <TextField label={i18n.t('clip.studiedIn')} value={form.studiedIn} maxLength={200} onChange={(studiedIn) => onChange({ studiedIn })} />
      {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
        <TextField
          key={part}
          label={i18n.t(PARTS[part])}
          value={form[part]}
          rows={6}
          maxLength={200_000}
          hint={i18n.t('clip.onePerLine')}
          onChange={(value) => onChange({ [part]: value })}
        />
      ))}
    </>
  );
}
