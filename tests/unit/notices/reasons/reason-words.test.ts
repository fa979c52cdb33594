import { describe, expect, test } from 'vitest';
import { sentencesOf } from '@/lib/notices/reasons/sentences-of';
import { splitReasons } from '@/lib/notices/reasons/split-reasons';
import { statedReason } from '@/lib/notices/reasons/stated-reason';
import { withdrawalReason, withdrawalStatement } from '@/lib/notices/reasons/withdrawal-reason';
import { withdrawnPart } from '@/lib/notices/reasons/withdrawn-part';

const words = (text: string) => text.split(', ');
const isReason = (sentence: string) => statedReason([sentence]) === sentence;

describe('the act with a ground is a stated reason', () => {
  test.each(words('retract, retracted, withdraw, withdrew, withdrawn, removed, removal, expression of concern, this notice, alert'))('act: %s', (act) => {
    expect(isReason(`We ${act} it because it is moss.`)).toBe(true);
    expect(isReason(`We x${act} it because it is moss.`)).toBe(false);
  });

  test.each([
    ...words('because, due to, owing to, on the ground, on the grounds, in light of, in the light of, in view of, as a result of, the reason for, the reasons for, the reason is, the reasons was, the reason being, as it was, as it were, as the article is, as the paper are, as the data has, as the author have, as the authors had, as the authors did, as the data could, as the paper contain, as the paper contains, as the paper contained'),
    ...words('following, after').flatMap((when) => words('an, a, the, our, their').map((article) => `${when} ${article} review which`)),
    ...words('investigation, inquiry, review, audit').flatMap((what) => words('that, which, into').map((joint) => `after a long and hard ${what} ${joint}`)),
    ...words('concern was, concerns were, concerns have been, concern has been, concerns about, concerns regarding, concerns over, concerns that, concerns raised'),
  ])('ground: %s', (ground) => {
    expect(isReason(`We retract it ${ground} moss.`)).toBe(true);
    expect(isReason(`We retract it x${ground.replaceAll(' ', 'x ')}x moss.`)).toBe(false);
  });

  test.each(['after a very long and hard review which', 'after review which', 'after a review of'])('no ground: %s', (ground) => {
    expect(isReason(`We retract it ${ground} moss.`)).toBe(false);
  });
});

describe('a fault is a reason without a word of ground', () => {
  test.each(
    words(
      'an error, errors, a mistake, mistakes, unreliable, not reliable, invalid, duplicated, duplication, overlap, overlapping, compromised, cannot be reproduced, could not be verified, cannot be replicated, could not be relied, unable to reproduce, unable to replicate, unable to verify, no longer valid, no longer supported, no longer reliable, no longer has confidence, no longer have confidence, without consent, without the consent, without permission, without the approval, without ethics, without ethical, misconduct, fabricated, falsified, plagiarism, manipulation, irregularity, irregularities, inconsistencies, discrepancy',
    ),
  )('%s', (fault) => {
    expect(isReason(`In Figure 2 moss is ${fault}.`)).toBe(true);
    expect(isReason(`In Figure 2 moss is x${fault.replaceAll(' ', 'x ')}x.`.replace('xan x', 'an x').replace('xa x', 'a x'))).toBe(false);
  });

  test.each(words('paper, article, study, letter, report, manuscript, review').flatMap((what) => words('about, on, titled, entitled, examining, describing').map((joint) => `${what} ${joint}`)))('but not in the subject: %s', (subject) => {
    expect(isReason(`Here is a ${subject} errors in moss.`)).toBe(false);
    expect(isReason(`Here is a ${subject}x errors in moss.`)).toBe(true);
  });

  test.each(words('concern was, concerns were, concerns have been, concerns has been, concern about, concerns regarding, concerns over, concern that, concerns raised'))('concerns are why the editors looked, and come last: %s', (concern) => {
    expect(isReason(`Here ${concern} moss.`)).toBe(true);
    expect(statedReason([`Here ${concern} moss. There was an error in it.`])).toBe('There was an error in it.');
    expect(isReason(`Here ${concern.replaceAll(' ', 'x ')}x moss.`)).toBe(false);
  });

  test('the act with a ground comes before a fault, wherever they stand', () => {
    expect(statedReason(['There was an error in it.', 'We retract it because it is moss.'])).toBe('We retract it because it is moss.');
  });
});

