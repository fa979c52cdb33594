import type { Command } from '@/lib/messaging/contract';
import type { Sender } from '@/lib/messaging/sender';
import type { KnownNotice } from '@/lib/model/known-notice';
import type { SaidNotice } from '@/lib/model/page-list';
import type { NoticeEvent } from '@/lib/model/status';
import { titleForm } from '@/lib/notices/title-form';
import { saidEvent } from '@/lib/words/said-event';
import { saidNotice } from '@/lib/words/said-notice';
import { i18n } from '#i18n';
import { ownOf, workOf, type CheckListDeps } from './check-list';

/** More notices than a card or a line of the panel can show. */
const MAX_NOTICES = 10;

/**
 * The notices behind the marks of some entries, in words: those that services listed when the work was checked, with
 * that day, and then what only the notice list has.
 */
export async function explainEntries({ entries }: Command<'explain-entries'>, sender: Sender, deps: Omit<CheckListDeps, 'settings' | 'idsIn'>): Promise<SaidNotice[][]> {
  const works = entries.map(workOf);
  const own = await ownOf(works, sender, deps);
  return Promise.all(
    works.map(async (ids, at) => {
      const mark = own[at]?.mark ?? null;
      const listed = await deps.list.lookup.notices(own[at]?.ids ?? ids);
      const events = mark === null ? [] : mark.events.filter(({ assertedBy }) => assertedBy.some((source) => source !== 'notice-list'));
      const checked = events.map((event) => withReasons(saidEvent(event, mark?.isNotice ?? false, mark?.checkedAt ?? 0), listed.find((known) => isOne(known, event))));
      const others = listed.filter((known) => !events.some((event) => isOne(known, event))).map((known) => saidNotice(known, ids));
      const said = [...checked, ...others].slice(0, MAX_NOTICES);
      return said.length > 0 ? said : saidByTitle(entries[at]?.title ?? '');
    }),
  );

  /** The list alone has Retraction Watch's reasons. */
  function withReasons(said: SaidNotice, known: KnownNotice | undefined): SaidNotice {
    if (!known) return said;
    const { reasons, charge } = saidNotice(known, { ...known.subject, pmcid: null });
    return { ...said, reasons, charge };
  }
}

/** What the title of a row says of the row itself, where nothing else is known of it. */
function saidByTitle(title: string): SaidNotice[] {
  const form = titleForm(title);
  if (form?.marks !== 'notice') return [];
  return [{ name: i18n.t('marks.itself', [form.word]), date: null, reasons: null, charge: null, source: i18n.t('marks.byTitle'), link: null }];
}

/** Whether an entry of the list and an event are one notice: by its identifiers, else by its kind where one of them names none. */
function isOne({ notice, inPlace, type }: KnownNotice, event: NoticeEvent): boolean {
  if (inPlace || event.inPlace) return inPlace === event.inPlace && type === event.type;
  const named = (['doi', 'pmid'] as const).filter((field) => notice[field] !== null && event.notice[field] !== null);
  return named.length > 0 ? named.some((field) => notice[field] === event.notice[field]) : type === event.type;
}
