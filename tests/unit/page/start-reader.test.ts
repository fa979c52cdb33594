import { describe, expect, test, vi } from 'vitest';
import type { PageFinding } from '@/lib/model/page-finding';
import type { PageNotice } from '@/lib/model/page-notice';
import type { PageText } from '@/lib/model/page-text';
import { NO_IDS } from '@/lib/model/work';
import type { PageSession } from '@/lib/page/page-session';
import { startReader } from '@/lib/page/start-reader';

const FINDING: PageFinding = { kind: 'work', ids: { ...NO_IDS, doi: '10.5555/a' }, from: 'citation_doi', title: 'A', types: [] };
const NOTICE: PageNotice = { sourceType: 'Erratum in', sentence: 'Erratum in: J. 2031.', noticeDoi: null, noticePmid: null, date: null };
const TEXT: PageText = { title: 'A', journal: null, abstract: [], layTexts: [], notice: [], noticeSubjects: [] };

function started({ navigation = 1, title = 'A', sidebarOpen = false, notices = [] as PageNotice[], belongs = true } = {}) {
  const ask = vi.fn<PageSession['ask']>();
  const session = {
    finding: { ...FINDING, title },
    navigation,
    sidebar: { isOpen: sidebarOpen },
    reader: null,
    ask,
  } as unknown as PageSession;
  const page = { notices, belongs };
  const deps = { readText: () => TEXT, readNotices: () => page.notices, belongs: () => page.belongs };
  startReader(session, deps);
  const { reader } = session;
  if (!reader) throw new Error('no reader');
  return { ask, session, reader, page, deps };
}

describe('startReader', () => {
  test('asks again where the page prints a notice of its paper', () => {
    expect(started({ notices: [NOTICE] }).ask).toHaveBeenCalledExactlyOnceWith('view');
  });

  test('asks again where the sidebar is open, which shows the page’s own text', () => {
    expect(started({ sidebarOpen: true }).ask).toHaveBeenCalledExactlyOnceWith('view');
  });

  test('asks again with the page’s text where the title may be a notice’s, which the text decides', () => {
    const { ask, reader } = started({ title: 'Retraction: Moss on stones' });
    expect(ask).toHaveBeenCalledExactlyOnceWith('view');
    expect(reader.readText({ ...FINDING, title: 'Retraction: Moss on stones' }, false)).toBe(TEXT);
  });

  test('reads no text of an ordinary paper while the sidebar is closed', () => {
    expect(started().reader.readText(FINDING, false)).toBeNull();
  });

  test('asks nothing again where the page adds nothing', () => {
    expect(started().ask).not.toHaveBeenCalled();
  });

  test('injected twice, stays as it is', () => {
    const { session, reader, deps, ask } = started({ notices: [NOTICE] });
    startReader(session, deps);
    expect(session.reader).toBe(reader);
    expect(ask).toHaveBeenCalledOnce();
  });

  test('after a navigation reads nothing that may be the last paper’s', () => {
    const { reader, page } = started({ navigation: 2, belongs: false, notices: [NOTICE] });
    expect(reader.readText(FINDING, true)).toBeNull();
    expect(reader.readNotices(FINDING)).toEqual([]);
    page.belongs = true;
    expect(reader.readText(FINDING, true)).toBe(TEXT);
    expect(reader.readNotices(FINDING)).toEqual([NOTICE]);
  });

  test('asks once more when the page has rendered a notice while its paper was asked about', () => {
    const { reader, page, ask } = started();
    reader.readNotices(FINDING);
    page.notices = [NOTICE];
    reader.readAgain();
    page.notices = [NOTICE, NOTICE];
    reader.readAgain();
    expect(ask).toHaveBeenCalledOnce();
  });

  test('does not ask once more for what was asked with already', () => {
    const { reader, ask } = started({ notices: [NOTICE] });
    reader.readNotices(FINDING);
    ask.mockClear();
    reader.readAgain();
    expect(ask).not.toHaveBeenCalled();
  });

  test('reads again for each paper of the page', () => {
    const { reader, session, page, ask } = started();
    page.notices = [NOTICE];
    reader.readAgain();
    reader.readNotices(FINDING);
    session.navigation = 2;
    page.notices = [];
    reader.readAgain();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('a page that cannot be read says nothing, and its paper is asked about all the same', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ask, reader, page } = started();
    Object.defineProperty(page, 'notices', {
      get: () => {
        throw new Error('a page nobody thought of');
      },
    });
    expect(reader.readNotices(FINDING)).toEqual([]);
    reader.readAgain();
    expect(ask).not.toHaveBeenCalled();
    expect(said).toHaveBeenCalled();
  });
});
