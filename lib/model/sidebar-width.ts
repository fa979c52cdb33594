/** How wide the sidebar is in a page, in px: as narrow and as wide as it may be made, and at first. */
export const SIDEBAR_WIDTH = { min: 300, max: 720, usual: 400 } as const;
