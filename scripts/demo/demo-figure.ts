/** Heights of the bars, in no unit: the figure only makes a page look like one. */
const BARS = [34, 58, 47, 81, 66, 92, 40, 73] as const;

/** A drawn figure without data, so that demonstration pages have the rhythm of a journal page. */
export function demoFigure(colour: string): string {
  const bars = BARS.map(
    (height, index) =>
      `<rect x="${24 + index * 44}" y="${110 - height}" width="28" height="${height}" fill="${colour}" opacity="${index % 2 ? 0.45 : 0.85}"/>`,
  );
  return `<figure class="c-article-section__figure" id="figure-1"><svg viewBox="0 0 400 120" role="img" aria-label="A drawing of bars without data">${bars.join('')}<path d="M16 110h370" stroke="#444"/></svg><figcaption><b>Fig. 1: A drawn figure.</b> It shows nothing: this page is a demonstration.</figcaption></figure>`;
}
