import { i18n } from '#i18n';
import { dateText } from '@/lib/words/date-text';
import { sourceName } from '@/lib/words/source-name';
import type { Caveat } from '@/lib/model/caveat';

/**
 * The sentence of a reason for care: that of its code in assets/locales, or one of its variants. A value that a
 * rule left out gives the sentence without it.
 */
export function caveatText({ code, params, from }: Caveat): string {
  switch (code) {
    case 'written-before-notice':
      return params.date
        ? i18n.t('caveat.writtenBeforeNotice', [dateText(params.date)])
        : i18n.t('caveat.writtenBeforeNoticeNoDate');
    case 'written-after-notice':
      return params.date
        ? i18n.t('caveat.writtenAfterNotice', [dateText(params.date)])
        : i18n.t('caveat.writtenAfterNoticeNoDate');
    case 'machine-written':
      return machineWritten(params.basis);
    case 'preprint':
      return i18n.t(params.publishedAs ? 'caveat.preprintPublished' : 'caveat.preprint');
    case 'kind-of-record':
      return i18n.t('caveat.kindOfRecord', [params.kind ?? '']);
    case 'stated-limit':
      return i18n.t(from === 'summary' ? 'caveat.summaryLimit' : 'caveat.statedLimit');
    default:
      return i18n.t(keyOf(code));
  }
}

/** `has-preprint` is `caveat.hasPreprint`. A test shows that each code of the rules has its sentence. */
function keyOf(code: string): 'caveat.hasPreprint' {
  return `caveat.${code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}` as 'caveat.hasPreprint';
}

/** Where the evidence for it stands. */
export function caveatSource({ from }: Pick<Caveat, 'from'>): string {
  return from === 'summary' ? i18n.t('caveat.fromSummary') : i18n.t('caveat.from', [sourceName(from)]);
}

function machineWritten(basis: string | undefined): string {
  switch (basis) {
    case 'full-text':
      return i18n.t('caveat.machineWritten', [i18n.t('summary.basisFullText')]);
    case 'abstract':
      return i18n.t('caveat.machineWritten', [i18n.t('summary.basisAbstract')]);
    case 'notice-only':
      return i18n.t('caveat.machineWritten', [i18n.t('summary.basisNotice')]);
    default:
      return i18n.t('caveat.machineWrittenUnstated');
  }
}
