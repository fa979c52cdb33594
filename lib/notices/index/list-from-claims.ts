import type { KnownNotice } from '@/lib/model/known-notice';
import { ClaimKeys } from './claim-keys';
import type { ClaimStore } from './claim-store';
import { MARK_NUMBERS } from './file-tables';
import { idsOfKey } from './key-hash';
import type { ListEntry } from './list-entry';
import type { ListFacts } from '@/lib/model/list-facts';
import { ListWriter, type ListFiles } from './list-writer';
import { markOf } from './mark-of';

/** How far the building is: each identifier is judged once and written once. */
export interface BuildStep {
  done: number;
  of: number;
}

/** Identifiers between two steps: a few milliseconds of work. */
const STEP = 256;
const NO_MARK = 0xff;

/**
 * Builds the list from what sources claim. Nothing but the claims and the growing files is held in memory;
 * the caller may pause after each step. The last step is the list.
 * @param claims all of them; the order in which they were added makes no difference
 */
export function* listFromClaims(claims: ClaimStore, facts: ListFacts): Generator<BuildStep | ListFiles, void> {
  const gathering = ClaimKeys.of(claims);
  let gathered = gathering.next();
  for (; !gathered.done; gathered = gathering.next()) yield { done: 0, of: claims.size };
  const keys = gathered.value;
  const of = keys.count * 2;
  yield { done: 0, of };
  const marks = new Uint8Array(keys.count).fill(NO_MARK);
  const partners = new Int32Array(keys.count);
  for (let group = 0; group < keys.count; group += 1) {
    const partner = keys.partner(group);
    partners[group] = partner ?? -1;
    if (partner === null || !isPmid(keys.key(group))) {
      const ids = idsOf(keys, group, partner);
      const mark = markOf(ids, notNamed(ids, claimsOf(claims, keys, group, partner)));
      marks[group] = mark === null ? NO_MARK : MARK_NUMBERS.indexOf(mark);
      if (partner !== null) marks[partner] = marks[group] ?? NO_MARK;
    }
    if (group % STEP === STEP - 1) yield { done: group, of };
  }
  const writer = new ListWriter(facts, claims.words());
  for (let group = 0; group < keys.count; group += 1) {
    const mark = MARK_NUMBERS[marks[group] ?? NO_MARK];
    if (mark !== undefined) {
      const partner = (partners[group] ?? -1) < 0 ? null : (partners[group] ?? null);
      const key = keys.key(group);
      if (partner !== null && isPmid(key)) writer.add({ key, mark, see: keys.key(partner), notices: [], announces: [] });
      else writer.add({ ...detailsOf(idsOf(keys, group, partner), claimsOf(claims, keys, group, partner)), key, mark });
    }
    if (group % STEP === STEP - 1) yield { done: keys.count + group, of };
  }
  yield writer.finish();
}

/** The list in one go. */
export function builtList(claims: ClaimStore, facts: ListFacts): ListFiles {
  for (const step of listFromClaims(claims, facts)) if ('index' in step) return step;
  throw new Error('no list was built');
}

function idsOf(keys: ClaimKeys, group: number, partner: number | null): KnownNotice['subject'] {
  const [own, other] = [idsOfKey(keys.key(group)), partner === null ? null : idsOfKey(keys.key(partner))];
  return { doi: own.doi ?? other?.doi ?? null, pmid: own.pmid ?? other?.pmid ?? null };
}

function claimsOf(claims: ClaimStore, keys: ClaimKeys, group: number, partner: number | null): KnownNotice[] {
  const numbers = new Set([...keys.claims(group), ...(partner === null ? [] : keys.claims(partner))]);
  return [...numbers].map((number) => claims.get(number));
}

/** Where claims contradict each other in a work's other identifier, that identifier is left aside. */
function notNamed(ids: KnownNotice['subject'], claims: readonly KnownNotice[]): KnownNotice[] {
  return claims.map((claim) => ({ ...claim, subject: isIt(claim.subject, ids) ? ids : claim.subject, notice: isIt(claim.notice, ids) ? ids : claim.notice }));
}

function isIt(a: KnownNotice['subject'], ids: KnownNotice['subject']): boolean {
  return (ids.doi !== null && a.doi === ids.doi) || (ids.pmid !== null && a.pmid === ids.pmid);
}

function detailsOf(ids: KnownNotice['subject'], claims: readonly KnownNotice[]): Pick<ListEntry, 'see' | 'notices' | 'announces'> {
  const about = claims
    .filter(({ subject }) => isIt(subject, ids))
    .map((claim) => ({ ...claim, subject: ids, notice: claim.inPlace ? ids : claim.notice }));
  const announced = claims.filter(({ inPlace, notice }) => !inPlace && isIt(notice, ids));
  const subjects = announced.flatMap(({ subject }) => subject.doi ?? (subject.pmid === null ? [] : `pmid:${subject.pmid}`));
  return { see: null, notices: withoutCopies(about), announces: [...new Set(subjects)].toSorted() };
}

/**
 * The notices, each once: what Crossref passes on of Retraction Watch stands in its own rows with the
 * reasons. In an order that the order of the claims does not change.
 */
function withoutCopies(notices: readonly KnownNotice[]): KnownNotice[] {
  const fullest = notices.toSorted((a, b) => fullness(b) - fullness(a) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const kept: KnownNotice[] = [];
  for (const notice of fullest) if (!kept.some((other) => says(other, notice))) kept.push(notice);
  return kept.toSorted((a, b) => ((a.date ?? '') === (b.date ?? '') ? fullest.indexOf(a) - fullest.indexOf(b) : (a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

function fullness({ notice, date, reasons }: KnownNotice): number {
  return reasons.length * 8 + (date ?? '').length / 4 + (notice.doi === null ? 0 : 2) + (notice.pmid === null ? 0 : 1);
}

/** Whether one says all that the other does. */
function says(one: KnownNotice, other: KnownNotice): boolean {
  return (
    one.source === other.source &&
    one.type === other.type &&
    one.inPlace === other.inPlace &&
    (other.notice.doi === null || one.notice.doi === other.notice.doi) &&
    (other.notice.pmid === null || one.notice.pmid === other.notice.pmid) &&
    (other.date === null || one.date === other.date || (other.reasons.length === 0 && one.reasons.length > 0)) &&
    (other.reasons.length === 0 || JSON.stringify(one.reasons) === JSON.stringify(other.reasons))
  );
}

function isPmid(key: string): boolean {
  return key.startsWith('pmid:');
}
