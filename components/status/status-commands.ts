/** What a reader can do about a status that is not a full answer. */
export interface StatusCommands {
  /** Ask the sources again. */
  onRetry(): void;
  /** Go to where online checks are allowed; a web page is no place to grant them. */
  onTurnOnLive(): void;
  /** Go to the options, where private windows are decided. */
  onOptions(): void;
}
