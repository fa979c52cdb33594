import { describe, expect, it } from 'vitest';
import { statedReason } from '@/lib/notices/reasons/stated-reason';

describe('the stated reason of a retraction', () => {
  it.each([
    ['The authors retract this article because the cell line was mislabelled. They apologise.', 'The authors retract this article because the cell line was mislabelled.'],
    ['This article has been withdrawn at the request of the editor. Following publication, concerns were raised about Fig. 2.', 'Following publication, concerns were raised about Fig. 2.'],
    ['The article is retracted. An error in the code reversed the sign of the effect.', 'An error in the code reversed the sign of the effect.'],
    ['The Editors issue this notice to alert readers that concerns have been raised about the images.', 'The Editors issue this notice to alert readers that concerns have been raised about the images.'],
  ])('is quoted from "%s"', (text, reason) => {
    expect(statedReason([text])).toBe(reason);
  });

  it.each([
    'This article has been retracted.',
    'All authors agree with this retraction. A.B. disagrees because of the data.',
    'The corresponding author did not respond to the concerns.',
    '',
  ])('is none in "%s"', (text) => {
    expect(statedReason([text])).toBeNull();
  });

  it.each([
    ['a denial', 'There was no evidence of fabrication of data. This article has been retracted at the request of the authors.'],
    ['a denial of intent', 'This retraction is the result of an honest error and not of misconduct.'],
    ['what the notice does not imply', 'This retraction does not imply any misconduct on the part of the authors.'],
    ['what was not investigated', 'We have not investigated whether authors were aware of the manipulation of the publication process.'],
    ['the fault of another paper', 'The article is retracted. It pooled a trial by Abe et al., which was retracted due to data fabrication.'],
    ['the fault of a cited paper', 'It relies on Ito et al. (2018), which has since been retracted because of fabricated data.'],
    ['what the authors say in their defence', 'The authors responded that the duplication was due to an error in figure assembly.'],
    ['the authors’ disagreement', 'The authors state that the errors were honest mistakes and did not affect the conclusions.'],
    ['what the paper was about', 'The paper reported errors in the measurement of blood pressure. The paper is retracted.'],
    ['a concern that was not borne out', 'The editors reviewed concerns about Figure 1 and found no irregularities.'],
    ['"the following article"', 'We, the Editors and Publisher of the journal, have retracted the following article.'],
    ['the time since publication', 'Since its publication in 2010, the article has been cited often. The journal retracts the article.'],
    ['the guidelines that were followed', 'The article is retracted following COPE guidelines.'],
    ['a reason that is promised', 'A replacement will appear in which the reason for the removal of the article will be specified.'],
    ['the authors’ claim that all is sound', 'The authors retract the paper. Although the errors affected only Figure 2, the main conclusions are sound.'],
    ['that there is none', 'The reason for retraction is unknown.'],
    ['the subject of the paper', 'This article about the manipulation of gene expression has been retracted at the request of the editor.'],
    ['what the study found', 'The study found duplications in the genome. The article is retracted at the authors’ request.'],
    ['an error of the notice', 'The original version of this notice contained an error and has been replaced.'],
    ['thanks', 'We thank Dr Abe for alerting us to the error in Table 2.'],
    ['what was done in another publication', 'The university found Dr Ito guilty of research misconduct in another publication.'],
    ['what could not be found out', 'The editors have been unable to verify whether the data were fabricated.'],
    ['an objection', 'One author, Dr Oda, objects to the retraction because he considers the errors minor.'],
    ['a concern that was resolved', 'Concerns about Figure 2 were resolved. The article is retracted for other reasons.'],
    ['what happens to the file', 'The retracted article will remain online, marked on each page because it is part of the record.'],
  ])('is not %s', (_, text) => {
    expect(statedReason([text])).toBeNull();
  });

  it.each([
    ['Concerns about peer review were raised. An investigation found errors in the data. The editors no longer have confidence in the results.', 'An investigation found errors in the data.'],
    ['The retraction has been agreed due to overlap with an earlier article. The authors disagree.', 'The retraction has been agreed due to overlap with an earlier article.'],
    ['No misconduct was found. The article is retracted because the data could not be reproduced.', 'The article is retracted because the data could not be reproduced.'],
    ['Please see the policy. Concern was raised about the reliability of the blots, which have the same shapes as those in other publications. The authors were not able to comment.', 'Concern was raised about the reliability of the blots, which have the same shapes as those in other publications.'],
    ['Upon reanalysis we were unable to reproduce the key finding. None of the authors disagrees.', 'Upon reanalysis we were unable to reproduce the key finding.'],
  ])('is what the journal found, beside what others say: "%s"', (text, reason) => {
    expect(statedReason([text])).toBe(reason);
  });

  it('is a sentence of the notice, whatever the text', () => {
    for (const text of ['because '.repeat(9_000), 'retract because.'.repeat(4_000), `${'a'.repeat(70_000)} error.`]) {
      const reason = statedReason([text]);
      expect(reason === null || text.includes(reason)).toBe(true);
    }
  });
});
