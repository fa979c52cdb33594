import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { LookUpBox } from '@/components/check/LookUpBox';
import { BrandMark } from '@/components/parts/BrandMark';
import { Switch } from '@/components/parts/Switch';
import type { Snapshot, TabState } from '@/lib/messaging/contract';
import type { PageFinding } from '@/lib/model/page-finding';
import type { WorkIds } from '@/lib/model/work';
import type { SiteAccess } from '@/lib/settings/sites';
import { ListCount } from './ListCount';
import { PdfOffer } from './PdfOffer';
import { NoVerdict, type WhyNoVerdict } from './NoVerdict';
import { SiteOffer } from './SiteOffer';
import { TabVerdict } from './TabVerdict';

/** A paper that the tab's address alone names, and what is known of it. */
export interface AddressedPaper {
  finding: PageFinding;
  snapshot: Snapshot | null;
  unanswered: boolean;
}

export interface PopupProps {
  /** The tab's address is that of a PDF. */
  isPdf: boolean;
  /** Opens the page that reads a PDF, at the paper that the tab names. */
  onCheckPdf(ids: WorkIds | null): void;
  /** What is known of the tab; `null` where it shows no paper. */
  state: TabState | null;
  /** Whether Caveat's page script runs in the tab; `null` before the tab was asked. */
  reads: boolean | null;
  addressed: AddressedPaper | null;
  /** What Caveat may do at the tab's site; `null` where that is not known, or the page script runs. */
  access: SiteAccess | null;
  /** The host of the tab's address; `null` where the browser does not tell it. */
  host: string | null;
  /** The browser refused to let this page be read once. */
  refused: boolean;
  /** The names of the sites that Caveat reads. */
  sites: readonly string[];
  /** `null` while that is not known. */
  keepOpen: boolean | null;
  /** Whether references and rows are marked on the tab's site; `null` where there is no such site, or marks are off altogether. */
  marksHere: boolean | null;
  /** Lines of the digest that are new. */
  changes?: number;
  onDigest?(): void;
  /** What "today" is measured from, in milliseconds since the epoch. */
  now: number;
  /** Opens the sidebar in the tab, or closes it. */
  onToggleSidebar(): void;
  /** The whole report on a paper, in a page of its own. */
  onFullReport(ids: WorkIds): void;
  onCheckOnce(): void;
  onAllow(): void;
  onLookUp(text: string): void;
  onKeepOpen(on: boolean): void;
  onMarksHere(on: boolean): void;
  onBibliography(): void;
  onOpenList(): void;
  onOptions(): void;
  /** Reads the tab's page for a summary to keep. */
  onClip(): void;
  /** The browser refused to let the page be read for that. */
  clipRefused: boolean;
}

/** This tab's verdict in one line, and the way to everything else. */
export function Popup(props: PopupProps): JSX.Element {
  const { state, reads, addressed, access, host, keepOpen } = props;
  const shown = state !== null && state.finding.kind !== 'list' ? state : null;
  const isOffered = access === 'askable' || access === 'withheld';
  // What stands below would move when more is known: it all comes at once, and in elements of its own.
  if (reads === null) {
    return (
      <main key="looking" class="caveat popup">
        <h1 class="brand">
          <BrandMark />
          {i18n.t('extName')}
        </h1>
        <p class="quiet">{i18n.t('popup.looking')}</p>
      </main>
    );
  }
  return (
    <main key="known" class="caveat popup">
      <h1 class="brand">
        <BrandMark />
        {i18n.t('extName')}
      </h1>
      {props.changes !== undefined && props.changes > 0 && (
        <button type="button" class="button" onClick={props.onDigest}>
          {i18n.t('watch.badge', props.changes)}
        </button>
      )}
      {shown !== null && (
        <>
          <TabVerdict snapshot={shown.snapshot} unanswered={shown.unanswered} finding={shown.finding} />
          <button type="button" class="button primary" onClick={props.onToggleSidebar}>
            {i18n.t(shown.sidebarOpen ? 'popup.close' : 'popup.open')}
          </button>
        </>
      )}
      {state?.list && <ListCount list={state.list} now={props.now} />}
      {shown === null && state?.list && (
        <button type="button" class="button primary" onClick={props.onToggleSidebar}>
          {i18n.t(state.sidebarOpen ? 'popup.close' : 'popup.open')}
        </button>
      )}
      {shown === null && addressed !== null && <Addressed paper={addressed} onFullReport={props.onFullReport} />}
      {shown === null && addressed === null && !state?.list && (
        <NoVerdict why={whyNot(state, reads, access)} host={host} sites={props.sites} />
      )}
      {shown === null && isOffered && host !== null && (
        <SiteOffer
          access={access}
          host={host}
          isSecond={addressed !== null}
          refused={props.refused}
          onCheckOnce={props.onCheckOnce}
          onAllow={props.onAllow}
        />
      )}
      {shown === null && <LookUpBox takesFocus={addressed === null && !isOffered} onLookUp={props.onLookUp} />}
      {props.isPdf && <PdfOffer onCheckPdf={() => props.onCheckPdf(shown?.finding.ids ?? addressed?.finding.ids ?? null)} />}
      {keepOpen !== null && (
        <Switch label={i18n.t('sidebar.keepOpen')} hint={i18n.t('sidebar.keepOpenHint')} on={keepOpen} onChange={props.onKeepOpen} />
      )}
      {props.marksHere !== null && host !== null && (
        <Switch label={i18n.t('marks.siteSwitch', [host])} on={props.marksHere} onChange={props.onMarksHere} />
      )}
      <p class="popup-links">
        <button type="button" class="button plain" onClick={props.onOpenList}>
          {i18n.t('list.title')}
        </button>
        <button type="button" class="button plain" onClick={props.onBibliography}>
          {i18n.t('bibliography.title')}
        </button>
        <button type="button" class="button plain" onClick={props.onOptions}>
          {i18n.t('options.title')}
        </button>
        <button type="button" class="button plain" onClick={props.onClip}>
          {i18n.t('clip.button')}
        </button>
      </p>
      {props.clipRefused && (
        <p class="field-problem" role="status">
          {i18n.t('popup.onceFailed')}
        </p>
      )}
    </main>
  );
}

function Addressed({ paper, onFullReport }: { paper: AddressedPaper } & Pick<PopupProps, 'onFullReport'>): JSX.Element {
  return (
    <>
      <TabVerdict {...paper} />
      <button type="button" class="button primary" onClick={() => onFullReport(paper.finding.ids)}>
        {i18n.t('popup.fullReport')}
      </button>
    </>
  );
}

function whyNot(state: TabState | null, reads: boolean, access: SiteAccess | null): WhyNoVerdict {
  if (state !== null) return 'list';
  if (reads) return 'none';
  if (access === 'read') return 'unread-page';
  return access === 'withheld' || access === 'askable' ? access : 'not-read';
}
