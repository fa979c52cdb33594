/** The background's life without work, in milliseconds: short, so that tests need not wait 30 s for its end. */
export const BACKGROUND_IDLE = 2_000;
