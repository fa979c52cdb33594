// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { NoticeSays } from '@/components/status/NoticeSays';
import type { NoticeHere } from '@/components/status/notice-here';
import { CHANGE_NOT_STATED, type NoticeReading } from '@/lib/model/report';
import type { NoticeEvent } from '@/lib/model/status';
import { NO_IDS } from '@/lib/model/work';
import { statedReason } from '@/lib/notices/reasons/stated-reason';
import { withdrawnPart } from '@/lib/notices/reasons/withdrawn-part';
import { readNoticeChange } from '@/lib/notices/what-changed/read-notice-change';
import { noticeEvent, NOW } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const PDF = 'A PDF saved before 3 May 2025 predates the correction.';

interface Given {
  event?: Partial<NoticeEvent>;
  reading?: NoticeReading | null;
  here?: NoticeHere | null;
  asking?: boolean;
}

function said({ event = {}, reading: given = null, here = null, asking = false }: Given): string {
  const { container } = render(<NoticeSays event={noticeEvent(event)} reading={given} here={here} asking={asking} />);
  return container.textContent ?? '';
}

function read(...text: string[]): NoticeReading {
  return {
    notice: noticeEvent().notice,
    text,
    from: 'crossref',
    at: NOW,
    change: readNoticeChange({ type: 'correction', title: 'Author Correction', text }),
    reason: statedReason(text),
    part: withdrawnPart(text),
  };
}
const page = (...text: string[]): NoticeHere => ({
  ids: noticeEvent().notice,
  text,
  change: readNoticeChange({ type: 'correction', title: 'Author Correction', text }),
});

describe('a correction', () => {
  it('is classed by its own sentence, with what was and what is now', () => {
    const text = said({ reading: read('In the Results, the hazard ratio “0.71” should have read “0.91”. The original article has been corrected.') });
    expect(text).toContain('Results and conclusions');
    expect(text).toMatch(/Was\s*0\.71\s*Now\s*0\.91/);
    expect(text).toContain('Article text updated? The notice says: “The original article has been corrected.”');
    expect(text).toContain(PDF);
    expect(text).toContain('From Crossref, read 26 November 2026');
  });

  it('that does not state what changed is quoted and not guessed', () => {
    const text = said({ reading: read('An amendment was made.') });
    expect(text).toMatch(/What changed isn’t stated, or Caveat can’t tell\..*An amendment was made\./);
    expect(text).toContain(`Whether the article text was updated isn’t stated. ${PDF}`);
  });

  it('calls the claim that nothing of weight is affected the notice’s own', () => {
    const text = said({ reading: read('In Fig. 2 the labels were exchanged. This does not affect the conclusions of the article.') });
    expect(text).toContain('Figures and tables');
    expect(text).toContain('The notice claims: “This does not affect the conclusions of the article.”');
    expect(text).not.toContain('Results and conclusions');
  });

  it('that nobody has read says so, and while somebody is asked says that', () => {
    expect(said({})).toContain('Caveat hasn’t read this notice. Open it; it’s usually one page.');
    cleanup();
    expect(said({ asking: true })).toContain('Looking for the notice’s words.');
    cleanup();
    expect(said({ event: { notice: NO_IDS } })).not.toContain('Open it');
  });

  it('on its own page is not quoted a second time', () => {
    const text = said({ here: page('Two labels in Fig. 1 were exchanged.', 'The original article has been corrected.') });
    expect(text).toContain('See what the notice says above.');
    expect(text).toContain('The original article has been corrected.');
    expect(text).not.toContain('Two labels');
  });

  it('keeps another notice of the same article apart from the one that is read', () => {
    const text = said({ here: page('The original article has been corrected.'), event: { notice: { ...NO_IDS, doi: '10.1000/caveat.2023.8' } } });
    expect(text).toContain('Caveat hasn’t read this notice.');
    expect(text).not.toContain('The notice says');
  });

  it('sends nobody to a notice that does not exist', () => {
    const text = said({ event: { inPlace: true } });
    expect(text).toContain('What changed isn’t stated. There’s no separate notice.');
    expect(text).toContain(PDF);
  });
});

