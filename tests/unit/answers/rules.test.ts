import { describe, expect, test } from 'vitest';
import { answerSentences } from '@/lib/answers/answer-sentence';
import { QUESTIONS } from '@/lib/answers/study-answers';
import type { Question } from '@/lib/model/study-answers';

/** Each stands in a part of its own, as an abstract of one sentence under that label; `null` for an abstract without labels. */
const picks = (question: Question, label: string | null, ...sentences: string[]): string[] =>
  QUESTIONS[question].rule(answerSentences([{ label, text: [sentences.join(' ')] }])).map(({ text }) => text);

/** Sentences that answer the question, and sentences that only look so. */
const CASES: Record<Question, { yes: [label: string | null, sentence: string][]; no: [label: string | null, sentence: string][] }> = {
  'in-whom': {
    yes: [
      ['METHODS', 'We enrolled adults with stable angina at nine hospitals.'],
      ['METHODS', 'A total of 412 patients with gout were randomly assigned to receive the drug or placebo.'],
      ['RESULTS', 'Thirty kidney transplant recipients completed the study.'],
      ['OBJECTIVE', 'To assess whether walking helps people with arthritis, who were recruited in clinics.'],
      [null, 'Here we fed mice a diet rich in moss.'],
      [null, 'We scanned older women while they listened to music.'],
    ],
    no: [
      ['METHODS', 'Participants were randomly assigned to one of two groups.'],
      ['METHODS', 'We included 20 trials with 3000 participants.'],
      ['METHODS', 'Pregnant women were excluded.'],
      ['BACKGROUND', 'Children with asthma were often studied in hospitals.'],
      ['RESULTS', 'Among women aged over 60 the drug was tested less often (OR 0.8, 95% CI 0.6 to 0.9).'],
      ['CONCLUSIONS', 'Children with asthma should be assessed early.'],
      [null, 'Gout has been studied in adults with kidney disease.'],
      [null, 'Mice are used in many laboratories.'],
    ],
  },
  'how-many': {
    yes: [
      ['METHODS', 'We enrolled 412 adults with gout.'],
      ['RESULTS', 'Twenty-three trials involving 2,467 people were included.'],
      ['RESULTS', 'A total of 1 204 women underwent randomization.'],
      ['RESULTS', 'We included four randomised trials.'],
      [null, 'In this study, we analysed 1675 tumours.'],
    ],
    no: [
      ['RESULTS', 'Two of these trials included 300 adults.'],
      ['RESULTS', 'In a subgroup of 93 subjects the effect was studied.'],
      ['RESULTS', 'We screened 5,000 adults.'],
      ['RESULTS', 'The drug lowered pain (three trials with 400 adults were analysed; RR 0.7, 95% CI 0.5 to 0.9).'],
      ['METHODS', 'They received 20 mg of the drug for 12 weeks.'],
      ['METHODS', 'A 12-year-old boy underwent surgery.'],
      ['BACKGROUND', 'Each year 30,000 adults are assigned to this treatment.'],
      [null, 'In Europe 300,000 patients underwent this operation every year.'],
    ],
  },
  'compared-with': {
    yes: [
      ['METHODS', 'We compared daily walking with usual care.'],
      ['METHODS', 'Patients were randomly assigned to receive the drug or placebo.'],
      ['METHODS', 'Patients were allocated to surgery versus watchful waiting.'],
      ['RESULTS', 'Pain was lower than in the placebo group.'],
      [null, 'We found that mutants grew more slowly than wild-type plants.'],
    ],
    no: [
      ['METHODS', 'Scores were read at six weeks.'],
      ['RESULTS', 'Our tool was faster compared with existing tools.'],
      ['CONCLUSIONS', 'Future trials should compare walking with swimming.'],
      ['RESULTS', 'No study compared walking with swimming.'],
      ['BACKGROUND', 'Walking was compared with swimming long ago.'],
      [null, 'Fat was compared with sugar by others. We asked about salt.'],
    ],
  },
  'how-large': {
    yes: [
      ['RESULTS', 'The drug lowered pain (mean difference 8.2 points, 95% CI 3.1 to 13.3).'],
      ['RESULTS', 'Death was less frequent (hazard ratio, 0.77; P<0.001).'],
      ['RESULTS', 'We found gout in 12% of those who ate moss.'],
      [null, 'We weighed them again. Weight fell in both groups (MD -1.2 kg, P = 0.02).'],
    ],
    no: [
      ['METHODS', 'A P value of less than 0.05 (P<0.05) was considered significant.'],
      ['METHODS', 'We planned for a hazard ratio of 0.7.'],
      ['RESULTS', 'There was substantial heterogeneity (I2 = 81%, P < 0.001).'],
      ['RESULTS', 'We judged 75% of the studies to be at low risk of bias.'],
      ['RESULTS', 'One or 12 of them had it.'],
      ['RESULTS', 'Pain was lower.'],
      ['BACKGROUND', 'Moss raises the risk of gout (odds ratio 2.1).'],
    ],
  },
  harms: {
    yes: [
      ['RESULTS', 'Serious adverse events occurred in 12 and 14 patients.'],
      ['RESULTS', 'No adverse effects were observed.'],
      ['CONCLUSIONS', 'The vaccine was well tolerated.'],
      ['RESULTS', 'Adverse events were not reported.'],
      [null, 'We gave the drug to 40 adults. Side effects were mild.'],
    ],
    no: [
      ['METHODS', 'The primary outcome was any adverse event.'],
      ['OBJECTIVE', 'To assess adverse events of the drug.'],
      ['CONCLUSIONS', 'Future trials should report adverse events.'],
      ['BACKGROUND', 'The older drug had side effects.'],
      ['RESULTS', 'No heterogeneity was found but for adverse events.'],
      ['RESULTS', 'Complications of diabetes were common.'],
      [null, 'Side effects of older drugs were a burden. We asked nurses about pain.'],
    ],
  },
  'who-paid': {
    yes: [
      ['FUNDING', 'National Moss Council.'],
      ['RESULTS', 'The trial was funded by the Moss Foundation.'],
      [null, 'This work was supported by a grant of the state.'],
    ],
    no: [
      ['RESULTS', 'The idea was supported by the data.'],
      ['RESULTS', 'Most trials were funded by industry.'],
      ['RESULTS', 'The knee is supported by ligaments.'],
    ],
  },
  limits: {
    yes: [
      ['RESULTS', 'The quality of the evidence was low.'],
      ['CONCLUSIONS', 'Limitations include a short follow-up.'],
      ['RESULTS', 'All trials had high risk of bias.'],
      ['CONCLUSIONS', 'The study was limited by its small sample.'],
      ['LIMITATIONS', 'Nobody was blinded.'],
      [null, 'We dug holes. These results should be interpreted with caution.'],
    ],
    no: [
      ['RESULTS', 'This overcomes a limitation of other methods.'],
      ['RESULTS', 'Pain was lower (low-quality evidence).'],
      ['CONCLUSIONS', 'Larger trials are needed.'],
      ['RESULTS', 'Growth is limited by light.'],
      ['BACKGROUND', 'Evidence on moss is limited by small samples.'],
      [null, 'Data on moss are sparse. We dug holes.'],
    ],
  },
};

describe.each(Object.entries(CASES) as [Question, (typeof CASES)[Question]][])('%s', (question, { yes, no }) => {
  test.each(yes)('is answered under %s: %s', (label, text) => {
    expect(picks(question, label, text).length).toBeGreaterThan(0);
  });

  test.each(no)('is not answered under %s: %s', (label, text) => {
    expect(picks(question, label, text)).toEqual([]);
  });
});
