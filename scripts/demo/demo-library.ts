import { articleId, type DemoChange, type DemoPaper } from './demo-paper';

/** One notice and the change it makes, seen from the paper that is changed. */
export interface DemoUpdate {
  notice: DemoPaper;
  type: DemoChange['type'];
}

/** Look-ups in a set of demonstration papers; what a notice changes is stated once, on the notice. */
export class DemoLibrary {
  constructor(readonly papers: readonly DemoPaper[]) {}

  byDoi(doi: string): DemoPaper | null {
    return this.papers.find((paper) => paper.doi === doi.toLowerCase()) ?? null;
  }

  byPmid(pmid: string): DemoPaper | null {
    return this.papers.find((paper) => paper.pmid === pmid) ?? null;
  }

  byArticleId(id: string): DemoPaper | null {
    return this.papers.find((paper) => articleId(paper) === id) ?? null;
  }

  updatesOf(paper: DemoPaper): DemoUpdate[] {
    return this.papers.flatMap((notice) =>
      notice.changes.filter((change) => change.doi === paper.doi).map(({ type }) => ({ notice, type })),
    );
  }

  subjectsOf(notice: DemoPaper): { subject: DemoPaper; type: DemoChange['type'] }[] {
    return notice.changes.flatMap(({ doi, type }) => {
      const subject = this.byDoi(doi);
      return subject ? [{ subject, type }] : [];
    });
  }
}
