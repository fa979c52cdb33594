import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import '@/components/sidebar/sidebar.css';
import type { JSX } from 'preact';
import { ExportBlock, type ExportSets } from '@/components/citations/ExportBlock';
import { SendToZotero } from '@/components/citations/SendToZotero';
import { NoticeList } from '@/components/options/NoticeList';
import { Options } from '@/components/options/Options';
import { Popup } from '@/components/popup/Popup';
import { Recovery } from '@/components/reading-list/Recovery';
import { SavedEditor } from '@/components/sidebar/SavedEditor';
import { Sidebar } from '@/components/sidebar/Sidebar';
import { Welcome, type WelcomeProps } from '@/components/welcome/Welcome';
import type { ListState } from '@/lib/model/list-state';
import { NO_IDS } from '@/lib/model/work';
import { ListInMemory, type ListInMemoryProps } from '@/tests/support/list-in-memory';
import { flaggedEntry, sampleList } from '@/tests/support/sample-lists';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { OUTSIDE_HOSTS } from '@/lib/net/hosts';
import { namedSites } from '@/lib/page/sites/paper-hosts';
import { SAMPLE_ENTRIES } from '@/tests/support/sample-entries';
import { NOW, savedEntry } from '@/tests/support/sample-report-parts';
import { NO_IMPORT } from '@/tests/support/no-import';
import { SAMPLE_REPORTS, sampleSnapshot } from '@/tests/support/sample-reports';
import { BIBLIOGRAPHY_STATES } from './bibliography-states';
import { CHECK_STATES } from './check-states';
import { CLIP_STATES } from './clip-states';
import { DRAFT_STATES } from './draft-states';
import { DIGEST_STATES } from './digest-states';
import { EDITING, SIDEBAR } from './overlay-state';
import { SPREAD_STATES } from './spread-states';
import { TIMELINE_STATES } from './timeline-states';

const nothing = (): void => {};

function exportBlock(sets: ExportSets): JSX.Element {
  return (
    <ExportBlock sets={sets} onSaveExport={async () => {}} exportText={async () => ''}>
      {(choice) => <SendToZotero choice={choice} onSendToZotero={async () => ({ sent: 0, problem: 'not-running' })} />}
    </ExportBlock>
  );
}
/** A file that was read, with each kind of reference in it. */
const PREVIEW = {
  format: 'ris', entries: 312, fresh: 300, known: 8, repeated: 3, unnamed: 1, isCut: false, remarkCount: 1,
  unnamedLines: [{ line: 2_114, text: 'A book that has no identifier at all. Invented Press. 1999' }],
  remarks: [{ line: 88, problem: 'outside', text: 'Exported by Invented Library 3' }],
} as const;

const LIST: ListInMemoryProps = {
  entries: SAMPLE_ENTRIES,
  busy: new Set(),
  sought: null,
  broken: [],
  drafted: new Set(),
  failures: new Map(),
  importing: NO_IMPORT,
  restored: null,
  importProblem: null,
  deletion: null,
  progress: null,
  question: null,
  older: [],
  now: NOW,
  editing: EDITING,
  onState: nothing,
  onMerge: nothing,
  onUndoMerge: nothing,
  onAnswer: nothing,
  onExportOlder: nothing,
  onRemove: nothing,
  onRecheck: nothing,
  onViews: nothing,
  onDismiss: nothing,
  onTagMany: nothing,
  onStateMany: nothing,
  onRecheckMany: nothing,
  onExportMany: nothing,
  onRemoveMany: nothing,
  onStopMany: nothing,
  views: [],
  building: null,
  done: null,
  many: null,
  report: null,
  isWide: matchMedia('(min-width: 900px)').matches,
  onTurnOnLive: nothing,
  onOptions: nothing,
  onBibliography: nothing,
  citationOf: async () => '',
  exportBlock,
  onExport: nothing,
  onRestore: nothing,
  onDeleteAll: nothing,
};

