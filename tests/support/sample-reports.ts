/** Every state of the sidebar that a reader can meet, about invented papers; for tests and the gallery. */
import { statusVerdict } from '@/lib/model/verdict';
import { workKey } from '@/lib/identifiers/work-key';
import { SHAPES } from '@/lib/model/shapes';
import type { Snapshot } from '@/lib/messaging/contract';
import type { Verdict } from '@/lib/model/verdict';
import type { NoticeReading, Report } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { NO_IDS } from '@/lib/model/work';
import { statedReason } from '@/lib/notices/reasons/stated-reason';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';
import {
  ABSTRACT,
  assertion,
  LABELLED_ABSTRACT,
  laySummary,
  noticeEvent,
  noticeReport,
  NOW,
  outcome,
  report,
  savedEntry,
  shown,
  status,
  WORK,
  workReport,
} from './sample-report-parts';

export interface SampleReport {
  report: Report;
  verdict: Verdict;
}

const correction = noticeEvent({
  assertions: [
    assertion(),
    assertion({ source: 'pubmed', via: null, type: 'erratum', sourceType: 'Erratum in' }),
    assertion({ source: 'page', via: null }),
  ],
});
const concern = noticeEvent({
  type: 'expression_of_concern',
  sourceType: 'Editorial Expression of Concern',
  date: '2025-02',
  notice: { ...NO_IDS, doi: '10.1000/caveat.2025.1' },
});
const retraction = noticeEvent({
  type: 'retraction',
  sourceType: 'Retraction Note',
  date: '2026-02-06',
  notice: { ...NO_IDS, doi: '10.1000/caveat.2026.9' },
  assertions: [
    assertion({ type: 'retraction', sourceType: 'Retraction Note' }),
    assertion({ via: 'retraction-watch', type: 'retraction', sourceType: 'Retraction' }),
    assertion({ source: 'pubmed', via: null, type: 'retraction', sourceType: 'Retraction in' }),
  ],
});
const NOTICE_TEXT = [
  'In the version of this article first published, the labels of two panels of Fig. 3 were exchanged.',
  'The original article has been corrected.',
];

function readingOf(event: NoticeEvent, ...text: string[]): NoticeReading {
  const { type, sourceType: title, notice } = event;
  return { notice, text, from: 'crossref', at: NOW, change: readNoticeChange({ type, title, text }), reason: statedReason(text), part: null };
}

const reinstatement = noticeEvent({ type: 'reinstatement', sourceType: 'Reinstatement', date: '2026-04-01' });
const corrected = status({ code: 'corrected', event: correction });
const retracted = status({ code: 'retracted', event: retraction });
const listed = [
  outcome('crossref', 'lists-notice'),
  outcome('europepmc', 'lists-none'),
  outcome('pubmed', 'lists-notice'),
];
const summary = laySummary();
const noticeOnly = laySummary({
  id: 'sample-notice',
  role: 'notice',
  basis: 'notice-only',
  title: 'Worn-out tumour cells blunt chemotherapy',
  standfirst: null,
  summary: ['The study found a key mechanism by which chemotherapy fails.'],
  detail: [],
  findings: [{ text: 'Worn-out cells carry more of the protein.', evidence: null }],
  studiedIn: null,
  limitations: [],
  author: { kind: 'unstated', name: null },
  written: null,
  license: null,
  origin: { kind: 'clip', name: 'summaries.example', url: 'https://summaries.example/a' },
});
const caveats: Report['main']['caveats'] = [
  { code: 'written-before-notice', params: { date: '2025-05-03' }, quote: null, from: 'summary' },
  { code: 'machine-written', params: { basis: 'abstract' }, quote: null, from: 'summary' },
  {
    code: 'declared-interests',
    params: {},
    quote: 'A.B. holds shares in Invented Therapeutics. The other authors declare no competing interests.',
    from: 'pubmed',
  },
  { code: 'stated-limit', params: {}, quote: 'No people were treated.', from: 'summary' },
];

function article(main: Parameters<typeof report>[0], changes?: Parameters<typeof report>[1]): SampleReport {
  const made = report(main, changes);
  return { report: made, verdict: statusVerdict(made.main.status) };
}

const noticeWork = {
  ...WORK,
  ids: { ...NO_IDS, doi: '10.1000/caveat.2025.3' },
  title: ['Author Correction: Tumours that age under treatment keep a surface protein'],
  published: '2025-05-03',
};

