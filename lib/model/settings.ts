import { SIDEBAR_WIDTH } from './sidebar-width';

/** The reader's choices. */
export interface Settings {
  /** Ask the services of lib/net/hosts.ts about the paper in front of the reader. */
  liveChecks: boolean;
  /** The reader has answered the question on the welcome page (either way). */
  consentAnswered: boolean;
  /** Ask OpenAlex too, a service outside that consent; only while online checks are on. */
  openAlex: boolean;
  /** The reader's own key for Semantic Scholar. Empty: that service is never asked. The key is sent to that service only and is part of no backup. */
  semanticScholarKey: string;
  /** Online checks in private windows too, if the reader said so there. */
  liveInPrivate: boolean;
  /** Open the sidebar by itself on the next paper. */
  keepOpen: boolean;
  /** Contact address sent to Crossref and NCBI, at the reader's wish; empty sends none. */
  mailto: string;
  /** Where the notice list is renewed from: an https address, empty for nowhere, `null` for what the build says. */
  updateAddress: string | null;
  /** Libraries that the reader subscribed, by the folder of their manifest; one that is off is not asked. */
  libraries: { address: string; on: boolean }[];
  theme: 'system' | 'light' | 'dark';
  /** Whether anything moves: as the system says, or nothing. */
  motion: 'system' | 'off';
  /** Which side the tab and the sidebar keep to. */
  side: 'right' | 'left';
  /** How wide the sidebar is in a page, in px. */
  sidebarWidth: number;
  /** The sidebar pushes the page aside where the page allows it; otherwise it lies over it. */
  pushPage: boolean;
  /** Names of the sections of the sidebar that the reader left open. */
  openSections: string[];
  /** Mark references and rows of lists that the list on this machine knows. */
  marks: boolean;
  /** Also those that were corrected, updated or are notices: the quiet marks. */
  markCorrected: boolean;
  /** Hosts on which the reader wants no marks. */
  unmarkedSites: string[];
  /** Check saved papers against each new notice list on the device. Nothing is sent. */
  watch: boolean;
  /** Ask Crossref and PubMed about saved papers on a schedule too; only while online checks are on. */
  watchLive: boolean;
  /** Tell of changes by a notification of the browser. */
  watchNotify: boolean;
  /** Carry the reading list to other machines through the browser's own sync storage, which the browser's maker keeps. */
  sync: boolean;
  /** Who may put an abstract in plain words, at a click each time: nobody, the browser's own model, or a server on this device. */
  drafts: 'off' | 'browser' | 'server';
  /** Where that server listens: a loopback address, or empty for none. */
  draftServer: string;
  /** The name of its model; empty for none. */
  draftModel: string;
}

export const DEFAULT_SETTINGS: Settings = {
  liveChecks: false,
  consentAnswered: false,
  openAlex: false,
  semanticScholarKey: '',
  liveInPrivate: false,
  keepOpen: false,
  mailto: '',
  updateAddress: null,
  libraries: [],
  theme: 'system',
  motion: 'system',
  side: 'right',
  sidebarWidth: SIDEBAR_WIDTH.usual,
  pushPage: false,
  openSections: [],
  marks: true,
  markCorrected: true,
  unmarkedSites: [],
  watch: true,
  watchLive: false,
  watchNotify: false,
  sync: false,
  drafts: 'off',
  draftServer: '',
  draftModel: '',
};
