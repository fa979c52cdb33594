import { i18n } from '#i18n';
import type { JSX } from 'preact';
import { SHAPES } from '@/lib/model/shapes';

/** Lines of text that stand for a paper: x, y and width of each. */
const TEXT_LINES: readonly (readonly [x: number, y: number, width: number])[] = [
  [24, 112, 194], [24, 124, 185], [24, 136, 198], [24, 148, 169], [24, 166, 194], [24, 178, 178],
  [24, 190, 190], [24, 202, 126], [24, 220, 192], [24, 232, 183], [24, 244, 86],
];
const SIDEBAR_LINES: readonly (readonly [x: number, y: number, width: number])[] = [
  [282, 172, 132], [282, 182, 120], [282, 192, 128], [282, 202, 84],
  [290, 226, 116], [290, 236, 122], [290, 246, 70],
];

/** A drawing of a paper's page with the tab at its edge and the sidebar open beside the text. */
export function WelcomePicture(): JSX.Element {
  return (
    <svg class="welcome-picture" viewBox="0 0 440 280" role="img" aria-label={i18n.t('welcome.picture')}>
      <rect class="picture-page" x="1" y="1" width="438" height="278" rx="12" />
      <path class="picture-line" d="M1 30H439" />
      <circle class="picture-dot" cx="18" cy="16" r="4" />
      <circle class="picture-dot" cx="32" cy="16" r="4" />
      <circle class="picture-dot" cx="46" cy="16" r="4" />
      <rect class="picture-title" x="24" y="52" width="206" height="12" rx="3" />
      <rect class="picture-title" x="24" y="71" width="150" height="12" rx="3" />
      <Lines of={TEXT_LINES} />
      <path class="picture-sidebar" d="M268 31h171v236a12 12 0 0 1-12 12h-159z" />
      <rect class="picture-title" x="282" y="46" width="118" height="9" rx="2" />
      <rect class="picture-title" x="282" y="61" width="86" height="9" rx="2" />
      <g class="tone-blue">
        <rect class="picture-status" x="282" y="82" width="143" height="74" rx="7" />
        <circle class="picture-mark" cx="299" cy="99" r="8" />
        <text class="picture-glyph" x="299" y="103" text-anchor="middle">
          {SHAPES.corrected}
        </text>
        <text class="picture-word" x="312" y="103">
          {i18n.t('word.corrected')}
        </text>
        <rect class="picture-text" x="292" y="118" width="116" height="5" rx="2.5" />
        <rect class="picture-text" x="292" y="129" width="122" height="5" rx="2.5" />
        <rect class="picture-text" x="292" y="140" width="64" height="5" rx="2.5" />
      </g>
      <rect class="picture-box" x="282" y="214" width="143" height="48" rx="7" />
      <Lines of={SIDEBAR_LINES} />
      <g class="tone-blue">
        <path class="picture-tab" d="M268 88h-14a7 7 0 0 0-7 7v44a7 7 0 0 0 7 7h14z" />
        <circle class="picture-mark" cx="258" cy="104" r="6.5" />
        <path class="picture-tab-text" d="M258 117v19" />
      </g>
    </svg>
  );
}

function Lines({ of: lines }: { of: readonly (readonly [x: number, y: number, width: number])[] }): JSX.Element {
  return (
    <>
      {lines.map(([x, y, width]) => (
        <rect key={`${x} ${y}`} class="picture-text" x={x} y={y} width={width} height="5" rx="2.5" />
      ))}
    </>
  );
}
