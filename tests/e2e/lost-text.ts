import type { Page } from '@playwright/test';

/**
 * What is shortened on purpose: a row of the list and the card of a status, whose whole text opens at a press, the strip of links
 * of the options, which scrolls to the one that has the focus, the years of the chart, which scroll under it, and the table of its
 * numbers, two ways wide.
 */
const SHORTENED = '.spread-table, .spread-years, .row-title, .row-facts, .row-tags, .gist, .section-nav';

/**
 * What of a page cannot be read at this width: how far it scrolls sideways, and texts that stick out of the window or are cut
 * off, a line for each. What is only for screen readers, and what scrolls by itself, is not meant. Open shadow roots are looked
 * into.
 */
export function lostText(page: Page): Promise<string[]> {
  return page.evaluate((shortened) => {
    const lost: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) lost.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join('').trim();
        if (words === '' || element.closest(`select, script, style, datalist, ${shortened}`) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(element);
        const text = range.getBoundingClientRect();
        const says = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${words.slice(0, 40)}”`;
        let isHidden = false;
        let cut = '';
        for (let box: Element | null = element; box; box = box.parentElement) {
          const { overflowX, overflowY, clipPath, position } = getComputedStyle(box);
          const rect = box.getBoundingClientRect();
          if (clipPath.startsWith('inset') && position === 'absolute') isHidden = true;
          if (/hidden|clip/.test(overflowX) && (text.right > rect.right + 1 || text.left < rect.left - 1)) cut ||= `${says} is cut off at its side`;
          if (/hidden|clip/.test(overflowY) && (text.bottom > rect.bottom + 1 || text.top < rect.top - 1)) cut ||= `${says} is cut off below`;
          if (/auto|scroll/.test(overflowX) && box.scrollWidth > box.clientWidth + 1) cut ||= `${says} must be scrolled to`;
        }
        if (isHidden) continue;
        if (cut !== '') lost.push(cut);
        else if (text.right > clientWidth + 1 || text.left < -1) lost.push(`${says} sticks out of the window`);
      }
    }
    return lost;
  }, SHORTENED);
}
