/** Shows how far a step is: a bar on a terminal, a line at every tenth elsewhere. */
export interface Progress {
  /** @param of `null` while nobody knows how much there will be */
  show(done: number, of: number | null): void;
  end(line: string): void;
}

const WIDTH = 30;

export function progressBar(name: string, out: NodeJS.WriteStream = process.stderr): Progress {
  let lastTenth = -1;
  return {
    show(done, of) {
      const share = of === null || of === 0 ? null : Math.min(1, done / of);
      const numbers = `${done.toLocaleString('en')}${of === null ? '' : ` of ${of.toLocaleString('en')}`}`;
      if (out.isTTY) {
        const filled = Math.round((share ?? 0) * WIDTH);
        out.write(`\r\u001B[2K${name} [${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${numbers}`);
        return;
      }
      const tenth = share === null ? Math.floor(done / 50_000) : Math.floor(share * 10);
      if (tenth === lastTenth) return;
      lastTenth = tenth;
      out.write(`${name}: ${numbers}\n`);
    },
    end(line) {
      out.write(`${out.isTTY ? '\r\u001B[2K' : ''}${name}: ${line}\n`);
    },
  };
}
