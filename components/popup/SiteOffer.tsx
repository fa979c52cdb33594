import { i18n } from '#i18n';
import type { JSX } from 'preact';

interface SiteOfferProps {
  /** `askable`: the reader may let Caveat read the site. `withheld`: it is one of Caveat's sites, and restricted. */
  access: 'askable' | 'withheld';
  host: string;
  /** The popup has something better to offer already. */
  isSecond: boolean;
  /** The browser refused to let this page be read. */
  refused: boolean;
  onCheckOnce(): void;
  /** Called in the click itself: the browser asks the reader only then. */
  onAllow(): void;
}

/** What the reader can do on a site that Caveat does not read: this page once, or the site always. */
export function SiteOffer({ access, host, isSecond, refused, onCheckOnce, onAllow }: SiteOfferProps): JSX.Element {
  return (
    <div class="site-offer">
      <p class="popup-buttons">
        <button type="button" class={`button ${isSecond ? '' : 'primary'}`} onClick={onCheckOnce}>
          {i18n.t('popup.checkPage')}
        </button>
        <button type="button" class="button" onClick={onAllow}>
          {i18n.t(access === 'askable' ? 'popup.always' : 'popup.allow', [host])}
        </button>
      </p>
      <p class="field-problem" role="status">
        {refused ? i18n.t('popup.onceFailed') : ''}
      </p>
    </div>
  );
}
