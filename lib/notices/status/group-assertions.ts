import { mergeIds, sameWork, workKey } from '@/lib/identifiers/work-key';
import type { Assertion } from '@/lib/model/assertion';
import type { NoticeType } from '@/lib/model/notice-type';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { datesAgree, daysApart, monthsBetween } from './compare-dates';
import { eventFamily } from './event-family';
import { isGrave, statusCodeOf } from './status-code-of';

/** A paper is retracted, withdrawn or removed once: a mark in place and a notice tell of one event. */
const ONCE: ReadonlySet<NoticeType> = new Set(['retraction', 'removal', 'withdrawal']);

interface Group {
  notice: WorkIds;
  members: Assertion[];
}

/**
 * Groups assertions about one work into events: those that speak of one notice belong together.
 * Notices are compared by identifier; a claim that does not identify its notice
 * joins the one event it can mean, or stands for itself. The order of the input never matters.
 */
export function groupAssertions(assertions: readonly Assertion[]): Assertion[][] {
  const distinct = new Map(assertions.map((assertion) => [keyOf(assertion), assertion]));
  const sorted = [...distinct.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, assertion]) => assertion);
  const identified = sorted.filter((assertion) => !assertion.inPlace && workKey(assertion.notice) !== null);
  const inPlace = sorted.filter((assertion) => assertion.inPlace);
  const rest = sorted.filter((assertion) => !assertion.inPlace && workKey(assertion.notice) === null);

  const groups = joinHalfIdentified(groupByNotice(identified));
  for (const assertion of inPlace) addTo(groups, assertion, groupInPlace(groups, assertion));
  // What a source cites or dates goes first: a bare mark then finds the event that it means.
  const precision = (assertion: Assertion) => (assertion.strength === 'title' ? 2 : assertion.citation || assertion.date ? 0 : 1);
  for (const assertion of rest.toSorted((a, b) => precision(a) - precision(b))) {
    addTo(groups, assertion, groupMeant(groups, assertion));
  }
  return groups.map((group) => group.members);
}

/** One string for an assertion: equal for equal ones, and an order that no input order changes. */
export function keyOf(assertion: Assertion): string {
  const { source, via, type, sourceType, notice, subject, inPlace, date, citation, note, recordId, strength } = assertion;
  const ids = ({ doi, pmid, pmcid, arxiv }: WorkIds) => [doi, pmid, pmcid, arxiv];
  return JSON.stringify([source, via, type, sourceType, ids(notice), ids(subject), inPlace, date, citation, note, recordId, strength]);
}

/** How many of its identifiers are known. */
export function idCount({ doi, pmid, pmcid, arxiv }: WorkIds): number {
  return [doi, pmid, pmcid, arxiv].filter((id) => id !== null).length;
}

function addTo(groups: Group[], assertion: Assertion, group: Group | undefined): void {
  if (group) group.members.push(assertion);
  else groups.push({ notice: assertion.inPlace ? NO_IDS : assertion.notice, members: [assertion] });
}

function groupByNotice(assertions: readonly Assertion[]): Group[] {
  const groups: Group[] = [];
  // Those that know both DOI and PMID first: they tie the others together.
  for (const assertion of assertions.toSorted((a, b) => idCount(b.notice) - idCount(a.notice))) {
    const group = groups.find(
      ({ notice, members }) => sameWork(notice, assertion.notice) || members.some((member) => sharesRecord(member, assertion)),
    );
    if (!group) groups.push({ notice: assertion.notice, members: [assertion] });
    else {
      group.notice = mergeIds(group.notice, assertion.notice);
      group.members.push(assertion);
    }
  }
  return groups;
}

/** Crossref appends and never overwrites when Retraction Watch changes its mind. */
function sharesRecord(a: Assertion, b: Assertion): boolean {
  return a.recordId !== null && a.recordId === b.recordId && a.source === b.source;
}

/** How far a journal's online date and NLM's issue date of one notice may lie apart. */
const SAME_NOTICE_MONTHS = 6;

/**
 * Ties a notice known by DOI only to one known by PMID only, where each is the only one that the
 * other can be: NLM's older citations carry no DOI.
 */
