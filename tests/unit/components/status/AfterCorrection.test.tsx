// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { AfterCorrection } from '@/components/status/AfterCorrection';
import type { NoticeHere } from '@/components/status/notice-here';
import type { NoticeEvent } from '@/lib/model/status';
import { NO_IDS } from '@/lib/model/work';
import { noticeEvent } from '@/tests/support/sample-report-parts';

afterEach(cleanup);

const PDF = 'A PDF saved before 3 May 2025 predates it.';

function said(here: NoticeHere | null, changes: Partial<NoticeEvent> = {}): string {
  return render(<AfterCorrection event={noticeEvent(changes)} here={here} />).container.textContent ?? '';
}
const page = (...text: string[]): NoticeHere => ({ ids: noticeEvent().notice, text });

describe('AfterCorrection', () => {
  it('says on the article that the notice was not read', () => {
    expect(said(null)).toMatch(/Caveat has not read the notice.*PDF saved before 3 May 2025/);
  });

  it('points to the notice’s words on its own page, and quotes that the article was mended', () => {
    const text = said(page('Two labels were exchanged.', 'The original article has been corrected.'));
    expect(text).not.toContain('has not read');
    expect(text).toContain('The notice’s own words are above.');
    expect(text).toContain(`The notice says: “The original article has been corrected.” ${PDF}`);
  });

  it('does not guess where the notice’s words do not say, or could not be read', () => {
    for (const here of [page('Two labels were exchanged.'), page()]) {
      expect(said(here)).toContain(`Not stated whether the article’s text includes the change. ${PDF}`);
      cleanup();
    }
    expect(said(page())).not.toContain('above');
  });

  it('sends nobody to a notice that does not exist', () => {
    const text = said(null, { inPlace: true });
    expect(text).toContain('What changed is not stated. There is no separate notice to open.');
    expect(text).toContain(PDF);
  });

  it('keeps another notice of the same article apart from the one that was read', () => {
    const text = said(page('The original article has been corrected.'), { notice: { ...NO_IDS, doi: '10.1000/caveat.2023.8' } });
    expect(text).toContain('Caveat has not read the notice.');
    expect(text).not.toContain('The notice says');
  });
});
