/** A response as `lib/net` hands it on: nothing in it has been trusted yet. */
export interface RawResponse {
  /** HTTP status; 200 or 404. Every other one is a failure before a source sees it. */
  status: number;
  contentType: string;
  body: string;
  /** The address that answered, where the host redirected within its own API; left out where it did not. */
  movedTo?: string;
}
