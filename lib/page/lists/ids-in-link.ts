import { idsInHref } from '@/lib/identifiers/ids-in-href';
import type { WorkIds } from '@/lib/model/work';
import { native } from '@/lib/page/dom/native-dom';

/** The identifiers of the work that a link in an entry leads to; see idsInHref. */
export function idsInLink(link: Element): WorkIds {
  return idsInHref(link.getAttribute('href') ?? '', native(link.ownerDocument, 'baseURI'));
}
