/** A sentence as authors write one, and how it may be put in plain words without saying more. */
export interface DraftSample {
  source: string;
  plain: string;
}

export const DRAFT_SAMPLES: readonly DraftSample[] = [
  { source: 'Moss extract reduced pain by 12% compared with placebo in 412 adults over 8 weeks.', plain: 'Pain was 12% lower with moss than with placebo in 412 adults over 8 weeks.' },
  { source: 'Coffee consumption was associated with a higher risk of insomnia (odds ratio 1.8).', plain: 'Drinking coffee was linked to more sleeplessness.' },
  { source: 'These findings suggest that the enzyme may regulate growth in mice.', plain: 'In mice, the enzyme might steer growth.' },
  { source: 'The drug did not improve survival in patients with sepsis.', plain: 'The drug did not improve how long patients with sepsis lived.' },
  { source: 'Serious adverse events occurred in 12 patients in the drug group and 8 patients in the placebo group.', plain: 'Serious harm was seen in 12 patients with the drug and 8 patients with placebo.' },
  { source: 'Loss of the gene led to smaller roots in young plants.', plain: 'Plants that lost the gene had smaller roots because it was missing.' },
  { source: 'Night shifts were associated with a lower sleep quality among 1,204 nurses.', plain: 'Night shifts were linked to lower quality of sleep among 1,204 nurses.' },
  { source: 'Walking may lower blood pressure by about 5 points in older adults.', plain: 'Walking might lower blood pressure by about 5 points in older adults.' },
  { source: 'Two doses of 20 mg were more effective than one dose of 40 mg.', plain: 'Two doses of 20 mg did better than one of 40 mg.' },
  { source: 'No difference in mortality was observed between the groups at 30 days.', plain: 'There was no difference in deaths between the groups after 30 days.' },
  { source: 'Higher salt intake probably increases blood pressure in rats.', plain: 'More salt probably increases blood pressure in rats.' },
  { source: 'The vaccine prevented 64% of infections in children aged 5 to 11 years.', plain: 'The vaccine prevented 64% of infections in children of 5 to 11 years.' },
];
