/** True only in the build for end-to-end tests: shadow roots are open there. */
declare const __OPEN_SHADOW__: boolean;
