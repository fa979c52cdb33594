// @vitest-environment jsdom
import type { JSX } from 'preact';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EntryEditing } from '@/components/reading-list/entry-editing';
import { SavedEditor } from '@/components/sidebar/SavedEditor';
import { Sidebar, type SidebarProps } from '@/components/sidebar/Sidebar';
import { brokenRules } from '@/tests/support/axe';
import { LABELLED_ABSTRACT, laySummary, noticeEvent, report, savedEntry, shown, status } from '@/tests/support/sample-report-parts';
import { SAMPLE_REPORTS, type SampleName } from '@/tests/support/sample-reports';


afterEach(cleanup);

function show(props: Partial<SidebarProps>): SidebarProps {
  const whole: SidebarProps = {
    report: null,
    verdict: null,
    place: 'page',
    keepOpen: false,
    busy: false,
    problem: null,
    onClose: vi.fn<SidebarProps['onClose']>(),
    onKeepOpen: vi.fn<SidebarProps['onKeepOpen']>(),
    onSave: vi.fn<SidebarProps['onSave']>(),
    onEdit: vi.fn<SidebarProps['onEdit']>(),
    onOpenList: vi.fn<SidebarProps['onOpenList']>(),
    onOptions: vi.fn<SidebarProps['onOptions']>(),
    onTurnOnLive: vi.fn<SidebarProps['onTurnOnLive']>(),
    onRetry: vi.fn<SidebarProps['onRetry']>(),
    ...props,
  };
  render(<Sidebar {...whole} />);
  return whole;
}

const sidebar = (): HTMLElement => screen.getByRole('complementary');
/** The text of the column, without what is only read out. */
function text(): string {
  const column = sidebar().cloneNode(true) as HTMLElement;
  column.querySelector('[role=status]')?.remove();
  return column.textContent ?? '';
}
/** Where each of these stands in the column, which must be in this order. */
const placesOf = (...parts: string[]): number[] => parts.map((part) => text().indexOf(part));

/** The editor of the side panel, with drafts that nobody keeps. */
function editorWith(update: EntryEditing['update']): JSX.Element {
  const drafts = { read: async () => null, keep: async () => undefined, drop: async () => undefined };
  return <SavedEditor saved={savedEntry()} editing={{ drafts, update }} />;
}

