import type { Net } from './net';

/** A net that knows how many addresses were asked through it. */
export interface CountedNet extends Net {
  count(): number;
}

/** Counts what is asked; a question that another one's answer serves counts too. */
export function countedNet(net: Net): CountedNet {
  let asked = 0;
  return {
    ask(url, options) {
      asked += 1;
      return net.ask(url, options);
    },
    count: () => asked,
  };
}
