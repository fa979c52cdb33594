/** The check page in each state worth looking at. */
import type { JSX } from 'preact';
import { CheckTop } from '@/components/check/CheckTop';
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

function page(state: LookUpState, props: Partial<SidebarProps> = {}): JSX.Element {
  return (
    <div class="check">
      <Sidebar
        {...SIDEBAR}
        place="panel"
        top={<CheckTop state={state} mending={MENDING} onLookUp={nothing} onChoose={nothing} />}
        editor={props.report?.saved && <SavedEditor saved={savedEntry()} editing={EDITING} />}
        {...props}
      />
    </div>
  );
}

const { corrected, abstractOnly } = SAMPLE_REPORTS;

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
  'check-address': page(answered('https://journal.example/news/today', {})),
};
