export interface StartOptions {
  /** Open the real sites instead of the demonstration. */
  online: boolean;
  /** Run the tour without a window although there is a display. */
  headless: boolean;
}

/**
 * Reads the arguments of `npm start`.
 * @returns the options, or one line that says what is wrong with the call
 */
export function parseStartOptions(args: readonly string[]): StartOptions | string {
  const options: StartOptions = { online: false, headless: false };
  for (const argument of args) {
    if (argument === '--online') options.online = true;
    else if (argument === '--headless') options.headless = true;
    else return `Unknown argument ${argument}. Usage: npm start [-- --online | --headless]`;
  }
  if (options.online && options.headless) return 'The tour without a window needs the demonstration pages: --online and --headless exclude each other.';
  return options;
}

/** Whether a browser window can be shown: on Linux only with a display, elsewhere always. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