/** An error in a sentence that also says one of these is no stated reason. */
const PASSED_OVER: Readonly<Record<string, readonly string[]>> = {
  'who agrees, and what becomes of the file': words(
    'disagree, disagreed, agree, agreed, agrees, did not respond, not responded, could not be reached, could not be contacted, apologise, apologises, apologize, apologizes, regret, regrets, guidelines, will be, will remain, will appear, will not, intended solely, intended only, condition of submission, conditions of submission, if you, please, thank, thanks, thanked, object, objects, objected, objection, objections, whether, unknown, notice contained, notice that we print contained, version of this notice, version of the notice, version of this old notice, concern was resolved, concerns that we print were addressed, concerns have now been dismissed, concerns were unfounded',
  ),
  'what the authors say': [
    ...words('author, authors, A., he, she, they').map((who) => `${who} said`),
    ...words('state, states, stated, claim, claimed, argue, argued, maintain, explain, explained, respond, responded, reply, replies, replied, assert, believe, say, says, said, insist, contend, attribute, stand by, stands by, deny, denies, denied, offer, offered').map((verb) => `the authors now ${verb}`),
    'according to authors', 'according to the authors', 'according to the first author',
  ],
  'what the paper was about': [
    ...words('the, our, this, their').flatMap((article) => words('paper, article, study, letter, report, manuscript, work').map((what) => `${article} ${what} reported`)),
    ...words('reports, describes, investigated, examines, studies, evaluated, assesses, proposes, presents, analyses, analyzed, compared, reviews, found, showed, detected, aims').map((verb) => `this paper also ${verb}`),
  ],
  'another paper': [
    ...words('which, that, and, who').map((who) => `a trial ${who} was retracted`),
    ...words('has, have, had, was, were, is, are').map((verb) => `a trial which ${verb} withdrawn`),
    ...words('since, now, later, also, already, been, subsequently').map((when) => `a trial which has ${when} retracted`),
    ...words('since, previously, already, later, subsequently').flatMap((when) => [`a trial ${when} retracted`, `a trial ${when} been withdrawn`]),
    ...words('study, studies, trial, trials, paper, papers, article, publication, work').map((what) => `retracted ${what}`),
    'retraction of the trial by', 'retraction of another big trial by', 'retraction of a trial by',
    ...words('misconduct, fabrication, falsification, plagiarism').flatMap((what) => [`${what} in another paper`, `${what} of some old data in other publications`]),
    'misconduct in other articles', 'misconduct in another study', 'misconduct in other work',
  ],
  'a denial': words(
    'no, not, nor, neither, none, never, without, cannot, absence of, lack of evidence, lack of any evidence, free of, cleared, exonerated, unaware, unintentional, unintentionally, honest, inadvertent, inadvertently, innocent, conclusions are sound, results of it is valid, findings were unaffected, data remain correct, data remains unchanged, results stay quite sound',
  ),
};

describe.each(Object.entries(PASSED_OVER))('a sentence is passed over for %s', (_, phrases) => {
  test.each(phrases)('%s', (phrase) => {
    expect(isReason(`Here ${phrase} moss, an error.`)).toBe(false);
    expect(isReason(`Here ${phrase.split(' ').map((word) => `x${word}x`).join(' ')} moss, an error.`)).toBe(true);
  });
});

describe('a fault that is put as something that is not denies nothing', () => {
  test.each([
    ...words('cannot, can not, could not, can no longer, could no longer, did not, do not, does not, was not, were not, has not, have not, had not, is not, are not, not').map((not) => `${not} be reproduced`),
    ...words(
      'reproduced, verified, replicated, rely, relied, confirmed, substantiated, supported, provided, supplied, obtained, received, approved, resolved, explained, disclosed, declared, had, have, able, available, valid, reliable, accurate, correct, original, appropriate, informed, consented, trusted, vouch, satisfied, met, followed, representative, matched, adequate, sufficient',
    ).map((what) => (what === 'met' ? 'not meet' : `not ${what}`)),
    'has not been approved', 'not fully supported', 'no longer', 'not only',
    ...words('consent, permission, approval, ethics, knowledge, attribution, acknowledgement, citation, indication').flatMap((what) => [`without ${what}`, `without the proper ${what}`]),
    ...words('any, their, his, her').map((whose) => `without ${whose} consent`),
    ...words('raw, original, underlying, primary, source, such, informed, ethical').map((kind) => `no ${kind} data`),
    ...words('data, record, records, approval, consent, file, files, notebook, notebooks').map((what) => `no raw lab ${what}`),
  ])('%s', (fault) => {
    expect(isReason(`Here it was ${fault}, an error.`)).toBe(true);
  });
});

