/** A machine's draft in each state worth looking at, and who writes it among the options. */
import '@/components/draft/draft.css';
import type { JSX } from 'preact';
import { DraftPart } from '@/components/draft/DraftPart';
import { DraftsBlock, type DraftsBlockProps } from '@/components/options/DraftsBlock';
import { SectionMemoryContext } from '@/components/parts/section-memory';
import { Sidebar, type SidebarProps } from '@/components/sidebar/Sidebar';
import type { DraftDesk, DraftOrder } from '@/lib/drafts/draft-desk';
import type { DraftResult } from '@/lib/drafts/draft';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { sampleDraft } from '@/tests/support/sample-draft';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';
import { SIDEBAR } from './overlay-state';

const nothing = (): void => {};

/** @param write what comes of the click that is made at once; without it nobody clicks */
function panel(write?: (order: DraftOrder) => Promise<DraftResult>, { report, verdict }: Pick<SidebarProps, 'report' | 'verdict'> = SAMPLE_REPORTS.abstractOnly): JSX.Element {
  const desk: DraftDesk = {
    follow: (onChoice) => {
      onChoice({ by: 'server', server: 'http://127.0.0.1:11434', model: 'llama3.2:3b' });
      return nothing;
    },
    write: (_choice, order) => (write ?? (() => new Promise<never>(nothing)))(order),
  };
  const press = (part: HTMLElement | null): void => {
    const button = part?.querySelector<HTMLElement>('.draft > .fold-body > .buttons > button');
    if (write && button) button.click();
    else if (write && part) setTimeout(() => press(part), 10);
  };
  return (
    <SectionMemoryContext.Provider value={{ open: ['draft'], set: nothing }}>
      <div class="check" ref={press}>
        <Sidebar {...SIDEBAR} place="panel" report={report} verdict={verdict} draftOf={(article) => <DraftPart desk={desk} report={article} isPrivate={false} />} />
      </div>
    </SectionMemoryContext.Provider>
  );
}

function block(settings: Partial<Settings>, drafts: Partial<DraftsBlockProps> = {}): JSX.Element {
  return (
    <main class="caveat page options">
      <DraftsBlock drafts={{ browserModel: null, server: { isAsking: false, models: [], problem: null }, onConnect: nothing, ...drafts }} settings={{ ...DEFAULT_SETTINGS, ...settings }} onChange={nothing} />
    </main>
  );
}

const SERVER = { drafts: 'server', draftServer: 'http://127.0.0.1:11434', draftModel: 'llama3.2:3b' } as const;

export const DRAFT_STATES: Readonly<Record<string, JSX.Element>> = {
  'draft-offered': panel(),
  'draft-writing': panel(({ onStep }) => {
    onStep({ step: 'writing' });
    return new Promise<never>(nothing);
  }),
  'draft-downloading': panel(({ onStep }) => {
    onStep({ step: 'downloading', done: 0.42 });
    return new Promise<never>(nothing);
  }),
  'draft-written': panel(async () => ({ ok: true, draft: sampleDraft() })),
  'draft-nothing-left': panel(async () => ({ ok: true, draft: { ...sampleDraft(), kept: [] } })),
  'draft-refused': panel(async () => ({ ok: false, problem: 'origin' })),
  'draft-needs-download': panel(async () => ({ ok: false, problem: 'needs-download' })),
  'options-drafts-off': block({}),
  'options-drafts-browser': block({ drafts: 'browser' }, { browserModel: 'unavailable' }),
  'options-drafts-server': block(SERVER, { server: { isAsking: false, models: ['llama3.2:3b', 'qwen3:8b'], problem: null } }),
  'options-drafts-refused': block({ drafts: 'server' }, { server: { isAsking: false, models: [], problem: 'origin' } }),
};
