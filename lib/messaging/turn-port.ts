/** Name of the port on which one of Caveat's own pages asks whether it may fetch a file, and for how long. */
export const TURN_PORT = 'live-turn';

/** Background → page: it may begin; what it does has to end now. The page closes the port once it has ended. */
export type TurnWord = { type: 'begin' } | { type: 'end' };
