import { i18n } from '#i18n';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BrandMark } from '@/components/parts/BrandMark';
import { OutsideLink } from '@/components/parts/OutsideLink';
import { WelcomeReady } from './WelcomeReady';
import { WelcomeStart, type WelcomeStartProps } from './WelcomeStart';

/** A paper that the starter list and the starter pack know, so that it shows everything with online checks off too. */
const TRY_URL = 'https://www.nature.com/articles/s43018-023-00712-x';

const SCREENS = ['start', 'list', 'ready'] as const;
type Screen = (typeof SCREENS)[number];
const TITLES = { start: 'welcome.title', list: 'welcome.listTitle', ready: 'welcome.readyTitle' } as const satisfies Record<Screen, string>;

export interface WelcomeProps extends WelcomeStartProps {
  /** The keys as the browser writes them ("Alt+Shift+C"); `null` where none is set. */
  shortcut: string | null;
  /** The notice list on this device, and the ways to get a full one. */
  list: ComponentChildren;
}

/** The page that opens after the install, in three short screens: the choice, the notice list, and how to go on. */
export function Welcome({ shortcut, list, ...start }: WelcomeProps): JSX.Element {
  const [screen, setScreen] = useState<Screen>('start');
  const [chosen, setChosen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { answer } = start;

  function go(next: Screen): void {
    setScreen(next);
    window.scrollTo(0, 0);
  }
  // The pressed button goes with its screen, once the answer is kept: the next heading takes the focus.
  useEffect(() => {
    if (!chosen || answer === null) return;
    setChosen(false);
    go('list');
  }, [chosen, answer]);
  useEffect(() => {
    if (screen !== 'start') heading.current?.focus();
  }, [screen]);

  const choosing = (act: () => void) => () => {
    // Changing an answer that was given before leaves the reader where they are.
    if (answer === null) setChosen(true);
    act();
  };
  const at = SCREENS.indexOf(screen);
  const before = SCREENS[at - 1];
  const after = SCREENS[at + 1];
  return (
    <main class="caveat page welcome">
      <header class="welcome-head">
        <p class="brand">
          <BrandMark />
          {i18n.t('extName')}
        </p>
        <nav aria-label={i18n.t('welcome.steps')}>
          <ol class="welcome-steps">
            {SCREENS.map((name, index) => (
              <li key={name}>
                <button
                  type="button"
                  aria-label={i18n.t('welcome.step', [index + 1, i18n.t(`welcome.${name}`)])}
                  aria-current={name === screen ? 'step' : undefined}
                  onClick={() => go(name)}
                />
              </li>
            ))}
          </ol>
        </nav>
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t(TITLES[screen])}
        </h1>
      </header>
      {screen === 'start' && <WelcomeStart {...start} onAllow={choosing(start.onAllow)} onNotNow={choosing(start.onNotNow)} />}
      {screen !== 'start' && answer !== null && (
        <p class="welcome-answer">{i18n.t(answer === 'allowed' ? 'welcome.allowed' : 'welcome.declined')}</p>
      )}
      {screen === 'list' && (
        <>
          <p class="welcome-lead">{i18n.t('welcome.listLead')}</p>
          {list}
        </>
      )}
      {screen === 'ready' && <WelcomeReady shortcut={shortcut} />}
      {(screen !== 'start' || answer !== null) && (
        <p class="buttons welcome-foot">
          <OutsideLink class="button primary" href={TRY_URL}>
            {i18n.t('welcome.try')}
          </OutsideLink>
          {after !== undefined && (
            <button key="next" type="button" class="button" onClick={() => go(after)}>
              {i18n.t('welcome.next')}
            </button>
          )}
          {before !== undefined && (
            <button key="back" type="button" class="button plain" onClick={() => go(before)}>
              {i18n.t('welcome.back')}
            </button>
          )}
        </p>
      )}
    </main>
  );
}