describe('the sentences that may be quoted', () => {
  test('have at most 600 characters, white space folded', () => {
    expect(sentencesOf([`${'x'.repeat(599)}.`, `${'x'.repeat(600)}.`, ' Moss \n grew.  It did. '])).toEqual([`${'x'.repeat(599)}.`, 'Moss grew.', 'It did.']);
  });

  test('stand in the first 20,000 characters of all paragraphs', () => {
    const filler = 'x'.repeat(19_990);
    expect(sentencesOf([filler, 'Moss grew.'])).toEqual(['Moss grew.']);
    expect(sentencesOf([`${filler}x`, 'Moss grew.'])).toEqual(['Moss grew']);
    expect(sentencesOf([`${filler}${filler}`, 'Moss grew.', 'It did.'])).toEqual([]);
  });
});

describe('recorded reasons', () => {
  test.each(words('Misconduct, Fraud, Fake Peer Review, Fabrication, Falsification, Plagiarism, Paper Mill, Manipulation of Images, Criminal Proceedings, Sabotage, Hoax Paper, Breach of Policy, Ethical Violations, Rogue Editor, Compromised Review, Unethical, Investigation by Journal'))('accuse somebody: %s', (reason) => {
    expect(splitReasons([reason, 'Error in Data'])).toEqual({ plain: ['Error in Data'], charge: [reason] });
  });

  test('are at most 20 of 120 characters each, none twice and none empty', () => {
    expect(splitReasons(['a', ' a ', ' ', ''])).toEqual({ plain: ['a'], charge: [] });
    expect(splitReasons(['x'.repeat(121)]).plain).toEqual(['x'.repeat(120)]);
    expect(splitReasons(Array.from({ length: 21 }, (_, index) => `r${index}`)).plain).toHaveLength(20);
  });
});

describe('why a review was withdrawn', () => {
  test.each(words('error, errors, erroneous, mistake, mistakes, misconduct, fraud, fraudulent, fabrication, falsified, plagiarism, unreliable, conflict of interest, conflicts of interests, competing interests, commercial sponsorship, breach, breached, contravenes, violation, policy, policies, investigation, concern, concerns, retracted trial, retracted studies'))('for a cause: %s', (word) => {
    expect(withdrawalReason([`It is out of date, and ${word}.`])).toBe('cause');
    expect(withdrawalReason([`x${word}x`])).toBeNull();
  });

  test.each(words('out of date, out-of-date, outdated, obsolete, no longer up to date, no longer up-to-date, no longer current, no longer relevant, no longer updated, no longer being updated, no longer maintained, has not been updated, have not been updated, was last updated, were last assessed'))('for its age: %s', (word) => {
    expect(withdrawalReason([`It was replaced by moss.`, `It is ${word}.`])).toBe('age');
    expect(withdrawalReason([`x${word}x`])).toBeNull();
  });

  test.each(words('retract and replace, superseded by, replaced by, supplanted by, split into, divided into, merged with, merged into, incorporated in, incorporated into'))('because another took its place: %s', (word) => {
    expect(withdrawalReason([`It was ${word} moss.`])).toBe('replaced');
    expect(withdrawalReason([`It was not ${word} moss.`])).toBeNull();
    expect(withdrawalReason([`It was not been ${word} moss.`])).toBeNull();
    expect(withdrawalReason([`It has not yet been ${word} moss.`])).toBeNull();
    expect(withdrawalReason([`x${word}x`])).toBeNull();
  });

  test('is read from the first 4,000 characters of each text', () => {
    expect(withdrawalReason([' '.repeat(4_000), `${' '.repeat(3_995)}error`])).toBe('cause');
    expect(withdrawalReason([`${' '.repeat(3_996)}error`])).toBeNull();
    expect(withdrawalReason([])).toBeNull();
  });

  test.each([
    ...words('review, protocol, document, version, article, overview').map((what) => `The ${what} has been withdrawn.`),
    ...words('has been, have been, had been, was, were, is, are, being').map((verb) => `The review of the old moss ${verb} withdrawn.`),
    'It was withdrawn from publication.', 'It was withdrawn by us from publication.', 'Reason for withdrawal: moss.', 'The reasons for the withdrawal are moss.', 'WITHDRAWN: moss', 'Withdrawn : moss',
  ])('is said in the statement, from its sentence on: %s', (statement) => {
    expect(withdrawalStatement(['Moss grew. It did.', statement, 'So it was.'])).toBe(`${statement}\nSo it was.`);
    expect(withdrawalStatement([`Moss grew. ${statement.replace('WITHDRAWN:', 'It was withdrawn from publication:').replace('Withdrawn :', 'It was withdrawn from publication:')}`])?.startsWith('Moss')).toBe(false);
  });

  test.each(['Participants were withdrawn.', 'The xreview was withdrawn.', 'The review of the very old moss it was withdrawn.', 'It was withdrawn at once from all publication.', 'x WITHDRAWN: moss', 'The review has been withdrawnx.'])('and in no other sentence: %s', (text) => {
    expect(withdrawalStatement([text])).toBeNull();
  });

  test('in the first 4,000 characters, and at most 1,000 of it are taken', () => {
    expect(withdrawalStatement([`${'x'.repeat(3_980)}. WITHDRAWN it was withdrawn from publication`])).toBeNull();
    expect(withdrawalStatement([`WITHDRAWN: ${'x'.repeat(1_000)}`])).toHaveLength(1_000);
    expect(withdrawalStatement([`${'x'.repeat(500)}\nWITHDRAWN: moss`])).toBe('WITHDRAWN: moss');
  });
});

