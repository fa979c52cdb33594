/** The page that checks a bibliography, in each state worth looking at. */
import '@/components/bibliography/bibliography.css';
import type { JSX } from 'preact';
import { Bibliography, type BibliographyProps } from '@/components/bibliography/Bibliography';
import { ManuscriptBlock, type ManuscriptState } from '@/components/bibliography/ManuscriptBlock';
import { ManuscriptList } from '@/components/bibliography/ManuscriptList';
import { ZoteroChoice, type ZoteroState } from '@/components/bibliography/ZoteroChoice';
import type { BibliographyReport, CheckedWork } from '@/lib/bibliography/bibliography-report';
import type { KnownNotice } from '@/lib/model/known-notice';
import { NO_IDS } from '@/lib/model/work';
import { NOW } from '@/tests/support/sample-report-parts';
import { NO_IMPORT } from '@/tests/support/no-import';

const nothing = (): void => {};
const MONTH = 30 * 86_400_000;

const NOTICE: KnownNotice = { type: 'correction', sourceType: 'Author Correction', notice: { doi: '10.5555/notice', pmid: null }, subject: { doi: '10.5555/a', pmid: null }, inPlace: false, date: '2026-10-05', reasons: [], source: 'crossref' };

function work(place: number, title: string, code: CheckedWork['code'] = null): CheckedWork {
  return { ids: { ...NO_IDS, doi: `10.5555/${place}` }, title, authors: [], journal: null, year: null, note: '', tags: [], text: title, line: place, places: [place], code, notices: code === null ? [] : [NOTICE] };
}

const CORRECTED = work(14, 'Tumours that age under treatment keep a surface protein', 'corrected');
const REPORT: BibliographyReport = { at: NOW, listDate: NOW, isShort: false, format: 'word', remarks: [], remarkCount: 0, isCut: false, entries: 3, listed: [CORRECTED], notListed: [work(1, 'A scale for falls in two towns'), work(2, 'Breathing at height')], unnamed: [] };
const MANUSCRIPT = { id: 'm', name: 'thesis chapter 2.docx', collection: null, works: [{ ids: [], code: null, notices: [] }], checkedAt: NOW - MONTH, listDate: NOW - MONTH };

function page(props: Partial<BibliographyProps>, zotero: ZoteroState = { kind: 'idle' }, state: ManuscriptState = { kind: 'none' }): JSX.Element {
  return (
    <Bibliography
      report={null}
      busy={false}
      done={null}
      problem={null}
      isCopied={false}
      importing={NO_IMPORT}
      onSaveAll={nothing}
      onText={nothing}
      onFile={nothing}
      onCancel={nothing}
      onCopy={nothing}
      onPrint={nothing}
      onCsv={nothing}
      onAgain={nothing}
      onOpenList={nothing}
      onCheckPdf={nothing}
      since={<ManuscriptBlock state={state} onWatch={nothing} />}
      below={
        <>
          <ZoteroChoice state={zotero} chosen="library" onChoose={nothing} onAsk={nothing} onCollection={nothing} />
          <ManuscriptList manuscripts={[MANUSCRIPT]} onForget={nothing} />
        </>
      }
      {...props}
    />
  );
}

export const BIBLIOGRAPHY_STATES: Readonly<Record<string, JSX.Element>> = {
  'bibliography-form': page({}, { kind: 'choice', collections: [{ key: 'AAAAAAA1', name: 'Thesis / Chapter 2' }] }),
  'bibliography-zotero-off': page({}, { kind: 'problem', problem: 'api-off' }),
  'bibliography-changes': page({ report: REPORT }, undefined, {
    kind: 'changes',
    changes: { manuscript: MANUSCRIPT, changed: [{ work: CORRECTED, before: null, notices: [NOTICE] }], addedListed: [], added: 2, removed: 1, isListOlder: false },
  }),
  'bibliography-offered': page({ report: REPORT }, undefined, { kind: 'offered' }),
};
