import { readFileSync } from 'node:fs';
import { escapeMarkup } from '../demo/escape-markup';

const inRoot = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const TOKENS = inRoot('components/styles/tokens.css');
const ICON = inRoot('assets/icons/icon.svg');

const fontFace = (family: string, file: string): string =>
  `@font-face { font-family: '${family}'; font-weight: 100 900; src: url(data:font/woff2;base64,${readFileSync(new URL(`../../node_modules/@fontsource-variable/${file}`, import.meta.url)).toString('base64')}); }`;
/** The typefaces of the pages, in the drawing itself: it has no address from which it could load them. */
const TYPE = [fontFace('Drawn Sans', 'ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2'), fontFace('Drawn Serif', 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2')].join('\n');

const FRAME = `
  :root { --sans: 'Drawn Sans', sans-serif; --serif: 'Drawn Serif', serif; }
  * { box-sizing: border-box; margin: 0; }
  html { background: var(--sunken); color: var(--ink); }
  body { position: relative; width: 100vw; height: 100vh; overflow: hidden; font-family: var(--sans); }
  svg { flex: none; }
  .window { display: block; border: 1px solid var(--line-strong); border-radius: 14px; box-shadow: 0 2px 6px #0002, 0 24px 70px #0003; }
  .chip { display: flex; align-items: center; gap: .5em; padding: .4em .8em; font: 600 15px/1.3 var(--sans); color: var(--tone); background: var(--surface); border: 1px solid color-mix(in srgb, var(--tone) 35%, transparent); border-radius: 99px; }
  .chip i { display: grid; place-items: center; width: 1.45em; height: 1.45em; font: 700 .85em/1 var(--sans); color: var(--on-tone); background: var(--tone); border-radius: 50%; }
  .tone-red i { border-radius: 0; clip-path: polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%); }
  .tone-grey i { color: var(--tone); background: none; border: 2px solid; }`;

const CHIPS = `<p class="chip tone-blue"><i>✎</i>Corrected</p><p class="chip tone-red"><i>✕</i>Retracted</p><p class="chip tone-grey"><i>–</i>No notice found</p>`;

function page(style: string, body: string, scheme = 'light'): string {
  return `<!doctype html><html lang="en" data-theme="${scheme}"><meta charset="utf-8"><style>${TYPE}${TOKENS}${FRAME}${style}</style><body>${body}</body></html>`;
}

/**
 * A screenshot for a store, 1280 to 800: a window below what is said of it.
 * @param picture the window, as a data address
 */
export function framed({ headline, line, scheme }: { headline: string; line: string; scheme: string }, picture: string): string {
  return page(
    `header { display: grid; gap: 10px; padding: 40px 80px 0; text-align: center; }
     h1 { font: 600 42px/1.15 var(--serif); letter-spacing: -.01em; }
     p { font-size: 19px; line-height: 1.4; color: var(--ink-soft); text-wrap: balance; }
     .window { position: absolute; top: 178px; left: 80px; width: 1120px; }`,
    `<header><h1>${escapeMarkup(headline)}</h1><p>${escapeMarkup(line)}</p></header><img class="window" src="${picture}" alt="">`,
    scheme,
  );
}

/** The small tile of the Chrome Web Store and of Edge Add-ons, 440 to 280. */
export function smallTile(): string {
  return page(
    `body { display: grid; align-content: center; justify-items: center; gap: 16px; }
     header { display: flex; align-items: center; gap: 14px; font: 600 44px/1 var(--serif); }
     svg { width: 52px; height: 52px; }
     h1 { font: 400 21px/1.3 var(--serif); }
     div { display: flex; gap: 7px; }
     .chip { font-size: 12.5px; white-space: nowrap; }`,
    `<header>${ICON}Caveat</header><h1>Does this paper still stand?</h1><div>${CHIPS}</div>`,
  );
}

/** The wide tile, 1400 to 560. */
export function wideTile(picture: string): string {
  return page(
    `section { position: absolute; inset: 0 auto 0 84px; width: 480px; display: grid; align-content: center; gap: 24px; }
     header { display: flex; align-items: center; gap: 20px; font: 600 68px/1 var(--serif); }
     svg { width: 80px; height: 80px; }
     h1 { font: 400 31px/1.3 var(--serif); text-wrap: balance; }
     div { display: flex; flex-wrap: wrap; gap: 10px; }
     .window { position: absolute; top: 64px; left: 620px; width: 1000px; }`,
    `<section><header>${ICON}Caveat</header><h1>Does this paper still stand? What did it find? What to be careful about?</h1><div>${CHIPS}</div></section><img class="window" src="${picture}" alt="">`,
  );
}
