import { judgeArticle, judgeEvidence, judgeSubject, type JudgeContext, type JudgedWork } from './judge-evidence';
import type { LinkedWorks } from './linked-works';

/** The judgement of each work of a report. */
export interface JudgedWorks {
  main: JudgedWork;
  /** In the order of the report's subjects. */
  subjects: JudgedWork[];
  /** `null` where the main record is no preprint with a linked article. */
  article: JudgedWork | null;
}

/** Judges every work of a report, in the light of all its notices' own records. */
export function judgeWorks({ main, subjects, notices, article }: Pick<LinkedWorks, 'main' | 'subjects' | 'notices' | 'article'>, context: JudgeContext): JudgedWorks {
  const { live, now } = context;
  return {
    main: judgeEvidence(main, notices, context),
    subjects: subjects.map((subject) => judgeSubject(subject, { main, notices, live, now })),
    article: article && judgeArticle(article, notices, context),
  };
}
