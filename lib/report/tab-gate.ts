import type { Sender } from '@/lib/messaging/sender';
import type { WorkIds } from '@/lib/model/work';
import type { Net } from '@/lib/net/net';

/** What the script of a page may ask for on the report port. Caveat's own pages do not pass here. */
export interface TabGate {
  /** Whether it may have the report of a paper: of its own tab's, and not too often. */
  admits(sender: Sender, ids: WorkIds): Promise<boolean>;
  /** Its report named these works too. */
  named(sender: Sender, works: readonly WorkIds[]): Promise<void>;
  /** Whether services may be asked again though their answers are young: after a click in the page, and not too often. */
  mayForce(sender: Sender): Promise<boolean>;
  /** A net that sends no more for the tab in a while than a reader would. */
  netFor(sender: Sender, net: Net): Net;
}