describe('Sidebar', () => {
  it.each(Object.keys(SAMPLE_REPORTS) as SampleName[])('is accessible: %s', async (name) => {
    show(SAMPLE_REPORTS[name]);
    expect(await brokenRules(sidebar())).toEqual([]);
  });

  it.each(Object.keys(SAMPLE_REPORTS) as SampleName[])('has no field to type in where a page could read along: %s', (name) => {
    show(SAMPLE_REPORTS[name]);
    expect(sidebar().querySelectorAll('button').length).toBeGreaterThan(0);
    expect(sidebar().querySelectorAll('textarea, select, [contenteditable], input:not([type=checkbox])')).toHaveLength(0);
  });

  it.each(Object.keys(SAMPLE_REPORTS) as SampleName[])('links out without a referrer: %s', (name) => {
    show(SAMPLE_REPORTS[name]);
    const links = [...sidebar().querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toBe('noreferrer noopener');
      expect(link.href).toMatch(/^https:\/\//);
    }
  });

  it('goes from the status to the summary, the findings, the caveats and saving', () => {
    show(SAMPLE_REPORTS.corrected);
    const places = placesOf(
      'Corrected',
      'Author Correction, 3 May 2025',
      'In plain words',
      'Key findings, in cells and in mice',
      'What to be careful about',
      'About one study. Not medical advice.',
      'Tags and note …',
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says who wrote a summary, from what and when, before its first sentence', () => {
    show(SAMPLE_REPORTS.corrected);
    const places = placesOf(
      'a machine (Caveat starter pack, machine-written)',
      'the abstract, not the full text',
      '10 February 2025',
      'Predates the correction of 3 May 2025',
      'Chemotherapy does not kill every tumour cell',
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('keeps the title and the identifiers, which the page shows, in the details; the side panel heads with them', () => {
    show(SAMPLE_REPORTS.corrected);
    const title = /Tumours that age under treatment/;
    expect(screen.getByRole('heading', { name: title, hidden: true }).closest('details')?.open).toBe(false);
    expect(screen.getByText('10.1000/caveat.2024.17').closest('details')?.open).toBe(false);
    cleanup();
    show({ ...SAMPLE_REPORTS.corrected, place: 'panel' });
    expect(screen.getAllByRole('heading', { name: title, hidden: true })).toHaveLength(1);
    expect(screen.getByRole('heading', { name: title }).closest('details')).toBeNull();
  });

  it('says what a correction changed, where the notice says so, and that an older PDF predates it', () => {
    show(SAMPLE_REPORTS.corrected);
    expect(placesOf('What changed', 'Results and conclusions', 'Figures and tables', 'In plain words')).not.toContain(-1);
    expect(text()).toMatch(/Was\s*by 71%\s*Now\s*by 17%/);
    expect(text()).toContain('A PDF saved before 3 May 2025 predates the correction.');
  });

  it('says of a notice that nobody has read only that', () => {
    show(SAMPLE_REPORTS.correctedUnread);
    expect(text()).toContain('Caveat hasn’t read this notice.');
    expect(text()).not.toContain('Not stated');
    expect(text()).toContain('A PDF saved before 3 May 2025 predates the correction.');
  });

  it('folds what a retracted paper claimed, in the past tense', () => {
    show(SAMPLE_REPORTS.retracted);
    const fold = screen.getByText('Show what the retracted paper claimed').closest('details');
    expect(fold?.open).toBe(false);
    expect(within(fold as HTMLElement).getByText('What the paper claimed, in cells and in mice')).toBeTruthy();
    expect(text()).not.toContain('Key findings');
    expect(text()).not.toContain('In plain words');
  });

  it('shows no stored summary of a removed paper', () => {
    show(SAMPLE_REPORTS.removed);
    expect(text()).not.toContain('Chemotherapy does not kill every tumour cell');
    expect(text()).toContain('Caveat shows no stored summary.');
  });

  it('folds nothing where nothing would be behind it', () => {
    const { report: removed, verdict } = SAMPLE_REPORTS.removed;
    show({ report: { ...removed, main: { ...removed.main, abstract: null } }, verdict });
    expect(text()).not.toContain('Show what the removed paper claimed');
    expect(text()).toContain('Caveat shows no stored summary.');
  });

  it('presents no replaced paper as one that stands', () => {
    const event = noticeEvent({ type: 'retract_and_replace' });
    const made = report({ status: status({ code: 'replaced', event }), events: [event], summary: shown(laySummary()) });
    show({ report: made, verdict: { word: 'replaced', tone: 'amber' } });
    const fold = screen.getByText('Show what the retracted version claimed').closest('details');
    expect(fold?.open).toBe(false);
    expect(fold?.textContent).toContain('Chemotherapy does not kill every tumour cell');
    expect(text()).not.toContain('Key findings');
  });

  it('tells in one line what happened when, from the preprint on', () => {
    show(SAMPLE_REPORTS.corrected);
    const steps = screen.getByText('Timeline').parentElement?.querySelectorAll('li') ?? [];
    const heard = [...steps].map((step) => [...step.children].filter((part) => part.ariaHidden !== 'true').map((part) => part.textContent).join(' '));
    expect(heard).toEqual(['Preprint 17 May 2023', 'Published 24 January 2024', 'Author Correction 3 May 2025']);
  });

  it('draws each notice of the timeline in the shape of the status that it gives', () => {
    show(SAMPLE_REPORTS.fourNotices);
    const steps = screen.getByText('Timeline').parentElement?.querySelectorAll('li') ?? [];
    const drawn = new Map([...steps].map((step) => [step.querySelector('.timeline-what')?.textContent, step.querySelector('.mark')?.textContent ?? null]));
    expect(Object.fromEntries(drawn)).toMatchObject({ Published: null, 'Editorial Expression of Concern': '!', 'Author Correction': '✎', 'Publisher Correction': '✎', Addendum: '+' });
  });

  it('is the main part of the browser’s own panel, and stands beside a web page’s', () => {
    show({ ...SAMPLE_REPORTS.abstractOnly, place: 'panel' });
    expect(screen.getByRole('main', { name: /^Caveat/ })).toBeTruthy();
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('shows every notice with its date and every event in the timeline', () => {
    show(SAMPLE_REPORTS.fourNotices);
    for (const name of ['Editorial Expression of Concern', 'Author Correction', 'Publisher Correction', 'Addendum']) {
      expect(screen.getAllByText(name, { exact: false }).length).toBeGreaterThan(1);
    }
    expect(screen.getByText(/Crossref says “Expression of concern” and PubMed says “Retraction”/)).toBeTruthy();
  });

  it('does not link a paper marked in place to itself', () => {
    show(SAMPLE_REPORTS.inPlace);
    expect(text()).toContain('The publisher marked the paper itself, without a separate notice.');
    expect(screen.queryByText('Open the notice')).toBeNull();
  });

  it('keeps a text about the notice out of the summary of the study', () => {
    show(SAMPLE_REPORTS.summaryOfNotice);
    expect(text()).not.toContain('In plain words');
    expect(text()).not.toContain('Key findings');
    const frame = screen.getByText('A summary of the notice, not the study').closest('section') as HTMLElement;
    expect(frame.querySelector('h3 + p')?.textContent).toMatch(/^Written from the notice alone/);
    expect(within(frame).getByText('Worn-out tumour cells blunt chemotherapy').closest('details')?.open).toBe(false);
    expect(text()).toContain('What the authors report');
  });

  it('gives the abstract as the authors’ report where no summary is stored', () => {
    show(SAMPLE_REPORTS.abstractOnly);
    expect(placesOf('What the authors report', 'Treated tumours often hold cells', 'from Europe PMC')).not.toContain(-1);
  });

  it('lets the authors’ conclusions stand under somebody else’s summary, but not under their own', () => {
    show(SAMPLE_REPORTS.conclusions);
    expect(text()).toContain('What the authors conclude');
    cleanup();
    const summary = shown(laySummary({ author: { kind: 'authors', name: null } }));
    show({ report: report({ summary, abstract: LABELLED_ABSTRACT }), verdict: SAMPLE_REPORTS.conclusions.verdict });
    expect(text()).not.toContain('What the authors conclude');
  });

  it('says whom it was done in, or that nobody says so', () => {
    show(SAMPLE_REPORTS.conclusions);
    expect(text()).toContain('The summary doesn’t say in whom or what.');
    expect(text()).toContain('The summary states no limits.');
  });

  it('calls nothing fine where a source could not be asked', () => {
    const { onRetry } = show(SAMPLE_REPORTS.partlyChecked);
    expect(text()).toContain('Nothing found so far');
    expect(text()).toContain('Crossref lists no notice.');
    expect(text()).toContain('Couldn’t check PubMed');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('offers online checks where they are off, and nothing to try again', () => {
    const { onTurnOnLive } = show(SAMPLE_REPORTS.liveOff);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Turn on online checks/ }));
    expect(onTurnOnLive).toHaveBeenCalledOnce();
  });

  it('does not call the caveats empty before every source has answered', () => {
    show(SAMPLE_REPORTS.waiting);
    expect(text()).not.toContain('What to be careful about');
    cleanup();
    show(SAMPLE_REPORTS.abstractOnly);
    expect(text()).toContain('That is not an assessment.');
  });

  it('says that a status comes from this machine alone', () => {
    const made = report({ status: status({ code: 'retracted' }) }, { live: 'off' });
    show({ report: made, verdict: { word: 'retracted', tone: 'red' } });
    expect(text()).toContain('From your device only: online checks are off.');
  });

  it('saves, and then leads to tags and note', () => {
    const { onSave } = show(SAMPLE_REPORTS.abstractOnly);
    fireEvent.click(screen.getByRole('button', { name: 'Save to reading list' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(SAMPLE_REPORTS.abstractOnly.report.main.work);
    cleanup();
    const { onEdit } = show(SAMPLE_REPORTS.corrected);
    fireEvent.click(screen.getByRole('button', { name: /Tags and note/ }));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith();
  });

  it('shows the private note in the side panel alone, never in a web page', () => {
    const sample = { ...SAMPLE_REPORTS.abstractOnly, report: { ...SAMPLE_REPORTS.abstractOnly.report, saved: savedEntry() } };
    const update = vi.fn<EntryEditing['update']>(async () => ({ ok: true, conflicts: [] }));
    show(sample);
    expect(sidebar().outerHTML).not.toContain('Compare with the 2022 screen.');
    cleanup();
    show({ ...sample, place: 'panel', editor: editorWith(update) });
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'New note' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(update).toHaveBeenCalledWith('entry-1', { note: 'New note' }, { note: 0 });
  });

  it('keeps a reading state chosen in the side panel at once', () => {
    const update = vi.fn<EntryEditing['update']>(async () => ({ ok: true, conflicts: [] }));
    const saved = savedEntry();
    show({ ...SAMPLE_REPORTS.abstractOnly, report: { ...SAMPLE_REPORTS.abstractOnly.report, saved }, place: 'panel', editor: editorWith(update) });
    fireEvent.change(screen.getByLabelText('Reading state'), { target: { value: 'read' } });
    expect(update).toHaveBeenCalledExactlyOnceWith(saved.id, { state: 'read' }, { state: 0 });
  });

  it('leads from the foot of the side panel to tags and note in the same column', () => {
    const sample = { ...SAMPLE_REPORTS.abstractOnly, report: { ...SAMPLE_REPORTS.abstractOnly.report, saved: savedEntry() } };
    const { onEdit } = show({ ...sample, place: 'panel', editor: editorWith(vi.fn<EntryEditing['update']>()) });
    fireEvent.click(screen.getByRole('button', { name: /Tags and note/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('Tags'));
    expect(onEdit).not.toHaveBeenCalled();
  });

  it('has nothing to say about a page without a paper, and says so', () => {
    show({});
    expect(text()).toContain('No paper recognised on this page');
    cleanup();
    show({ list: true });
    expect(text()).toContain('An unmarked row may still have a notice.');
    cleanup();
    show({ busy: true });
    expect(text()).toContain('Checking your device');
  });

  it('tells a lost connection apart from what is known of the paper', () => {
    const { onRetry } = show({ ...SAMPLE_REPORTS.abstractOnly, problem: 'disconnected' });
    fireEvent.click(within(screen.getByRole('alert')).getByRole('button'));
    expect(onRetry).toHaveBeenCalledOnce();
    expect(text()).toContain('No correction, concern or retraction found');
  });

  it.each([
    ['updated-unsaved', ['Couldn’t save this paper.', 'Caveat was updated. Reload this page.']],
    ['unseen', ['The button was not in clear sight for long enough, so the press didn’t count. Press it again, or use Caveat’s toolbar button.']],
  ] as const)('says of a press that saved nothing why: %s', (problem, says) => {
    show({ ...SAMPLE_REPORTS.abstractOnly, problem });
    expect([...screen.getByRole('alert').querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(says);
  });

  it('gives every control a name of its own, also one that appears after the column was drawn again', () => {
    const layout = { side: 'right', onChange: vi.fn<() => void>() } as const;
    const whole = show({ layout });
    cleanup();
    const { rerender } = render(<Sidebar {...whole} />);
    rerender(<Sidebar {...whole} busy />);
    fireEvent.click(screen.getByRole('button', { name: 'Width and position' }));
    fireEvent.click(screen.getByRole('switch', { name: 'Push the page aside' }));
    expect(layout.onChange).toHaveBeenCalledExactlyOnceWith({ pushPage: true });
    expect(screen.getAllByRole('switch', { name: 'Keep open' })).toHaveLength(1);
  });

  it.each([
    ['right', 'ArrowLeft', 420],
    ['right', 'ArrowRight', 380],
    ['left', 'ArrowRight', 420],
    ['left', 'ArrowLeft', 380],
    ['right', 'Home', 300],
    ['right', 'End', 720],
  ] as const)('moves its edge by keys: on the %s with %s to %i px', (side, key, sidebarWidth) => {
    const onChange = vi.fn<() => void>();
    show({ layout: { side, sidebarWidth: 400, onChange } });
    fireEvent.keyDown(screen.getByRole('separator', { name: 'Sidebar width' }), { key });
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ sidebarWidth });
  });

  it('closes and stays by the reader’s word', () => {
    const { onClose, onKeepOpen } = show({});
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    fireEvent.click(screen.getByRole('switch', { name: 'Keep open' }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(onKeepOpen).toHaveBeenCalledWith(true);
  });
});
