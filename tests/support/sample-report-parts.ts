/** Builders for reports about invented papers: whole by default, changed field by field. */
import type { Assertion, SourceName } from '@/lib/model/assertion';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { Outcome } from '@/lib/model/outcome';
import { CHANGE_NOT_STATED, type NoticeReport, type OwnReport, type Report, type ShownSummary, type WorkReport } from '@/lib/model/report';
import type { Abstract } from '@/lib/model/source-answer';
import type { NoticeEvent, Status } from '@/lib/model/status';
import { NO_IDS, type Work } from '@/lib/model/work';

/** A Thursday morning, local time, so that "today at 10:14" reads the same everywhere. */
export const NOW = new Date(2026, 10, 26, 10, 14).getTime();

export const WORK: Work = {
  ids: { doi: '10.1000/caveat.2024.17', pmid: '39000017', pmcid: 'PMC9900017', arxiv: null },
  title: [
    'Tumours that age under treatment keep a surface protein that holds CD8',
    { tag: 'sup', children: ['+'] },
    ' cells back',
  ],
  journal: 'Journal of Invented Oncology',
  published: '2024-01-24',
  authors: ['Amal Berger', 'Chidi Dorsey'],
};

export function assertion(changes: Partial<Assertion> = {}): Assertion {
  return {
    source: 'crossref',
    via: 'publisher',
    type: 'correction',
    sourceType: 'Author Correction',
    notice: { ...NO_IDS, doi: '10.1000/caveat.2025.3' },
    subject: WORK.ids,
    inPlace: false,
    date: '2025-05-03',
    citation: null,
    note: null,
    recordId: null,
    strength: 'record',
    ...changes,
  };
}

export function noticeEvent(changes: Partial<NoticeEvent> = {}): NoticeEvent {
  const said = assertion({
    type: changes.type ?? 'correction',
    sourceType: changes.sourceType ?? 'Author Correction',
  });
  const assertions = changes.assertions ?? [said];
  return {
    type: said.type,
    sourceType: said.sourceType,
    notice: said.notice,
    subject: said.subject,
    inPlace: false,
    date: said.date,
    citation: null,
    notes: [],
    assertedBy: [...new Set(assertions.map(({ source }) => source))],
    resolved: false,
    disputed: false,
    ...changes,
    assertions,
  };
}

export function status(changes: Partial<Status> = {}): Status {
  return {
    code: 'none-found',
    updatedKind: null,
    event: null,
    disputed: false,
    reason: null,
    improvedFrom: null,
    ...changes,
  };
}

export function outcome(source: SourceName, kind: Outcome['kind'], changes: Partial<Outcome> = {}): Outcome {
  return { source, kind, at: NOW, reason: kind === 'failed' ? 'timeout' : null, retryAt: null, ...changes };
}

export const ABSTRACT: Abstract = {
  parts: [
    {
      label: null,
      text: [
        'Treated tumours often hold cells that stop dividing and stay. We screened their surface and found ',
        { tag: 'i', children: ['INVT2'] },
        ' raised in every line we tried. Cells without it were cleared within days after treatment, and tumours in mice shrank when an antibody against it was added (',
        { tag: 'i', children: ['n'] },
        ' = 24). Blocking it may be worth testing beside standard treatment.',
      ],
    },
  ],
  source: 'europepmc',
  copyright: '© 2024. The Author(s).',
};

export const LABELLED_ABSTRACT: Abstract = {
  parts: [
    { label: 'BACKGROUND', text: ['Whether the invented scale predicts falls is not settled.'] },
    { label: 'METHODS', text: ['We followed 412 people in two towns for three years.'] },
    { label: 'RESULTS', text: ['The scale told falls from no falls with an area of 0.71 (0.64 to 0.78).'] },
    { label: 'CONCLUSIONS', text: ['The scale may help to choose whom to see first. It does not replace an examination.'] },
  ],
  source: 'pubmed',
  copyright: null,
};

export function laySummary(changes: Partial<LaySummary> = {}): LaySummary {
  return {
    id: 'sample-article',
    role: 'article',
    subject: WORK.ids,
    noticeDoi: null,
    noticeType: null,
    language: 'en',
    title: 'A protein that lets worn-out tumour cells stay',
    standfirst: 'In mice, taking it away let the immune system clear what treatment had left behind.',
    summary: [
      'Chemotherapy does not kill every tumour cell. Some stop dividing, stay where they are, and change their surroundings so that the tumour grows back more easily.',
      'The authors looked at what such cells carry on their surface and found more of one protein. Without it, the immune system removed them.',
    ],
    detail: [
      'The protein was found by measuring many proteins at once, without a guess in advance. It was not needed for cells to stop dividing; it mattered for what happened to them afterwards.',
    ],
    findings: [
      { text: 'Cells that had stopped dividing carried more of the protein, in every cell line tried.', evidence: null },
      {
        text: 'Pancreatic tumours without it shrank after chemotherapy.',
        evidence: 'tumours in mice shrank when an antibody against it was added',
      },
      { text: 'An antibody against it, with chemotherapy, made breast tumours in mice disappear.', evidence: null },
    ],
    studiedIn: 'in cells and in mice',
    methodology: ['Cell lines from several cancers, and mice carrying tumours of the pancreas or the breast.'],
    limitations: [{ text: 'No people were treated.', evidence: null }],
    basis: 'abstract',
    author: { kind: 'machine', name: 'Caveat starter pack, machine-written' },
    written: '2025-02-10',
    evidenceUpTo: null,
    license: 'CC0-1.0',
    origin: { kind: 'starter', name: 'Caveat starter pack', url: null },
    ...changes,
  };
}

export function shown(summary: LaySummary, changes: Partial<ShownSummary> = {}): ShownSummary {
  return { summary, staleness: 'none', noticeDate: null, ...changes };
}

export function workReport(changes: Partial<WorkReport> = {}): WorkReport {
  return {
    work: WORK,
    role: 'article',
    status: status(),
    events: [],
    readings: [],
    disagreements: [],
    outcomes: [
      outcome('crossref', 'lists-none'),
      outcome('europepmc', 'lists-none'),
      outcome('pubmed', 'lists-none', { at: NOW - 120_000 }),
    ],
    waiting: [],
    summary: null,
    otherSummaries: [],
    abstract: ABSTRACT,
    doneIn: null,
    caveats: [],
    related: [],
    articleNow: null,
    recordTypes: [],
    ...changes,
  };
}

export function report(main: Partial<WorkReport> = {}, changes: Partial<Report> = {}): Report {
  return {
    main: workReport(main),
    notice: null,
    saved: null,
    live: 'on',
    progress: 'settled',
    at: NOW,
    ...changes,
  };
}

export function noticeReport(changes: Partial<NoticeReport> = {}): NoticeReport {
  return {
    announces: [noticeEvent()],
    text: [],
    textFrom: null,
    change: CHANGE_NOT_STATED,
    summary: null,
    subjects: [workReport()],
    ...changes,
  };
}

export function savedEntry(changes: Partial<NonNullable<OwnReport['saved']>> = {}): NonNullable<OwnReport['saved']> {
  return {
    id: 'entry-1',
    work: WORK,
    tags: ['ageing', 'thesis'],
    note: 'Compare with the 2022 screen.',
    state: 'reading',
    flag: null,
    savedAt: new Date(2026, 9, 2).getTime(),
    changedAt: new Date(2026, 9, 2).getTime(),
    checkedAt: NOW,
    ...changes,
  };
}