describe('the part that is taken back', () => {
  const isPart = (sentence: string) => withdrawnPart([sentence]) === sentence;

  test.each(words('figure, figures, fig., figs., table, tables, section, sections, panel, panels, paragraph, paragraphs, part, parts, portion, portions, experiment, experiments, dataset, datasets, data set, data sets, appendix, supplement, supplementary, data in, data for, data of, data from, data shown, data presented'))('is named: %s', (part) => {
    expect(isPart(`We retract ${part} 4.`)).toBe(true);
    expect(isPart(`We retract x${part.replace(' ', ' x')}x 4.`)).toBe(false);
  });

  test.each([
    ...words('retract, retracts, retracted, retracting, hereby withdrawn, therefore withdrawn, is withdrawn, are withdrawn, was withdrawn, were withdrawn, been withdrawn, being withdrawn, no longer valid, no longer supported'),
    ...words('we, I, author, authors, editor, editors, journal, publisher').map((who) => `so ${who} withdraw`),
    ...words('withdraws, withdrew, withdrawing').map((verb) => `so the authors of it now do ${verb}`),
  ])('is taken back: %s', (act) => {
    expect(isPart(`Table 4, ${act} here.`)).toBe(true);
    expect(isPart(`Table 4, ${act}x here.`)).toBe(false);
  });

  test.each(words('applies to, applies only to, concerns, covers, is limited to, is restricted to, is confined to, relates to, relates only to, of'))('is what the retraction %s', (verb) => {
    expect(isPart(`The retraction ${verb} moss and Table 4.`)).toBe(true);
    expect(isPart(`The retraction x${verb} moss and Table 4.`)).toBe(false);
  });

  test.each(words('not, nor, neither, no other, none, unaffected, remain, remains, other than, except, excepting, apart from, stand, stands, et al, who withdrew, consent, participant, participants'))('is none where something stays, or is another’s: %s', (word) => {
    expect(isPart(`We retract Table 4 ${word} here.`)).toBe(false);
    expect(isPart(`We retract Table 4 x${word.replace(' ', ' x')}x here.`)).toBe(true);
  });

  test.each(['; ', ', but ', ', while ', ', whereas ', ', although ', ', and ', ' but ', ' whereas ', ' while '])('is told clause by clause: "%s"', (joint) => {
    expect(isPart(`We retract Table 4${joint}the rest is not changed.`)).toBe(true);
  });

  test.each([', ', ' and ', ' although '])('but not at every joint: "%s"', (joint) => {
    expect(isPart(`We retract Table 4${joint}the rest is not changed.`)).toBe(false);
  });
});
