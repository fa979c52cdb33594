import { NO_IDS } from '@/lib/model/work';
import type { WrittenSummary } from './lay-summary-schema';

/** A summary in which nothing is written yet. */
export const EMPTY_SUMMARY: Omit<WrittenSummary, 'id'> = {
  role: 'article',
  subject: NO_IDS,
  noticeDoi: null,
  noticeType: null,
  language: 'en',
  title: '',
  standfirst: null,
  summary: [],
  detail: [],
  findings: [],
  studiedIn: null,
  methodology: [],
  limitations: [],
  basis: 'unstated',
  author: { kind: 'human', name: null },
  written: null,
  evidenceUpTo: null,
  license: null,
  url: null,
};