/** A renewal was refused, and the list that was there goes on answering. */
const NOTICES: ListState = {
  list: { origin: 'update', built: NOW - 86_400_000, sources: { crossref: NOW - 86_400_000, 'retraction-watch': NOW - 86_400_000, pubmed: null, starter: null }, entries: 341_207 },
  check: { at: NOW, origin: 'update', result: 'refused', reason: 'damaged', etag: null },
  task: null,
  waiting: [],
};

const options = (
  <Options
    stored={[
      { kind: 'saved', count: 214, bytes: 2_410_000, oldest: Date.UTC(2026, 1, 3), newest: NOW },
      { kind: 'answers', count: 1_204, bytes: 9_870_000, oldest: Date.UTC(2026, 8, 1), newest: NOW },
      { kind: 'notices', count: 1, bytes: 412_000, oldest: null, newest: null },
      { kind: 'requests', count: 2, bytes: 160, oldest: NOW - 86_400_000, newest: NOW },
    ]}
    storedInAll={14_200_000}
    requests={[
      { at: NOW - 60_000, host: 'api.crossref.org', why: 'paper' },
      { at: NOW - 90_000_000, host: 'lists.example.org', why: 'notice-list' },
    ]}
    requestsErased={null}
    onEraseRequests={nothing}
    settings={{ ...DEFAULT_SETTINGS, liveChecks: true, consentAnswered: true }}
    hosts={OUTSIDE_HOSTS}
    named={namedSites()}
    granted={['http://journal.example.org/*', 'https://www-nature-com.ezproxy.library.example.edu/*']}
    withheld={['https://jamanetwork.com/*', 'https://www.nejm.org/*']}
    removal={null}
    snapshots={[{ id: 's', text: 'Taken yesterday at 18:02, before a restore: 214 papers saved' }]}
    snapshotOutcome={null}
    onRestoreSnapshot={nothing}
    onSaveSnapshot={nothing}
    syncStatus={null}
    syncErased={null}
    onEraseSynced={nothing}
    packs={[
      { id: 'starter', title: 'Caveat starter pack', count: 4, license: 'CC0-1.0', addedAt: null },
      { id: 'lab', title: 'Our journal club, 2026', count: 37, license: null, addedAt: NOW },
    ]}
    imported={null}
    problem={{ code: 'schema', message: '“basis” must be one of full-text, abstract, notice-only, unstated.', line: 48, path: 'summaries[2].basis' }}
    deletion={null}
    shortcut="Alt+Shift+C"
    list={NOTICES}
    drafts={{ browserModel: null, server: { isAsking: false, models: [], problem: null }, onConnect: nothing }}
    library={{
      libraries: [
        { address: 'https://library.example/open/', on: true, facts: { id: 'open', title: 'Open plain-language library', publisher: 'A university library', license: null, edition: 12, built: NOW - 86_400_000, summaries: 98_412, bits: 10, filterError: 0.0104 }, stored: 1_240_000, checked: { at: NOW, refusal: null } },
        { address: 'https://other.example/texts/', on: false, facts: null, stored: 0, checked: { at: NOW, refusal: 'bad-signature' } },
      ],
      isWorking: false,
      problem: null,
      now: NOW,
      onSubscribe: nothing,
      onSwitch: nothing,
      onRenew: nothing,
      onRemove: nothing,
    }}
    updateAddress="https://lists.example/caveat"
    now={NOW}
    onUpdateList={nothing}
    onListFile={nothing}
    onDownloadList={nothing}
    onCancelList={nothing}
    onUpdateAddress={nothing}
    onChange={nothing}
    onShortcuts={nothing}
    onDigest={nothing}
    onOpenList={nothing}
    onDeleteAll={nothing}
    onImportPack={nothing}
    onExportPack={nothing}
    onRemovePack={nothing}
    progress={null}
    addressProblem={null}
    onFetchPack={nothing}
    replacing={null}
    onCancelImport={nothing}
    onReplace={nothing}
    own={[{ id: 'own/1', title: 'Tired tumour cells hide', from: 'summaries.example', subject: '10.1000/caveat.2024.17', keptAt: NOW }]}
    onWriteSummary={nothing}
    onEditSummary={nothing}
    onRemoveSummary={nothing}
    onExportOwn={nothing}
    onRemoveSite={nothing}
    onAllowSites={nothing}
  />
);

