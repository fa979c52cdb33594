/** A stand-in for a journal's page behind the overlay, in its own clothes. */
export function drawPaperPage(): void {
  const style = document.createElement('style');
  style.textContent = `
    body { margin: 0; font: 17px/1.6 Georgia, serif; color: #222; background: #fff; color-scheme: light; }
    header { background: #0b2740; color: #fff; padding: 18px 64px; font: 600 20px/1.4 sans-serif; }
    main { max-width: 760px; padding: 40px 64px; }
    h1 { font: 600 30px/1.25 sans-serif; }
    .a { color: #0a5c8a; font: 14px/1.6 sans-serif; }`;
  const page = new DOMParser().parseFromString(
    `<header>Journal of Invented Oncology</header><main><p class="a">Article · Published 24 January 2024</p>
     <h1>Tumours that age under treatment keep a surface protein that holds CD8<sup>+</sup> cells back</h1>
     <p class="a">Amal Berger, Chidi Dorsey</p><h2>Abstract</h2>
     <p>Treated tumours often hold cells that stop dividing and stay. We screened their surface and found one protein
     raised in every line we tried. Cells without it were cleared within days after treatment.</p>
     <h2>Main</h2><p>Whether such cells help or harm is not settled. This page stands for the page of any journal; its
     text means nothing and its styles are not Caveat's.</p></main>`,
    'text/html',
  );
  document.head.append(style);
  document.body.prepend(...page.body.childNodes);
}
