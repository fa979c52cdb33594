import type { DemoJournal, DemoPaper } from './demo-paper';

const NATURE_CANCER: DemoJournal = {
  name: 'Nature Cancer',
  abbreviation: 'Nat Cancer',
  issn: '2662-1347',
  slug: 'natcancer',
  colour: '#b3261e',
};
const SCIENTIFIC_REPORTS: DemoJournal = {
  name: 'Scientific Reports',
  abbreviation: 'Sci Rep',
  issn: '2045-2322',
  slug: 'srep',
  colour: '#c2410c',
};
const COMMUNICATIONS_MEDICINE: DemoJournal = {
  name: 'Communications Medicine',
  abbreviation: 'Commun Med (Lond)',
  issn: '2730-664X',
  slug: 'commsmed',
  colour: '#0b6b61',
};

/**
 * A real paper: its identifiers, title, journal and the first two of its authors are facts. The
 * abstract and the body are told in our own words for this demonstration.
 */
export const CORRECTED_ARTICLE: DemoPaper = {
  doi: '10.1038/s43018-023-00712-x',
  pmid: '38267628',
  pmcid: 'PMC10965441',
  title: 'The efficacy of chemotherapy is limited by intratumoral senescent cells expressing PD-L2',
  kind: 'Article',
  journal: NATURE_CANCER,
  volume: '5',
  issue: '3',
  firstPage: '448',
  lastPage: '462',
  online: '2024-01-24',
  print: '2024-03',
  authors: [
    { given: 'Selim', family: 'Chaib' },
    { given: 'José Alberto', family: 'López-Domínguez' },
    { given: 'Joaquín', family: 'Arribas' },
    { given: 'Manuel', family: 'Serrano' },
  ],
  abstract: [
    {
      label: null,
      text: 'Some cancer cells that survive chemotherapy stop dividing but stay in the tumor, where they dampen the immune response. A survey of proteins showed that such senescent cells carry much more of the immune checkpoint protein PD-L2. Cells without PD-L2 still became senescent, but the immune system cleared them quickly after treatment, and the tumors released less of the signals CXCL1 and CXCL2. Pancreatic tumors without PD-L2 shrank after chemotherapy with the help of CD8 T cells. An antibody against PD-L2 given together with chemotherapy led to remission of mammary tumors in mice.',
    },
  ],
  body: [
    'This page was written for a demonstration of Caveat. It is laid out like a page of the journal, and it is not the article: the article stands at the journal’s own address.',
    'Senescent cells are cells that have stopped dividing for good. Treatment of a tumor leaves many of them behind, and what they do there has been debated for years: they may hold growth back, or help what is left of the tumor to recover.',
    'The study asked which surface proteins tell such cells from their neighbors, and whether one of them protects the cells from being removed.',
  ],
  interests:
    'One senior author holds shares in Senolytic Therapeutics, Life Biosciences, Rejuveron Senescence Therapeutics and Altos Labs. Other authors declare consulting or royalties with Rejuveron, and two have a financial interest through patents held by the Mayo Clinic.',
  references: [
    { text: 'Invented, A. & Example, B. A first reference for a demonstration. Demo J. 1, 1–9 (2019).', doi: '10.5555/demo.2019.1' },
    { text: 'Example, C. et al. A second reference, on senescence. Demo J. 2, 10–19 (2021).', doi: '10.5555/demo.2021.2' },
  ],
  changes: [],
};

/** Invented: the real correction’s identifier, date and text are not told here. */
export const AUTHOR_CORRECTION: DemoPaper = {
  doi: '10.1038/s43018-099-00001-1',
  pmid: '99000001',
  pmcid: 'PMC99000001',
  title:
    'Author Correction: The efficacy of chemotherapy is limited by intratumoral senescent cells expressing PD-L2',
  kind: 'Author Correction',
  journal: NATURE_CANCER,
  volume: '6',
  issue: '5',
  firstPage: '911',
  lastPage: '911',
  online: '2025-05-13',
  print: '2025-05',
  authors: CORRECTED_ARTICLE.authors,
  abstract: [],
  body: [
    'In the version of the article initially published, one panel of Extended Data Fig. 4 was incorrect: it showed an image that belongs to another time point. The panel has been replaced. This notice is invented for a demonstration.',
    'The figure legend has been amended to name the time point. The original article has been corrected.',
  ],
  interests: null,
  references: [],
  changes: [{ doi: CORRECTED_ARTICLE.doi, type: 'correction' }],
};

