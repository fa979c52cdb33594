/**
 * The shapes of icons that Caveat uses, from Lucide 1.62.0 (https://lucide.dev), on a field of 24 × 24. Each is the strokes
 * of one of its drawings joined into one path; circles and rectangles are written as arcs and lines. Each has a name of its
 * own, so that a page script holds only those that it shows. Shapes of statuses are Caveat's own (lib/model/shapes.ts).
 *
 * ISC License. Copyright (c) 2026 Lucide Icons and Contributors; `x` and `list` from Feather, MIT, copyright (c)
 * 2013-present Cole Bemis. Both texts go with the package: assets/public/licences/lucide.txt.
 */

/** `x` */
export const CLOSE = 'M18 6 6 18M6 6l12 12';
/** `list` */
export const LIST = 'M3 5h.01M3 12h.01M3 19h.01M8 5h13M8 12h13M8 19h13';
/** `panel-right` */
export const PANEL = 'M5 3h14a2 2 0 012 2v14a2 2 0 01-2 2H5a2 2 0 01-2-2V5a2 2 0 012-2zM15 3v18';
/** `sliders-horizontal` */
export const SLIDERS = 'M10 5H3M12 19H3M14 3v4M16 17v4M21 12h-9M21 19h-5M21 5h-7M8 10v4M8 12H3';
/** `pin` */
export const PIN =
  'M12 17v5M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 1z';
/** `toggle-right` */
export const TOGGLE = 'M12 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0M9 5h6a7 7 0 0 1 0 14H9A7 7 0 0 1 9 5z';
/** `arrow-right` */
export const ARROW = 'M5 12h14M12 5l7 7-7 7';
