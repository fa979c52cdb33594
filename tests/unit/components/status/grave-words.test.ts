import { describe, expect, it } from 'vitest';
import { hasGraveWords } from '@/components/status/grave-words';

describe('words that accuse', () => {
  it.each([
    'Falsification/Fabrication of Data', 'Misconduct by Author', 'Paper Mill', 'Fake Peer Review', 'Ethical Violations by Author', 'Plagiarism of Text',
    'False/Forged Authorship', 'False Affiliation', 'Hoax Paper', 'Sabotage of Materials', 'Criminal Proceedings', 'Civil Proceedings', 'Legal Reasons/Legal Threats',
    'Breach of Policy by Author', 'Rogue Editor', 'Manipulation of Images', 'Randomly Generated Content', 'Publishing Ban', 'Complaints about Author', 'Salami Slicing',
    'Taken from Dissertation/Thesis', 'Investigation by ORI', 'a severe abuse of the scientific publishing system', 'a compromised peer review process',
    'the peer-review process was compromised', 'claims proven to be false', 'results were made up', 'the author was convicted', 'with the intention to deceive', 'tortured phrases',
    'authorship for sale', 'citation stacking', 'knowingly included', 'stolen data', 'tampered with the samples', 'negligent handling',
  ])('are known in "%s"', (text) => {
    expect(hasGraveWords(text)).toBe(true);
  });

  it.each(['an error in the code', 'duplication of an image', 'the data could not be reproduced', 'false positives were counted twice', 'without ethics approval', 'unintentional duplication', 'overlap with an earlier article'])(
    'are none in "%s"',
    (text) => {
      expect(hasGraveWords(text)).toBe(false);
    },
  );
});
