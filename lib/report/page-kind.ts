import { kindOfPage, typesSayNotice } from '@/lib/identifiers/kind-of-page';
import type { Ask } from '@/lib/messaging/contract';
import type { PageKind, WorkIds } from '@/lib/model/work';
import { isStudyAbstract } from '@/lib/notices/status/is-study-abstract';
import { titleForm } from '@/lib/notices/title-form';

/**
 * What kind of page the reader has, from all that it says. Its own word for the article ("Retraction") outweighs the
 * title; so does a box that names what is retracted, over "[RETRACTED ARTICLE]: …" (SciELO). A page with a study's own
 * abstract is the study, though its title begins like a notice's ("Retraction: …", PMC).
 * @param ask the page's own words; `page` is there once the sidebar was opened, and where the title may be a notice's
 */
export function pageKind(ids: WorkIds, ask: Pick<Ask, 'kind' | 'title' | 'types' | 'page'>): PageKind {
  const { kind, types, page } = ask;
  if (kind !== 'work' || typesSayNotice(types)) return kindOfPage({ ...ask, ids });
  const title = ask.title ?? page?.title ?? null;
  const form = title === null ? null : titleForm(title);
  if (form?.marks === 'original' && (page?.noticeSubjects.length ?? 0) > 0) return 'notice';
  const isStudy = form?.marks === 'notice' && isStudyAbstract(page?.abstract ?? []);
  return kindOfPage({ kind, types, ids, title: isStudy ? null : title });
}
