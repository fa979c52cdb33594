/** What the build says of the notice list; a build from source says nothing. */
declare const __LIST_ADDRESS__: string;
declare const __PACKAGED_LIST__: number | null;

/** Where this build renews the list from, if the reader has chosen nothing else; empty in a build from source. */
export const BUILT_ADDRESS: string = typeof __LIST_ADDRESS__ === 'string' ? __LIST_ADDRESS__ : '';

/** When the list in this package was built, in milliseconds; `null` where there is none in it. */
export const PACKAGED_LIST: number | null = typeof __PACKAGED_LIST__ === 'number' ? __PACKAGED_LIST__ : null;
