import { describe, expect, test } from 'vitest';
import { kindOfPage } from '@/lib/identifiers/kind-of-page';
import { mayBeNotice } from '@/lib/identifiers/may-be-notice';
import { NO_IDS } from '@/lib/model/work';

const page = (type: string, doi = '10.5555/moss.1') => ({ kind: 'work' as const, ids: { ...NO_IDS, doi }, title: 'Moss on stones', types: [type] });

describe('a page’s own word for its article', () => {
  test.each([
    'Addition/Correction',
    'addition-correction',
    'Additions and Corrections',
    'Correction/Erratum',
    'Corrigendum / Erratum',
    'text.Serial.Journal/Erratum',
    'Research Article: Correction',
    'Correspondence: Correction',
    'Article Correction',
    'article-correction',
    'Article Withdrawal',
    'Brief Correction',
    'Correction to Article',
    'Correction Notice',
    'Corrections and Clarifications',
    'Partial Retraction',
    'EDITORIAL EXPRESSION OF CONCERN',
  ])('%s: a notice', (type) => {
    expect(kindOfPage(page(type))).toBe('notice');
    expect(mayBeNotice(page(type))).toBe(true);
  });

  test.each([
    'Corrected and Republished Article',
    'Retracted and Republished Article',
    'Retracted Publication',
    'RETRACTED ARTICLE',
    'Corrected Article',
    'Research Article',
    'Research Article/Chemistry',
    'Editor’s Note',
    'Text.Serial.Journal',
    'Quantum Error Correction',
    'Medicine: Correctional Health',
    'Reply and Correction of Vision',
  ])('%s: no notice', (type) => {
    expect(kindOfPage(page(type))).toBe('article');
  });
});

describe('a DOI that preprint servers give', () => {
  test.each([
    ['SocArXiv', '10.31235/osf.io/abcde'],
    ['an OSF preprint with its version', '10.31235/osf.io/j7qta_v1'],
    ['EdArXiv', '10.35542/osf.io/abcde'],
    ['AfricArXiv', '10.31730/osf.io/abcde'],
    ['EarthArXiv', '10.31223/x5abcd'],
    ['engrXiv', '10.31224/1234'],
    ['EcoEvoRxiv', '10.32942/x2abcd'],
    ['Authorea', '10.22541/au.158.1'],
    ['ESS Open Archive', '10.1002/essoar.10500000.1'],
    ['Cambridge', '10.33774/coe-2031-abc'],
    ['PeerJ', '10.7287/peerj.preprints.123v1'],
    ['SciELO', '10.1590/scielopreprints.2577'],
    ['JMIR', '10.2196/preprints.12345'],
    ['ARPHA', '10.3897/arphapreprints.e12345'],
    ['Jxiv', '10.51094/jxiv.1'],
    ['EGU', '10.5194/egusphere-2031-123'],
  ])('%s: a preprint', (_, doi) => {
    expect(kindOfPage(page('Research Article', doi))).toBe('preprint');
  });

  test.each([
    ['a project or a file at OSF', '10.17605/osf.io/abcde'],
    ['an abstract of an EGU meeting', '10.5194/egusphere-egu31-1234'],
    ['a journal of SciELO', '10.1590/s0102-311x2031000100001'],
    ['a journal of JMIR', '10.2196/12345'],
    ['a journal of Wiley', '10.1002/anie.203112345'],
    ['a journal article about preprints', '10.5555/preprint-culture'],
    ['Genome Research', '10.1101/gr.276123.131'],
  ])('%s: an article', (_, doi) => {
    expect(kindOfPage(page('Research Article', doi))).toBe('article');
  });
});