const WELCOME: WelcomeProps = {
  list: <NoticeList list={NOTICES} updateAddress="" now={NOW} onUpdateList={nothing} onListFile={nothing} onDownloadList={nothing} onCancelList={nothing} onUpdateAddress={nothing} />,
  hosts: OUTSIDE_HOSTS,
  sites: namedSites().map(({ name }) => name),
  shortcut: 'Alt+Shift+C',
  answer: null,
  onAllow: nothing,
  onNotNow: nothing,
  onOptions: nothing,
};

const popup = {
  isPdf: false,
  onCheckPdf: nothing,
  reads: true,
  addressed: null,
  access: null,
  host: null,
  refused: false,
  clipRefused: false,
  onClip: () => undefined,
  sites: namedSites().map(({ name }) => name),
  keepOpen: true,
  marksHere: null,
  now: Date.UTC(2026, 10, 26),
  onMarksHere: nothing,
  onBibliography: nothing,
  onToggleSidebar: nothing,
  onFullReport: nothing,
  onCheckOnce: nothing,
  onAllow: nothing,
  onLookUp: nothing,
  onKeepOpen: nothing,
  onOpenList: nothing,
  onOptions: nothing,
};

/** Each of Caveat's own pages, in each state worth looking at. */
export const PAGE_STATES: Readonly<Record<string, JSX.Element>> = {
  ...SPREAD_STATES,
  ...TIMELINE_STATES,
  'reading-list': <ListInMemory {...LIST} />,
  'reading-list-editing': <ListInMemory {...LIST} sought={SAMPLE_ENTRIES[1]?.entry.id ?? null} />,
  'reading-list-not-checked': (
    <ListInMemory {...LIST} failures={new Map([[SAMPLE_ENTRIES[0]?.entry.id ?? '', 'live-off']])} />
  ),
  'reading-list-import': (
    <ListInMemory
      {...LIST}
      importing={{
        ...NO_IMPORT,
        state: { at: 'preview', name: 'refs.ris', preview: { ...PREVIEW, unnamedLines: [...PREVIEW.unnamedLines], remarks: [...PREVIEW.remarks] } },
        imports: [{ id: 'a', name: 'thesis.bib', at: NOW, counts: { added: 84, known: 2, repeated: 0 }, undo: null }],
      }}
    />
  ),
  'reading-list-empty': <ListInMemory {...LIST} entries={[]} />,
  'reading-list-conflict': (
    <ListInMemory
      {...LIST}
      sought={SAMPLE_ENTRIES[1]?.entry.id ?? null}
      editing={{
        ...EDITING,
        drafts: {
          ...EDITING.drafts,
          read: async (entryId) => ({ entryId, tags: 'ageing, thesis, chapter 2', note: 'Fig. 3 was corrected: ask A. before citing it.', base: { tags: 7, note: 7 }, at: NOW }),
        },
      }}
    />
  ),
  'reading-list-merges': (
    <ListInMemory
      {...LIST}
      entries={SAMPLE_ENTRIES.map((item, at) => (at === 0 ? { ...item, sameAs: [{ id: 'x', title: 'A scale for falls in two towns' }], merged: [{ seq: 1, title: 'Scale for falls', why: 'register' as const }] } : item))}
      broken={[{ id: 'b', name: '10.1000/broken' }]}
      drafted={new Set([SAMPLE_ENTRIES[1]?.entry.id ?? ''])}
      question={[{ name: 'Colours', from: 'Same as system', to: 'Dark' }, { name: 'Side of the page', from: 'Right', to: 'Left' }]}
    />
  ),
  recovery: (
    <Recovery
      fault="newer"
      detail="VersionError"
      rescue={{ papers: 214, summaries: 3, asTheyAre: 2, lost: 1 }}
      snapshots={[{ id: 's', text: 'Taken yesterday at 18:02, before a restore: 214 papers saved' }]}
      onRetry={nothing}
      onSave={nothing}
      onSaveSnapshot={nothing}
      onFreshStart={nothing}
    />
  ),
  options,
  welcome: <Welcome {...WELCOME} />,
  'welcome-allowed': <Welcome {...WELCOME} answer="allowed" />,
  'popup-corrected': (
    <Popup
      {...popup}
      state={{
        finding: { kind: 'work', types: ['Article'], ids: savedEntry().work.ids, from: 'citation_doi', title: 'Tumours that age under treatment keep a surface protein' },
        snapshot: sampleSnapshot('corrected'),
        unanswered: false,
        sidebarOpen: false,
      }}
    />
  ),
  'popup-references': (
    <Popup
      {...popup}
      host="www.nature.com"
      marksHere
      state={{
        finding: { kind: 'work', types: ['Article'], ids: savedEntry().work.ids, from: 'citation_doi', title: 'Tumours that age under treatment keep a surface protein' },
        snapshot: sampleSnapshot('corrected'),
        unanswered: false,
        sidebarOpen: false,
        list: sampleList({ counts: { retracted: 2, corrected: 1 }, isShort: true }),
      }}
    />
  ),
  'popup-list': (
    <Popup
      {...popup}
      host="pubmed.ncbi.nlm.nih.gov"
      marksHere
      state={{
        finding: { kind: 'list', types: [], ids: NO_IDS, from: null, title: null },
        snapshot: null,
        unanswered: false,
        sidebarOpen: false,
        list: sampleList({ kind: 'results', total: 20, checked: 17, counts: { retracted: 1, 'correction-notice': 1 } }),
      }}
    />
  ),
  'popup-nothing': <Popup {...popup} state={null} />,
  'popup-not-read': <Popup {...popup} state={null} reads={false} />,
  'popup-askable': <Popup {...popup} state={null} reads={false} access="askable" host="www-journal-example.ezproxy.library.example.edu" />,
  'popup-withheld': <Popup {...popup} state={null} reads={false} access="withheld" host="www.nature.com" refused />,
  'popup-unread': <Popup {...popup} state={null} reads={false} access="read" host="www.nature.com" />,
  'popup-addressed': (
    <Popup
      {...popup}
      state={null}
      reads={false}
      access="askable"
      host="journal.example"
      addressed={{ finding: { kind: 'work', types: [], ids: savedEntry().work.ids, from: 'url', title: null }, snapshot: sampleSnapshot('corrected'), unanswered: false }}
    />
  ),
  'popup-pdf': <Popup {...popup} state={null} reads={false} isPdf />,
  ...BIBLIOGRAPHY_STATES,
  ...CHECK_STATES,
  ...DIGEST_STATES,
  ...CLIP_STATES,
  ...DRAFT_STATES,
  'panel-list': (
    <Sidebar
      {...SIDEBAR}
      place="panel"
      report={null}
      verdict={null}
      list
      now={Date.UTC(2026, 10, 26)}
      pageList={sampleList({
        kind: 'results',
        total: 20,
        checked: 17,
        counts: { retracted: 1, corrected: 1 },
        flagged: [flaggedEntry(4, 'retracted', { citedIn: null }), flaggedEntry(8, 'corrected', { citedIn: null, title: 'What soil and memory have in common' })],
        saved: [flaggedEntry(8, 'corrected', { title: 'What soil and memory have in common' })],
      })}
    />
  ),
  panel: (
    <Sidebar
      {...SIDEBAR}
      place="panel"
      report={{ ...SAMPLE_REPORTS.abstractOnly.report, saved: savedEntry() }}
      verdict={SAMPLE_REPORTS.abstractOnly.verdict}
      editor={<SavedEditor saved={savedEntry()} editing={EDITING} />}
    />
  ),
};
