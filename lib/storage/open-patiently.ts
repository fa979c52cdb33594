/** How long to wait before each further attempt, in milliseconds. */
const PAUSES = [50, 250];

/**
 * Opens a database, with three attempts: Chromium's "Internal error opening backing store" is mostly gone by then. Nothing
 * is deleted to get rid of an error.
 * @throws why the last attempt failed; at once where the database is of a newer version of Caveat, however often one asks
 */
export async function openPatiently<Opened>(open: () => Promise<Opened>): Promise<Opened> {
  for (const pause of PAUSES) {
    try {
      return await open();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'VersionError') throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return open();
}