function joinHalfIdentified(groups: Group[]): Group[] {
  const byPmid = groups.filter(({ notice }) => notice.doi === null && notice.pmid !== null);
  const taken = new Set<Group>();
  for (const half of byPmid) {
    const partners = groups.filter((other) => other.notice.doi !== null && other.notice.pmid === null && couldBeOne(half, other));
    const rivals = byPmid.filter((other) => partners.some((partner) => couldBeOne(other, partner)));
    const partner = partners[0];
    if (partners.length !== 1 || rivals.length !== 1 || !partner) continue;
    partner.members.push(...half.members);
    partner.notice = mergeIds(partner.notice, half.notice);
    taken.add(half);
  }
  return groups.filter((group) => !taken.has(group));
}

function couldBeOne(a: Group, b: Group): boolean {
  return a.members.some((one) =>
    b.members.some((other) => {
      if (one.source === other.source || !sameFamily(one, other)) return false;
      const months = monthsBetween(one.date, other.date);
      return months === null || months <= SAME_NOTICE_MONTHS;
    }),
  );
}

function groupInPlace(groups: Group[], assertion: Assertion): Group | undefined {
  if (ONCE.has(assertion.type)) {
    const announced = groups.filter(({ members }) =>
      members.some((member) => !member.inPlace && ONCE.has(member.type) && (member.type === assertion.type || agrees(member, assertion))),
    );
    if (announced.length === 1) return announced[0];
  }
  // Publisher and register date one withdrawal in place by a day or two apart: it is still one.
  const isOne = (member: Assertion) => agrees(member, assertion) || (ONCE.has(assertion.type) && member.type === assertion.type);
  return groups.find(({ members }) => members.every((member) => member.inPlace && sameFamily(member, assertion) && isOne(member)));
}

/** The event that a claim without an identified notice can mean. */
function groupMeant(groups: Group[], assertion: Assertion): Group | undefined {
  const { citation } = assertion;
  const kin = groups.filter(({ members }) => members.some((member) => sameFamily(member, assertion)));
  if (citation !== null) {
    const cited = citationKey(citation);
    return (
      kin.find(({ members }) => members.some((member) => member.citation !== null && citationKey(member.citation) === cited)) ??
      onlyOne(kin.filter(({ members }) => members.every((member) => member.source !== assertion.source && member.citation === null && agrees(member, assertion))))
    );
  }
  const dated = kin.filter(({ members }) => members.some((member) => agrees(member, assertion)));
  if (assertion.date !== null) {
    return assertion.source === 'page' && dated.length === 0 ? onlyOne(kin.filter(({ members }) => isPrinted(members, assertion))) : onlyOne(dated);
  }
  // A bare mark ("Retracted Publication", "RETRACTED:") says that there is an event, not a second one.
  if (kin.length === 0) return partlyRetracted(groups, assertion);
  const sameWord = kin.find(({ members }) => members.some((member) => statusCodeOf(member.type) === statusCodeOf(assertion.type)));
  // It may be a coarser word for a milder event, unless it warns and the event does not.
  return sameWord ?? kin.find(({ members }) => !isGrave(assertion.type) || members.some((member) => isGrave(member.type)));
}

/**
 * NLM's bare "Retracted Publication" beside a partial retraction and no other: it can mean nothing else, and the two
 * contradict each other.
 */
function partlyRetracted(groups: Group[], { type, strength }: Assertion): Group | undefined {
  if (type !== 'retraction' || strength !== 'record') return undefined;
  return onlyOne(groups.filter(({ members }) => members.some((member) => member.type === 'partial_retraction')));
}

/** How far the day that a page prints may lie from the day that a register has, in days. */
const SAME_NOTICE_DAYS = 31;

/**
 * Whether a line of a page without a link can mean this event: the same change in other sources'
 * words, around the same day. A paper is retracted once, so there the day hardly matters.
 */
function isPrinted(members: readonly Assertion[], printed: Assertion): boolean {
  if (members.some(({ source }) => source === 'page')) return false;
  const days = ONCE.has(printed.type) ? 365 : SAME_NOTICE_DAYS;
  return members.some(
    ({ type, date }) =>
      statusCodeOf(type) === statusCodeOf(printed.type) && date !== null && printed.date !== null && daysApart(date, printed.date) <= days,
  );
}

function onlyOne(groups: Group[]): Group | undefined {
  return groups.length === 1 ? groups[0] : undefined;
}

function agrees(a: Assertion, b: Assertion): boolean {
  return a.date === null || b.date === null || datesAgree(a.date, b.date);
}

function sameFamily(a: Assertion, b: Assertion): boolean {
  return eventFamily(a.type) === eventFamily(b.type);
}

/** Letters and digits before the DOI: Europe PMC and PubMed differ in the final stop only. */
function citationKey(citation: string): string {
  return (citation.toLowerCase().split('doi:')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
}
