// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DraftPart } from '@/components/draft/DraftPart';
import { ReportBody } from '@/components/sidebar/ReportBody';
import type { DraftChoice, DraftResult } from '@/lib/drafts/draft';
import type { DraftDesk, DraftOrder } from '@/lib/drafts/draft-desk';
import { brokenRules } from '@/tests/support/axe';
import { sampleDraft } from '@/tests/support/sample-draft';
import { SAMPLE_REPORTS } from '@/tests/support/sample-reports';

afterEach(cleanup);

const CHOICE: DraftChoice = { by: 'server', server: 'http://127.0.0.1:1', model: 'llama3.2:3b' };
const WRITTEN: DraftResult = { ok: true, draft: sampleDraft() };

/** The report of a sample with its part for drafts. */
function show(sample: keyof typeof SAMPLE_REPORTS, write: (order: DraftOrder) => Promise<DraftResult> = async () => WRITTEN, choice: DraftChoice | null = CHOICE) {
  const desk: DraftDesk = {
    follow: (onChoice) => {
      onChoice(choice);
      return () => undefined;
    },
    write: vi.fn<DraftDesk['write']>((_choice, order) => write(order)),
  };
  const commands = { onTurnOnLive: vi.fn<() => void>(), onRetry: vi.fn<() => void>(), onOptions: vi.fn<() => void>() };
  const { report, verdict } = SAMPLE_REPORTS[sample];
  const { container } = render(<ReportBody report={report} verdict={verdict} commands={commands as never} inPage={false} draftOf={(article) => <DraftPart desk={desk} report={article} isPrivate={false} />} />);
  return { container, desk };
}

async function written(sample: keyof typeof SAMPLE_REPORTS = 'abstractOnly') {
  const shown = show(sample);
  fireEvent.click(screen.getByText('Write a draft'));
  await screen.findByText(/^Written by a machine/);
  return shown;
}

