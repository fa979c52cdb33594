import { mergeIds } from '@/lib/identifiers/work-key';
import type { Abstract, SourceAnswer } from '@/lib/model/source-answer';
import { sourcesFor } from '@/lib/model/sources';
import type { PageText } from '@/lib/model/page-text';
import type { Work, WorkIds } from '@/lib/model/work';

/** Sources in the order in which their facts count: the publisher's deposit, then the indexes. */
const FACTS_ORDER = sourcesFor('facts');

/**
 * One work from everything that answered about it.
 * @param ids what the page or the reader said
 * @param answers evidence about this work
 * @param page the reader's page, if it is this work's; its title serves when nobody else gave one
 */
export function workOf(ids: WorkIds, answers: SourceAnswer[], page: { title: string | null; journal: string | null } | null): Work {
  const works = FACTS_ORDER.flatMap((source) => answers.filter((answer) => answer.source === source))
    .map((answer) => answer.work)
    .filter((work): work is Work => work !== null);
  const first = <T>(pick: (work: Work) => T | null): T | null => {
    for (const work of works) {
      const value = pick(work);
      if (value !== null) return value;
    }
    return null;
  };
  const revised = first((work) => work.revised ?? null);
  return {
    ids: works.reduce((all, work) => mergeIds(all, work.ids), ids),
    title: first((work) => work.title) ?? (page?.title ? [page.title] : null),
    journal: first((work) => work.journal) ?? page?.journal ?? null,
    published: first((work) => work.published),
    ...(revised !== null && { revised }),
    authors: first((work) => (work.authors.length > 0 ? work.authors : null)) ?? [],
  };
}

const ABSTRACT_ORDER = sourcesFor('abstract');

/**
 * Chooses the abstract to show: one with labelled parts before one without; if no source has one, the page's.
 */
export function abstractOf(answers: SourceAnswer[], page: PageText | null): Abstract | null {
  const fromPage: Abstract[] =
    page && page.abstract.length > 0 ? [{ parts: page.abstract, source: 'page', copyright: null }] : [];
  const fromSources = ABSTRACT_ORDER.flatMap((source) =>
    answers.filter((answer) => answer.source === source).map((answer) => answer.abstract),
  ).filter((abstract): abstract is Abstract => abstract !== null && abstract.parts.length > 0);
  const all = [...fromPage, ...fromSources];
  return all.find((abstract) => abstract.parts.some((part) => part.label !== null)) ?? all[0] ?? null;
}
