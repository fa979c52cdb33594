import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** Five lines of the sidebar: what is longer would push the rest of the status out of sight. */
const MAX_LENGTH = 300;
const CUT = 240;

/** Words of a notice or record, verbatim and as plain text; long ones are cut, with the rest a click away. */
export function Quote({ text }: { text: string }): JSX.Element {
  const [isWhole, setIsWhole] = useState(false);
  const isLong = text.length > MAX_LENGTH;
  return (
    <blockquote class="quote" dir="auto">
      {isLong && !isWhole ? `${beginningOf(text)} …` : text}{' '}
      {isLong && (
        <button type="button" class="button plain" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {i18n.t(isWhole ? 'words.showLess' : 'words.showAll')}
        </button>
      )}
    </blockquote>
  );
}

/** Cut between two words; a text without spaces is cut anywhere. */
function beginningOf(text: string): string {
  const cut = text.slice(0, CUT);
  const space = cut.lastIndexOf(' ');
  return space > CUT / 2 ? cut.slice(0, space) : cut;
}
