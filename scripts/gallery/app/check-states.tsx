/** The check page in each state worth looking at. */
import type { JSX } from 'preact';
import { CheckTop } from '@/components/check/CheckTop';
import { PdfBlock } from '@/components/check/PdfBlock';
import type { ComparedEvent, PdfState } from '@/components/check/pdf-state';
import type { LookUpState } from '@/components/check/look-up-state';
import { SavedEditor } from '@/components/sidebar/SavedEditor';
import { Sidebar, type SidebarProps } from '@/components/sidebar/Sidebar';
import type { LookUpResult } from '@/lib/messaging/contract';
import { SAMPLE_CANDIDATES } from '@/tests/support/sample-candidates';
import { savedEntry, WORK } from '@/tests/support/sample-report-parts';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';
import { EDITING, SIDEBAR } from './overlay-state';

const nothing = (): void => {};
const MENDING = { onTurnOnLive: nothing, onOptions: nothing, onRetry: nothing };
const TITLE = 'tumours that age under treatment keep a surface protein';

function answered(text: string, result: Partial<LookUpResult>, chosen: LookUpResult['ids'] = null): LookUpState {
  return { step: 'answered', text, result: { ids: null, candidates: [], notAsked: null, ...result }, chosen };
}

const PDF_COMMANDS = { onFile: nothing, onCancel: nothing, onForget: nothing, onLookUp: nothing, onBibliography: nothing };

function page(state: LookUpState, props: Partial<SidebarProps> = {}, pdf: PdfState = { step: 'idle' }, compared: readonly ComparedEvent[] | null = null): JSX.Element {
  return (
    <div class="check">
      <Sidebar
        {...SIDEBAR}
        place="panel"
        top={
          <CheckTop state={state} mending={MENDING} onLookUp={nothing} onChoose={nothing}>
            <PdfBlock state={pdf} compared={compared} commands={PDF_COMMANDS} />
          </CheckTop>
        }
        editor={props.report?.saved && <SavedEditor saved={savedEntry()} editing={EDITING} />}
        {...props}
      />
    </div>
  );
}

const { corrected, abstractOnly } = SAMPLE_REPORTS;

const FACTS = { name: 'Tumour cells that age, author copy (2).pdf', pages: 14, blankPages: 0, unreadPages: 0, title: '', work: { kind: 'named', ids: WORK.ids, by: 'metadata' }, made: { day: '2025-01-20', by: 'file' } } as const;
const COMPARED: ComparedEvent[] = corrected.report.main.events.slice(0, 1).map((event) => ({
  event,
  copy: {
    age: { kind: 'before', made: FACTS.made },
    places: [
      { kind: 'value', name: '0.71', now: '0.17', found: 'shown', pageHas: 'was', page: 4 },
      { kind: 'value', name: '12 mice', now: '21 mice', found: 'not-unique', pageHas: 'unknown', page: null },
      { kind: 'figure', name: 'Fig. 2c', now: null, found: 'shown', pageHas: 'unknown', page: 6 },
    ],
  },
}));

export const CHECK_STATES: Readonly<Record<string, JSX.Element>> = {
  'check-idle': page({ step: 'idle' }),
  'check-looking': page({ step: 'looking', text: TITLE }),
  'check-report': page(answered('10.1000/caveat.2024.17', {}, WORK.ids), corrected),
  'check-saved': page(answered('10.1000/caveat.2024.17', {}, WORK.ids), {
    ...abstractOnly,
    report: { ...abstractOnly.report, saved: savedEntry() },
  }),
  'check-choose': page(answered(TITLE, { candidates: [...SAMPLE_CANDIDATES] })),
  'check-choose-off': page(answered(TITLE, { candidates: SAMPLE_CANDIDATES.slice(0, 1), notAsked: 'live-off' })),
  'check-chosen': page(answered(TITLE, { candidates: [...SAMPLE_CANDIDATES] }, SAMPLE_CANDIDATES[0]?.ids), corrected),
  'check-none': page(answered(TITLE, {})),
  'check-failed': page(answered(TITLE, { notAsked: 'timeout' })),
  'check-short-off': page(answered('10/abcd', { notAsked: 'live-off' })),
  'check-pdf-reading': page({ step: 'idle' }, {}, { step: 'reading', name: FACTS.name, done: 5, all: 14 }),
  'check-pdf-refused': page({ step: 'idle' }, {}, { step: 'refused', name: 'references.docx', reason: 'manuscript' }),
  'check-pdf-unclear': page({ step: 'idle' }, {}, { step: 'read', facts: { ...FACTS, blankPages: 2, work: { kind: 'unclear', candidates: ['10.1000/caveat.2024.17', '10.1000/caveat.2025.3'] } } }),
  'check-pdf-none': page({ step: 'idle' }, {}, { step: 'read', facts: { ...FACTS, unreadPages: 1, title: TITLE, work: { kind: 'none' } } }),
  'check-pdf-read': page(answered('10.1000/caveat.2024.17', {}, WORK.ids), corrected, { step: 'read', facts: FACTS }, COMPARED),
  'check-address': page(answered('https://journal.example/news/today', {})),
};
