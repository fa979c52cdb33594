import type { BrowserContext } from '@playwright/test';

/** What it costs to have every row in the page. */
export interface LayoutCost {
  /** From the first row to the frame that shows it, in milliseconds. */
  firstFrame: number;
  /** The longest time between two frames while it is scrolled through. */
  slowestFrame: number;
  /** Elements in the page. */
  elements: number;
}

/**
 * Draws so many rows, all of them in the page, each with `content-visibility: auto`: the browser leaves out the layout
 * of rows that are out of sight, and has to hold their elements all the same. For comparison with the list page, which
 * draws only the rows in sight.
 */
export async function measureContentVisibility(context: BrowserContext, size: number): Promise<LayoutCost> {
  const page = await context.newPage();
  try {
    await page.setContent('<style>.all{height:600px;overflow-y:auto}.row{display:grid;grid-template-columns:40px 1fr 160px;height:76px;content-visibility:auto;contain-intrinsic-size:auto 76px}</style><div class="all"></div>');
    return await page.evaluate(async (rows) => {
      const all = document.querySelector('.all') as HTMLElement;
      const begun = performance.now();
      for (let at = 0; at < rows; at += 1) {
        const row = document.createElement('div');
        row.className = 'row';
        for (const text of ['', `What paper ${at} says, with a title as long as titles are`, 'A. Author, B. Author · Journal · 2020', 'Corrected', 'tag one', 'tag two']) {
          const part = document.createElement('span');
          part.textContent = text;
          row.append(part);
        }
        all.append(row);
      }
      for (const _ of 'ab') await new Promise(requestAnimationFrame);
      const firstFrame = performance.now() - begun;
      let slowestFrame = 0;
      let last = performance.now();
      for (let step = 0; step < 120; step += 1) {
        all.scrollTop = step % 30 === 29 ? (all.scrollHeight * step) / 120 : all.scrollTop + 300;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        slowestFrame = Math.max(slowestFrame, now - last);
        last = now;
      }
      return { firstFrame, slowestFrame, elements: document.getElementsByTagName('*').length };
    }, size);
  } finally {
    await page.close();
  }
}
