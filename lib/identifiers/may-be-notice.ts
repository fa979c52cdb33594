import type { PageFinding } from '@/lib/model/page-finding';

/** Stems of every name of a notice in the languages in which titles are read (lib/notices/title-names). */
const STEMS =
  /corr(?:e[cçz]|ig)|err(?:at|or)|retra|rétra|ritra|withdr|remov|concern|add[ei]|amend|clarif|reinstat|republ|redundant|duplicat|publisher|rectif|retif|rettif|bericht|korr|rücknahme|zurück|nachtrag|preoc|inquiet|préoc|besorgnis|adend|retir|retrait|ritiro|disclos|widerr|richtigst|rückz|aclara|更正|勘[误誤]|撤|[订訂]正|正誤|補遺|补遗|表明|声明|关注|取り下|정오|정정|철회/i;

/**
 * A quick look for page scripts, where the size of the rule counts: whether the page may be a notice's, so that its
 * words are sent along. It errs on the side of yes; what kind of page it is the background decides (kind-of-page.ts).
 */
export function mayBeNotice({ title, types }: Pick<PageFinding, 'title' | 'types'>): boolean {
  return [title ?? '', ...types].some((text) => STEMS.test(text));
}