describe('the part for a machine’s draft', () => {
  test('stands below all text by people, folded', () => {
    const { container } = show('abstractOnly');
    const fold = container.querySelector('details.draft');
    expect(fold?.hasAttribute('open')).toBe(false);
    const texts = [...container.querySelectorAll('.abstract, .lay-summary, .findings, .machine-sentence')];
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((text) => text.compareDocumentPosition(fold as Node) & Node.DOCUMENT_POSITION_FOLLOWING)).toBe(true);
  });

  test('is not there for a reader who did not choose it', () => {
    expect(show('abstractOnly', undefined, null).container.querySelector('.draft')).toBeNull();
  });

  const WITHOUT = (Object.keys(SAMPLE_REPORTS) as (keyof typeof SAMPLE_REPORTS)[]).filter((name) => {
    const { main } = SAMPLE_REPORTS[name].report;
    return main.role !== 'article' || main.status.code === 'removed' || main.abstract === null;
  });
  test('is not there for a notice, a removed paper, or without an abstract', () => {
    const kinds = WITHOUT.map((name) => SAMPLE_REPORTS[name].report.main);
    expect([kinds.some(({ role }) => role !== 'article'), kinds.some(({ status }) => status.code === 'removed'), kinds.some(({ abstract }) => abstract === null)]).toEqual([true, true, true]);
    const shown = WITHOUT.filter((name) => {
      const isThere = show(name).container.querySelector('.draft') !== null;
      cleanup();
      return isThere;
    });
    expect(shown).toEqual([]);
  });

  test('of a retracted paper lies behind the same click as what it claimed', () => {
    const { container } = show('retracted');
    expect(container.querySelector('details .draft')?.parentElement?.closest('details')).not.toBeNull();
  });

  test('calls itself machine-written with model and day before its first sentence', async () => {
    const { container } = await written();
    const label = screen.getByText('Written by a machine (llama3.2:3b) from the abstract on 26 November 2026. No person has checked it.');
    expect(label.compareDocumentPosition(container.querySelector('.draft-sentences') as Node) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(await brokenRules(container)).toEqual([]);
  });

  test('shows the source of a sentence on pointing and on focus, until Escape, and keeps it open at a click', async () => {
    await written();
    const [item] = screen.getAllByRole('listitem').filter((each) => each.classList.contains('receipt'));
    const quote = within(item as HTMLElement).getByText('We asked 1,204 nurses about their sleep.', { selector: 'blockquote' });
    const source = quote.closest('.receipt-source') as HTMLElement;
    const button = within(item as HTMLElement).getByRole('button', { name: 'Show sentence 2 of the abstract' });
    expect(source.hidden).toBe(true);
    fireEvent.mouseEnter(item as HTMLElement);
    expect(source.hidden).toBe(false);
    fireEvent.mouseLeave(item as HTMLElement);
    expect(source.hidden).toBe(true);
    fireEvent.focus(button);
    expect(source.hidden).toBe(false);
    fireEvent.keyDown(button, { key: 'Escape' });
    expect(source.hidden).toBe(true);
    fireEvent.click(button);
    fireEvent.blur(button);
    expect(source.hidden).toBe(false);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  test('counts what was left out and says why', async () => {
    await written();
    expect(screen.getByText('2 sentences were left out: they didn’t match their sources.')).toBeTruthy();
    const reasons = [...document.querySelectorAll('.draft-dropped li:first-child p')].map(({ textContent }) => textContent);
    expect(reasons).toEqual([
      'Night shifts cause bad sleep in 30% of nurses.',
      'It has a number that its source doesn’t have, or in another order.',
      'It has a unit that its source doesn’t have.',
      'It makes more or less of a link or cause than its source.',
    ]);
  });

  test('shows a machine’s markup as the characters that it is', async () => {
    const draft = { ...sampleDraft(), kept: [{ text: '<img src=x onerror=alert(1)> moss', source: 1 }] };
    const { container } = show('abstractOnly', async () => ({ ok: true, draft }));
    fireEvent.click(screen.getByText('Write a draft'));
    expect(await screen.findByText('<img src=x onerror=alert(1)> moss')).toBeTruthy();
    expect(container.querySelector('.draft img')).toBeNull();
  });

  test('goes out with its label when it is copied, and with the status of a paper that does not stand', async () => {
    await written('retracted');
    const data = new Map<string, string>();
    vi.spyOn(document, 'getSelection').mockReturnValue({ toString: () => 'We asked nurses.' } as Selection);
    const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: { setData: (type: string, text: string) => data.set(type, text) } });
    document.querySelector('.draft-sentences')?.dispatchEvent(event);
    expect(data.get('text/plain')).toMatch(/^We asked nurses\.\n\n\[Written by a machine \(llama3\.2:3b\) from the abstract on .*Retracted/s);
    vi.restoreAllMocks();
  });

  test('can be cancelled, and what comes later is not shown', async () => {
    let finish: (result: DraftResult) => void = () => undefined;
    const signals: AbortSignal[] = [];
    show('abstractOnly', ({ signal, onStep }) => {
      signals.push(signal);
      onStep({ step: 'writing' });
      return new Promise((resolve) => (finish = resolve));
    });
    fireEvent.click(screen.getByText('Write a draft'));
    expect(await screen.findByText(/^Writing the draft…/)).toBeTruthy();
    fireEvent.click(screen.getByText('Cancel'));
    expect(signals[0]?.aborted).toBe(true);
    finish(WRITTEN);
    expect(await screen.findByText('Cancelled.')).toBeTruthy();
    expect(document.querySelector('.draft-sentences')).toBeNull();
  });

  test('asks before the browser downloads its model, and tells how far that is', async () => {
    const orders: boolean[] = [];
    show('abstractOnly', async ({ mayDownload, onStep }) => {
      orders.push(mayDownload);
      if (!mayDownload) return { ok: false, problem: 'needs-download' };
      onStep({ step: 'downloading', done: 0.425 });
      return new Promise(() => undefined);
    });
    fireEvent.click(screen.getByText('Write a draft'));
    fireEvent.click(await screen.findByText('Download the model and write'));
    expect(await screen.findByText('Downloading the browser’s model: 42%')).toBeTruthy();
    expect(orders).toEqual([false, true]);
    expect(document.querySelector('progress')?.value).toBe(0.425);
  });

  test('says what to set where a server refuses browser extensions', async () => {
    show('abstractOnly', async () => ({ ok: false, problem: 'origin' }));
    fireEvent.click(screen.getByText('Write a draft'));
    expect(await screen.findByText(new RegExp(`OLLAMA_ORIGINS=${location.origin}`))).toBeTruthy();
    expect(screen.getByText('Write a draft')).toBeTruthy();
  });
});
