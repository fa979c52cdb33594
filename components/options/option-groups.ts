/** The groups of options in their order; each name is also the anchor in the page's address. */
export const OPTION_GROUPS = ['look', 'online', 'notices', 'sites', 'marks', 'saved', 'summaries', 'shortcuts', 'language', 'data'] as const;
export type OptionGroup = (typeof OPTION_GROUPS)[number];