describe('a retraction', () => {
  const retraction = { type: 'retraction' as const, sourceType: 'Retraction' };
  const plain = 'The authors retract this article because the cell line was mislabelled.';
  const grave = 'The article was retracted because an investigation found that images had been manipulated.';

  it('gives its stated reason', () => {
    const text = said({ event: retraction, reading: { ...read(plain), change: CHANGE_NOT_STATED } });
    expect(text).toContain('Reason given');
    expect(text).toContain(plain);
  });

  it('keeps accusing words behind a click', () => {
    const { container } = render(
      <NoticeSays event={noticeEvent(retraction)} reading={{ ...read(grave), change: CHANGE_NOT_STATED }} here={null} asking={false} />,
    );
    expect(screen.getByText(/manipulated/).closest('details')?.open).toBe(false);
    fireEvent.click(container.querySelector('summary')!);
    expect(screen.getByText(/manipulated/)).toBeTruthy();
  });

  it('names Retraction Watch as the one who recorded a reason', () => {
    const recorded: NoticeReading = { ...read('Duplication of Data'), from: 'retraction-watch', at: null, change: CHANGE_NOT_STATED };
    expect(said({ event: retraction, reading: recorded })).toBe('Reason recorded by Retraction Watch: “Duplication of Data”');
    cleanup();
    said({ event: retraction, reading: { ...recorded, text: ['Misconduct by Author'] } });
    expect(screen.getByText(/Misconduct/).closest('details')).not.toBeNull();
  });

  it('in part names the part', () => {
    const text = said({
      event: { type: 'partial_retraction', sourceType: 'Partial retraction' },
      reading: { ...read('The authors retract Figure 4. The other figures are not affected.'), change: CHANGE_NOT_STATED },
    });
    expect(text).toMatch(/Withdrawn part.*The authors retract Figure 4\./);
  });
});

it('what adds information is quoted, and a newer version has no words to quote', () => {
  expect(said({ event: { type: 'addendum', sourceType: 'Addendum' }, reading: read('The data are now available.') })).toContain('The data are now available.');
  cleanup();
  expect(said({ event: { type: 'new_version', sourceType: 'new_version' } })).toBe('');
});

describe('what a record says of a notice', () => {
  const recorded: NoticeReading = { ...read('Error in Text'), from: 'retraction-watch', at: null, change: CHANGE_NOT_STATED };
  const remark = 'Dosage error in published abstract; MEDLINE/PubMed abstract corrected';

  it.each(['correction', 'reinstatement', 'addendum'] as const)('is no sentence of a %s where Retraction Watch recorded it', (type) => {
    const text = said({ event: { type, sourceType: type }, reading: recorded });
    expect(text).toContain('Reason recorded by Retraction Watch: “Error in Text”');
    expect(text).not.toMatch(/notice says|isn’t stated/);
  });

  it('is not said by the notice, nor of the article’s text', () => {
    const text = said({ reading: { ...read(remark), from: 'pubmed', at: null } });
    expect(text).toContain(remark);
    expect(text).not.toMatch(/notice says|Is it in the article/);
  });

  it('does not make a notice one without a reason', () => {
    const text = said({ event: { type: 'retraction' }, reading: { ...read('See the commentary.'), from: 'pubmed', at: null } });
    expect(text).toContain('The record says');
    expect(text).not.toContain('No reason');
  });
});

describe('accusing words', () => {
  const accusing = 'An investigation found that data had been fabricated by an author.';
  it.each(['reinstatement', 'addendum', 'correction', 'concern_lifted'] as const)('stand behind a click in a %s', (type) => {
    said({ event: { type, sourceType: type }, reading: { ...read(accusing), change: CHANGE_NOT_STATED } });
    expect(screen.getByText(/fabricated/).closest('details')?.open).toBe(false);
  });

  it('stand behind a click in the sentence that says what changed', () => {
    said({ reading: read('The images in Figure 2 were manipulated and have been replaced.') });
    for (const found of screen.getAllByText(/manipulated/)) expect(found.closest('details')?.open).toBe(false);
  });
});