/** Invented, retraction included: no real author should stand beside an invented retraction. */
export const RETRACTED_ARTICLE: DemoPaper = {
  doi: '10.1038/s41598-099-00002-2',
  pmid: '99000002',
  pmcid: null,
  title: 'A coated copper mesh that harvests drinking water from dry desert air without energy',
  kind: 'Article',
  journal: SCIENTIFIC_REPORTS,
  volume: '11',
  issue: '1',
  firstPage: '20202',
  lastPage: '20202',
  online: '2021-10-12',
  print: '2021-10',
  authors: [
    { given: 'Ada', family: 'Demonstration' },
    { given: 'Ben', family: 'Invented' },
  ],
  abstract: [
    {
      label: null,
      text: 'We describe a coated mesh that is said to collect four litres of water a day from air of 10 % relative humidity without any source of energy. The mesh kept its yield over 90 days. This abstract is invented.',
    },
  ],
  body: ['This paper, its authors and its retraction are invented for a demonstration of Caveat.'],
  interests: 'The authors declare no competing interests.',
  references: [
    { text: 'Example, D. A reference on dew and fog. Demo J. 3, 20–29 (2018).', doi: '10.5555/demo.2018.3' },
  ],
  changes: [],
};

export const RETRACTION_NOTE: DemoPaper = {
  doi: '10.1038/s41598-099-00003-3',
  pmid: '99000003',
  pmcid: 'PMC99000003',
  title: 'Retraction Note: A coated copper mesh that harvests drinking water from dry desert air without energy',
  kind: 'Retraction Note',
  journal: SCIENTIFIC_REPORTS,
  volume: '13',
  issue: '1',
  firstPage: '3303',
  lastPage: '3303',
  online: '2023-03-02',
  print: '2023-03',
  authors: RETRACTED_ARTICLE.authors,
  abstract: [],
  body: [
    'The Editors have retracted this article. After publication, readers pointed out that the reported yield exceeds the water vapour that the stated flow of air can carry. The authors could not supply the original measurements.',
    'Ada Demonstration agrees with this retraction. Ben Invented did not respond to the Editors. This note is invented.',
  ],
  interests: null,
  references: [],
  changes: [{ doi: RETRACTED_ARTICLE.doi, type: 'retraction' }],
};

/** Invented: a paper about which nobody has published a notice. */
export const PLAIN_ARTICLE: DemoPaper = {
  doi: '10.1038/s43856-099-00004-4',
  pmid: '99000004',
  pmcid: null,
  title: 'Bright light during the evening meal and sleep after night shifts: a randomized crossover trial in nurses',
  kind: 'Article',
  journal: COMMUNICATIONS_MEDICINE,
  volume: '5',
  issue: '1',
  firstPage: '404',
  lastPage: '404',
  online: '2025-02-18',
  print: '2025-02',
  authors: [
    { given: 'Clara', family: 'Beispiel' },
    { given: 'Dai', family: 'Example' },
  ],
  abstract: [
    { label: 'Background', text: 'Nurses who work at night often sleep badly by day. This abstract is invented.' },
    { label: 'Methods', text: 'We asked 48 nurses to spend their evening meal under bright or under dim light, in random order, for two weeks each.' },
    { label: 'Results', text: 'Sleep after the shift was 11 minutes longer with bright light (95 % confidence interval −4 to 26).' },
    { label: 'Conclusions', text: 'Bright light at the evening meal did not clearly lengthen sleep in this trial.' },
  ],
  body: [
    'This paper is invented for a demonstration of Caveat, and nobody has published a notice about it.',
    'Of what it cites, one paper was retracted [[2]], one retracted and replaced [[3]] and one corrected [[4]]: that says nothing of this one. Light was measured as described before [[1]].',
  ],
  interests: 'C.B. received lamps free of charge from their maker. D.E. declares no competing interests.',
  references: [
    { text: 'Example, E. A reference on light and sleep. Demo J. 4, 30–39 (2020).', doi: '10.5555/demo.2020.4' },
    { text: 'Obokata, H. et al. Stimulus-triggered fate conversion of somatic cells into pluripotency. Nature 505, 641–647 (2014).', doi: '10.1038/nature12968' },
    { text: 'Estruch, R. et al. Primary prevention of cardiovascular disease with a Mediterranean diet. N. Engl. J. Med. 368, 1279–1290 (2013).', doi: '10.1056/nejmoa1200303' },
    { text: `${CORRECTED_ARTICLE.title}. Nat. Cancer 5, 448–462 (2024).`, doi: CORRECTED_ARTICLE.doi },
    { text: 'A report that nobody has given an identifier. Example Press (2019).', doi: null },
  ],
  changes: [],
};

export const DEMO_PAPERS: readonly DemoPaper[] = [
  CORRECTED_ARTICLE,
  AUTHOR_CORRECTION,
  RETRACTED_ARTICLE,
  RETRACTION_NOTE,
  PLAIN_ARTICLE,
];
