import { describe, expect, it } from 'vitest';
import { withdrawnPart } from '@/lib/notices/reasons/withdrawn-part';

describe('the withdrawn part', () => {
  it.each([
    ['The authors retract Figure 4 and Table 2. The rest is not affected.', 'The authors retract Figure 4 and Table 2.'],
    ['Figures 1–3 are not retracted. Figure 4 is retracted.', 'Figure 4 is retracted.'],
    ['The data for Fig. 4B cannot be reproduced, and we retract this panel.', 'The data for Fig. 4B cannot be reproduced, and we retract this panel.'],
    ['Figure 4 is retracted, while Figures 1–3 are not affected.', 'Figure 4 is retracted, while Figures 1–3 are not affected.'],
    ['The retraction applies to the data in Table 2.', 'The retraction applies to the data in Table 2.'],
  ])('is named in "%s"', (text, part) => {
    expect(withdrawnPart([text])).toBe(part);
  });

  it.each([
    ['the whole', 'The whole article is retracted.'],
    ['a part named as kept', 'Figure 4 and its conclusions are not retracted.'],
    ['a part that the retraction leaves out', 'The partial retraction does not concern Figure 4, which remains valid.'],
    ['what was removed in an experiment', 'Figure 1 showed that glucose was removed from the medium.'],
    ['who withdrew from a study', 'In Figure 2, patients who withdrew were not shown.'],
    ['a withdrawal "in part"', 'In part because the funder withdrew, the trial stopped early.'],
    ['the rest', 'The remaining sections of the paper are not part of this retraction.'],
    ['another paper’s retraction', 'The retraction of Abe et al. affected data used in Table 2.'],
  ])('is not %s', (_, text) => {
    expect(withdrawnPart([text])).toBeNull();
  });
});
