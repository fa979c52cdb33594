/** Red, green and blue of `#rgb` or `#rrggbb`, from 0 to 1. */
export function channels(hex: string): [number, number, number] {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  return [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255) as [number, number, number];
}

/** The contrast ratio of two colours in hex (WCAG 2.2), from 1 to 21. */
export function contrastOf(front: string, back: string): number {
  const [high, low] = [luminance(front), luminance(back)].toSorted((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
