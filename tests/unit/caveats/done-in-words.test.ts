import { describe, expect, it } from 'vitest';
import { doneIn } from '@/lib/caveats/done-in';

const quote = (text: string) => doneIn({ parts: [{ label: null, text: [text] }], source: 'pubmed', copyright: null })?.quote ?? null;
const words = (text: string) => text.split(', ');

const SPECIES: readonly string[] = [
  'rat, rats',
  'rabbit, rabbits, hamster, hamsters, guinea pig, guinea pigs, ferret, ferrets',
  'pig, pigs, porcine, piglet, piglets, sheep, ovine, lamb, lambs, goat, goats, cow, cows, bovine, cattle, calves, horse, horses, equine',
  'dog, dogs, canine, cat, cats',
  'monkey, monkeys, macaque, macaques, marmoset, marmosets, primate, primates',
  'chicken, chickens, chick, chicks, bird, birds, bat, bats',
  'zebrafish, frog, frogs, xenopus',
  'flies, drosophila, bee, bees, honeybee, honeybees, mosquito, mosquitoes',
  'worm, worms, nematode, nematodes, elegans, mollusc, molluscs, mollusk, mollusks',
];

describe('the words for those whom a study was done in', () => {
  it('are found in a sentence that names mice, to begin with', () => {
    expect(quote('We show an effect in mice. It was absent from stones.')).toBe('in mice');
    expect(quote('We conducted a trial in adults. It was absent from stones.')).toBe('in adults');
  });

  it.each(SPECIES.flatMap(words))('mice do not stand for another animal too: %s', (word) => {
    expect(quote(`We show an effect in mice. It was absent from ${word}.`)).toBeNull();
  });

  it.each(words('mouse, murine, mice'))('rats do not stand for mice too: %s', (word) => {
    expect(quote(`We show an effect in rats. It was absent from ${word} blood.`)).toBeNull();
  });

  it.each(
    words(
      'human, humans, people, person, persons, patient, patients, participant, participants, subjects, individuals, volunteers, adult, adults, child, children, infant, infants, newborn, newborns, adolescent, adolescents, woman, women, man, men, girl, girls, boy, boys, student, students, respondents, families, twins, cohort, cohorts',
    ),
  )('mice do not stand for people too: %s', (word) => {
    expect(quote(`We show an effect in mice. It was absent from ${word}.`)).toBeNull();
  });

  it.each([...SPECIES.flatMap(words), ...words('mice, mouse, murine, rodent, rodents, fish, insect, insects')])('people do not stand for animals too: %s', (word) => {
    expect(quote(`We conducted a trial in adults. It was absent from ${word}.`)).toBeNull();
  });

  it.each(words('cell, cells, cell line, in vitro, organoid, organoids, culture, cultures, cultured, explant, explants, fibroblasts, neurons, macrophages, lymphocytes'))(
    'people do not stand for cells too: %s',
    (word) => {
      expect(quote(`We conducted a trial in adults. It was absent from ${word}.`)).toBeNull();
    },
  );

  it.each(
    words(
      'yeast, yeasts, saccharomyces, fungus, fungi, bacteria, bacterium, bacterial, coli, plant, plants, arabidopsis, rice, maize, wheat, tobacco, alga, algae, algal, protozoa, ciliate, ciliates, in silico, simulated, simulations, mathematical, computational, theoretical',
    ),
  )('mice do not stand for what is no animal: %s', (word) => {
    expect(quote(`We show an effect in mice. It was absent from ${word} growth.`)).toBeNull();
  });

  it.each(words('yeast, budding yeast, Arabidopsis'))('name what is neither people nor animal: %s', (word) => {
    expect(quote(`We tested moss in ${word}.`)).toBe(`in ${word}`);
  });
});

describe('a sentence about whom a study was done in', () => {
  it.each(
    words(
      'may, might, could, would, should, suggests, suggested, implicates, implication, implications, potential, potentially, promising, future, therapy, therapies, therapeutic, therapeutics, strategy, strategies, previous, previously, known, has been, have been',
    ),
  )('does not count if it speaks of what may be, or of others: %s', (word) => {
    expect(quote(`We describe moss. It ${word} works in mice.`)).toBeNull();
  });

  it.each([
    'Here moss was randomised in adults.',
    'Here moss was randomized in adults.',
    'Here is a trial of moss in adults.',
    'Here 12 were enrolled in adults.',
    'Here 12 were enroled in adults.',
    'Here some were recruited in adults.',
    'Here work was conducted in adults.',
    'Here work was performed in adults.',
    'Here is a survey in adults.',
    'Here moss was surveyed in adults.',
    'Here is a case-control look in adults.',
    'Here is a cross-sectional look in adults.',
    'Here is observational work in adults.',
    'Here we investigated moss in adults.',
    'We aimed to examine moss in adults.',
    'We sought to determine moss in adults.',
    'The present study compared moss in adults.',
    'Our objective is to assess moss in adults.',
    'We have now for once evaluated moss in adults.',
    'Here moss was measured in adults.',
    'Here stones were tested in adults.',
    'We study moss in adults.',
    'We studied moss in adults.',
  ])('says of people what the design was: %s', (sentence) => {
    expect(quote(sentence)).toBe('in adults');
  });

  it.each(words('not, than, unlike, except, nor, only, even, also, so far'))('does not count if it takes the words back: %s', (word) => {
    expect(quote(`We show an effect ${word} in mice.`)).toBeNull();
    expect(quote(`We show an effect ${word}, in mice.`)).toBeNull();
  });

  it('counts if the word that takes back stands further off', () => {
    expect(quote('We show that it was not the moss that grew in mice.')).toBe('in mice');
  });

  it('keeps "in" small, and nothing else', () => {
    expect(quote('We show it. In mice, moss grew.')).toBe('in mice');
  });
});

describe('a labelled abstract', () => {
  const labelled = (...parts: (readonly [string, string])[]) =>
    doneIn({ parts: parts.map(([label, text]) => ({ label, text: [text] })), source: 'pubmed', copyright: null })?.quote ?? null;

  it.each(['OBJECTIVE', 'AIM', 'AIMS', 'PURPOSE'])('names whom it was done in by its part %s, whatever is hoped there', (label) => {
    expect(labelled([label, 'To find what may work in rats.'], ['METHODS', 'Stones were weighed.'])).toBe('in rats');
  });

  it.each(['BACKGROUND', 'INTRODUCTION', 'CONTEXT', 'RATIONALE', 'DISCUSSION', 'SIGNIFICANCE', 'IMPLICATIONS', 'LIMITATIONS', 'REGISTRATION', 'FUNDING'])(
    'does not by its part %s',
    (label) => {
      expect(labelled([label, 'We tested moss in mice.'], ['METHODS', 'Stones were weighed.'])).toBeNull();
    },
  );

  it('counts a part without a label, and sentences that do not say "we"', () => {
    expect(labelled(['METHODS', 'Moss was fed.'], ['RESULTS', 'Weight fell in mice.'])).toBe('in mice');
  });

  it('counts nothing before the first sentence about its own work, if nothing has a label', () => {
    expect(quote('Moss grows in mice. Moss is green.')).toBeNull();
    expect(quote('Moss is green. Our stones are wet. It grows in mice.')).toBe('in mice');
  });
});