export const SAMPLE_REPORTS = {
  corrected: article({
    status: corrected,
    events: [correction],
    outcomes: listed,
    summary: shown(summary, { staleness: 'before', noticeDate: '2025-05-03' }),
    caveats,
    readings: [
      readingOf(
        correction,
        'In the Results section of the version first published, the shrinkage of tumours “by 71%” should have read “by 17%”. In Fig. 3 the labels of two panels were exchanged. This does not affect the conclusions of the article.',
        'The original article has been corrected.',
      ),
    ],
    related: [
      { relation: 'has-preprint', ids: { ...NO_IDS, doi: '10.1101/2023.05.17.541123' }, citation: null, date: '2023-05-17' },
      {
        relation: 'comment-in',
        ids: { ...NO_IDS, pmid: '39000201' },
        citation: 'Journal of Invented Oncology. 2024;5(3):401-402.',
        date: '2024',
      },
    ],
  }, { saved: savedEntry() }),
  retracted: article({
    work: { ...WORK, title: ['RETRACTED: A lively surface protein in tired tumours'] },
    status: retracted,
    events: [retraction, correction],
    readings: [
      readingOf(retraction, 'The Editors retract this article because images of Figs. 2 and 4 overlap with earlier publications. All authors agree with this retraction.'),
      readingOf(correction, 'An amendment was made to this article.'),
    ],
    outcomes: listed,
    summary: shown(summary, { staleness: 'before', noticeDate: '2026-02-06' }),
    caveats: caveats.slice(2),
  }),
  removed: article({
    status: status({ code: 'removed', event: noticeEvent({ type: 'removal', sourceType: 'Removal Notice' }) }),
    events: [noticeEvent({ type: 'removal', sourceType: 'Removal Notice' })],
    summary: shown(summary),
  }),
  fourNotices: article({
    status: status({ code: 'concern', event: concern }),
    events: [
      concern,
      correction,
      noticeEvent({ sourceType: 'Publisher Correction', date: '2024-06-11', notes: ['Affiliation of C.D. corrected.'] }),
      noticeEvent({ type: 'addendum', sourceType: 'Addendum', date: null, notice: NO_IDS }),
    ],
    disagreements: [
      {
        kind: 'type',
        claims: [
          { source: 'crossref', via: 'publisher', type: 'expression_of_concern', noticeDoi: '10.1000/caveat.2025.1' },
          { source: 'pubmed', via: null, type: 'retraction', noticeDoi: '10.1000/caveat.2025.1' },
        ],
      },
    ],
    outcomes: listed,
    abstract: LABELLED_ABSTRACT,
  }),
  reinstated: article({
    status: status({
      event: reinstatement,
      improvedFrom: { code: 'retracted', by: 'event' },
    }),
    events: [reinstatement, { ...retraction, resolved: true }],
    outcomes: listed,
  }),
  /** A corrected and republished paper: a study, and the announcement that it replaces another. */
  republished: article(
    { role: 'both' },
    {
      notice: noticeReport({
        subjects: [],
        announces: [noticeEvent({ type: 'corrected_and_republished', subject: { ...NO_IDS, doi: '10.1000/caveat.2023.4' } })],
      }),
    },
  ),
  inPlace: article({
    status: status({ code: 'corrected', event: noticeEvent({ inPlace: true, sourceType: 'correction' }) }),
    events: [noticeEvent({ inPlace: true, sourceType: 'correction' })],
  }),
  noneFound: article({
    abstract: LABELLED_ABSTRACT,
    summary: shown(laySummary({ author: { kind: 'human', name: 'R. Okafor' }, basis: 'full-text' })),
  }),
  abstractOnly: article({}),
  empty: article({ abstract: null }),
  partlyChecked: article({
    status: status({ code: 'partly-checked' }),
    outcomes: [
      outcome('crossref', 'lists-none'),
      outcome('europepmc', 'not-held'),
      outcome('pubmed', 'failed', { reason: 'rate-limited', retryAt: NOW + 360_000 }),
    ],
  }),
  failed: article({
    status: status({ code: 'not-checked', reason: 'failed' }),
    outcomes: [
      outcome('crossref', 'failed', { reason: 'offline' }),
      outcome('europepmc', 'failed', { reason: 'malformed' }),
    ],
    abstract: null,
  }),
  waiting: article(
    {
      status: status({ code: 'not-checked', reason: 'waiting' }),
      outcomes: [],
      waiting: ['crossref', 'europepmc'],
      abstract: null,
    },
    { progress: 'asking' },
  ),
  liveOff: article(
    { status: status({ code: 'not-checked', reason: 'live-off' }), outcomes: [], abstract: null },
    { live: 'off' },
  ),
  privateWindow: article(
    { status: status({ code: 'not-checked', reason: 'private-window' }), outcomes: [], abstract: null },
    { live: 'private-off' },
  ),
  newerVersion: article({
    status: status({ code: 'updated', updatedKind: 'newer-version', event: noticeEvent({ type: 'new_version', sourceType: 'new_version' }) }),
    events: [noticeEvent({ type: 'new_version', sourceType: 'new_version' })],
  }),
  longTitle: article({
    work: {
      ...WORK,
      title: [
        'Prevalence, predictors, patient-reported outcomes and health-economic consequences of an entirely invented condition with a long hyphenated name (acetylhydroxymethoxybenzaldehydesemicarbazone sensitivity) in 14 countries: protocol for, and first results of, a prospective, multicentre, open-label registry study',
      ],
    },
  }),
  /** Nobody has given the notice's words yet. */
  correctedUnread: article({ status: corrected, events: [correction], outcomes: listed }),
  /** A stored text written from the notice, on the article's own page. */
  summaryOfNotice: article({
    status: corrected,
    events: [correction],
    outcomes: listed,
    summary: shown(noticeOnly, { staleness: 'unknown' }),
    caveats: [{ code: 'summary-of-notice', params: {}, quote: null, from: 'summary' }],
  }),
  notice: {
    report: report(
      { work: noticeWork, role: 'notice', abstract: null },
      {
        notice: noticeReport({
          text: NOTICE_TEXT,
          change: readNoticeChange({ type: 'correction', title: 'Author Correction', text: NOTICE_TEXT }),
          textFrom: 'page',
          summary: shown(noticeOnly),
          subjects: [
            workReport({
              status: corrected,
              events: [correction],
              outcomes: listed,
              summary: shown(summary, { staleness: 'before', noticeDate: '2025-05-03' }),
              caveats,
            }),
          ],
        }),
      },
    ),
    verdict: { word: 'correctionNotice', tone: 'grey' },
  },
  noticeUnread: {
    report: report(
      { work: noticeWork, role: 'notice', abstract: null },
      {
        notice: noticeReport({
          announces: [noticeEvent({ type: 'retraction', sourceType: 'Retraction Note', date: '2026-02-06' })],
          subjects: [workReport({ status: retracted, events: [retraction], outcomes: listed, summary: shown(summary) })],
        }),
      },
    ),
    verdict: { word: 'retractionNotice', tone: 'grey' },
  },
  noticeSubjectUnknown: {
    report: report(
      { work: noticeWork, role: 'notice', abstract: null },
      { notice: noticeReport({ announces: [noticeEvent({ subject: NO_IDS })], subjects: [] }) },
    ),
    verdict: { word: 'correctionNotice', tone: 'grey' },
  },
  /** A notice that was corrected in its turn: still a notice. */
  correctedNotice: {
    report: report(
      { work: noticeWork, role: 'both', abstract: null, status: corrected, events: [correction] },
      { notice: noticeReport() },
    ),
    verdict: { word: 'correctionNotice', tone: 'grey' },
  },
  labelled: article({ abstract: LABELLED_ABSTRACT, caveats: caveats.slice(2, 3) }),
  conclusions: article({
    abstract: { ...ABSTRACT, parts: LABELLED_ABSTRACT.parts },
    summary: shown(laySummary({ studiedIn: null, limitations: [] })),
    otherSummaries: [shown(noticeOnly)],
  }),
} as const satisfies Record<string, SampleReport>;

export type SampleName = keyof typeof SAMPLE_REPORTS;

/** A sample as the snapshot a client would get. */
export function sampleSnapshot(name: SampleName): Snapshot {
  const { report: sample, verdict } = SAMPLE_REPORTS[name];
  return {
    type: 'snapshot',
    paper: workKey(sample.main.work.ids) ?? '',
    navigation: 1,
    revision: 1,
    settled: sample.progress === 'settled',
    verdict,
    shape: SHAPES[verdict.word],
    report: sample,
    prefs: { keepOpen: false, side: 'right', theme: 'system', motion: 'system', sidebarWidth: 400, pushPage: false, openSections: [] },
  };
}
