import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface ConsentAnswerProps {
  /** What the reader has answered; `null` before that. */
  answer: 'allowed' | 'declined' | null;
  onAllow(): void;
  onNotNow(): void;
}

/** The question about online checks; once it is answered, how it was, and the way back. */
export function ConsentAnswer({ answer, onAllow, onNotNow }: ConsentAnswerProps): JSX.Element {
  const [pressed, setPressed] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  // The pressed button goes. The line takes the focus, not the next button: that one takes it back.
  useEffect(() => {
    if (pressed && answer !== null) line.current?.focus();
  }, [pressed, answer]);

  const press = (act: () => void) => () => {
    setPressed(true);
    act();
  };
  return (
    <>
      <p role="status" class="welcome-answer" tabIndex={-1} ref={line}>
        {answer !== null && i18n.t(answer === 'allowed' ? 'welcome.allowed' : 'welcome.declined')}
      </p>
      <p class="buttons">
        {answer !== 'allowed' && (
          <button key="allow" type="button" class="button primary" onClick={press(onAllow)}>
            {i18n.t('welcome.allow')}
          </button>
        )}
        {answer === null && (
          <button key="not-now" type="button" class="button" onClick={press(onNotNow)}>
            {i18n.t('welcome.notNow')}
          </button>
        )}
        {answer === 'allowed' && (
          <button key="off" type="button" class="button" onClick={press(onNotNow)}>
            {i18n.t('welcome.turnOff')}
          </button>
        )}
      </p>
    </>
  );
}
