import type { NamedSite } from '@/lib/platform/named-sites';

/**
 * The sites whose pages Caveat reads without being asked, sorted by name. The manifest takes its content script and
 * its host_permissions from here, because in Chrome the later page scripts need host access, which the matches of a
 * content script do not give. Caveat's own pages take the names of sites from here. Only the build and the tests
 * read the table itself, so no package contains its test pages.
 *
 * If an update adds a required host, the browser disables the extension until the reader accepts it. So the list is
 * fixed for the first release, and readers add other sites themselves (lib/settings/sites.ts).
 */
export interface PaperHost extends NamedSite {
  /** Real pages of papers there: address, and the identifier that the address gives, where it gives one. */
  pages: readonly (readonly [url: string, id?: string])[];
}

/**
 * Google Scholar has some 190 country hosts, and a match pattern cannot leave the ending open. So these are `.com` and
 * the twelve countries that publish most, of those that use a host of their own.
 */
const SCHOLAR = ['ca', 'co.in', 'co.jp', 'co.kr', 'co.uk', 'com', 'com.au', 'com.br', 'de', 'es', 'fr', 'it', 'nl'];

export const PAPER_HOSTS: readonly PaperHost[] = [
  {
    name: 'AACR',
    hosts: ['aacrjournals.org'],
    pages: [
      ['https://aacrjournals.org/cancerres/article/78/20/5970/631815/Spatially-Resolved-Transcriptomics-Enables'],
      ['https://aacrjournals.org/cancerres/article/doi/10.1158/0008-5472.CAN-22-0804/696349/Delineating-The-RAS-Conformational-LandscapeThe', '10.1158/0008-5472.can-22-0804'],
    ],
  },
  {
    name: 'AAP Publications',
    hosts: ['publications.aap.org'],
    pages: [['https://publications.aap.org/pediatrics/article/126/6/1217/65270/Probiotics-and-Prebiotics-in-Pediatrics']],
  },
  { name: 'ACM Digital Library', hosts: ['dl.acm.org'], pages: [['https://dl.acm.org/doi/10.1145/2854146', '10.1145/2854146']] },
  {
    name: 'ACS Publications',
    hosts: ['pubs.acs.org'],
    pages: [
      ['https://pubs.acs.org/doi/abs/10.1021/bk-2011-1071.ch005', '10.1021/bk-2011-1071.ch005'],
      ['https://pubs.acs.org/doi/abs/10.1021/jp000606%2B', '10.1021/jp000606+'],
    ],
  },
  {
    name: 'AHA Journals',
    hosts: ['www.ahajournals.org'],
    pages: [['https://www.ahajournals.org/doi/10.1161/CIRCULATIONAHA.117.030742', '10.1161/circulationaha.117.030742']],
  },
  {
    name: 'AIP Publishing',
    hosts: ['pubs.aip.org'],
    pages: [['https://pubs.aip.org/aip/jap/article-abstract/121/17/174503/948320/Comprehensive-modeling-of-Joule-heated-cantilever?redirectedFrom=fulltext']],
  },
  {
    name: 'American Diabetes Association',
    hosts: ['diabetesjournals.org'],
    pages: [['https://diabetesjournals.org/care/article/45/11/2753/147671/Management-of-Hyperglycemia-in-Type-2-Diabetes']],
  },
  {
    name: 'American Physiological Society',
    hosts: ['journals.physiology.org'],
    pages: [['https://journals.physiology.org/doi/full/10.1152/jn.00587.2020', '10.1152/jn.00587.2020']],
  },
  {
    name: 'Annals of Internal Medicine',
    hosts: ['www.acpjournals.org'],
    pages: [['https://www.acpjournals.org/doi/abs/10.7326/M19-3075', '10.7326/m19-3075']],
  },
  {
    name: 'Annual Reviews',
    hosts: ['www.annualreviews.org'],
    pages: [['https://www.annualreviews.org/doi/abs/10.1146/annurev.matsci.31.1.323', '10.1146/annurev.matsci.31.1.323']],
  },
  {
    name: 'APS Journals',
    hosts: ['journals.aps.org'],
    pages: [['https://journals.aps.org/pra/abstract/10.1103/PhysRevA.65.032314', '10.1103/physreva.65.032314']],
  },
  {
    name: 'arXiv',
    hosts: ['arxiv.org'],
    pages: [
      ['https://arxiv.org/abs/1706.03762', '1706.03762'],
      ['https://arxiv.org/abs/astro-ph/0603274', 'astro-ph/0603274'],
    ],
  },
  { name: 'ASCO Publications', hosts: ['ascopubs.org'], pages: [['https://ascopubs.org/doi/10.1200/JCO.21.02615', '10.1200/jco.21.02615']] },
  {
    name: 'ASH Publications',
    hosts: ['ashpublications.org'],
    pages: [['https://ashpublications.org/blood/article/129/21/2864/36268/Heparin-induced-thrombocytopenia']],
  },
  { name: 'ASM Journals', hosts: ['journals.asm.org'], pages: [['https://journals.asm.org/doi/10.1128/mSphere.00593-20', '10.1128/msphere.00593-20']] },
  {
    name: 'ATS Journals',
    hosts: ['www.atsjournals.org'],
    pages: [['https://www.atsjournals.org/doi/full/10.1164/rccm.201910-1941ST', '10.1164/rccm.201910-1941st']],
  },
  {
    name: 'bioRxiv',
    hosts: ['www.biorxiv.org'],
    pages: [
      ['https://www.biorxiv.org/content/10.1101/696633v1', '10.1101/696633'],
      ['https://www.biorxiv.org/content/10.1101/2022.08.17.504306.full.pdf', '10.1101/2022.08.17.504306'],
    ],
  },
  {
    name: 'BMC',
    hosts: ['*.biomedcentral.com'],
    pages: [
      ['https://ccforum.biomedcentral.com/articles/10.1186/s13054-016-1322-5', '10.1186/s13054-016-1322-5'],
      ['https://bmcchem.biomedcentral.com/articles/10.1186/1752-153X-5-5', '10.1186/1752-153x-5-5'],
    ],
  },
  {
    name: 'BMJ',
    hosts: ['*.bmj.com'],
    pages: [['https://www.bmj.com/content/322/7277/29.1'], ['https://bmjopen.bmj.com/content/2/3/e000785']],
  },
  {
    name: 'Cambridge Core',
    hosts: ['www.cambridge.org'],
    pages: [['https://www.cambridge.org/core/journals/journal-of-public-policy/article/abs/when-consumers-oppose-consumer-protection-the-politics-of-regulatory-backlash/2C8E6B9BB6881A233B8936D9AD2C6305']],
  },
  {
    name: 'Cell Press',
    hosts: ['www.cell.com'],
    pages: [['https://www.cell.com/trends/ecology-evolution/abstract/S0169-5347(12)00002-X']],
  },
  {
    name: 'Cochrane Library',
    hosts: ['www.cochranelibrary.com'],
    pages: [['https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD000980.pub4/full', '10.1002/14651858.cd000980.pub4']],
  },
  {
    name: 'Cold Spring Harbor Laboratory Press',
    hosts: ['*.cshlp.org'],
    pages: [['https://genome.cshlp.org/content/24/8/1384'], ['https://genesdev.cshlp.org/content/16/14/1779']],
  },
  {
    name: 'Company of Biologists',
    hosts: ['journals.biologists.com'],
    pages: [['https://journals.biologists.com/dev/article/146/12/dev169748/19444/The-evolving-concept-of-cell-identity-in-the']],
  },
  { name: 'doi.org', hosts: ['doi.org'], pages: [['https://doi.org/10.1038/s41586-021-03819-2', '10.1038/s41586-021-03819-2']] },
  { name: 'eLife', hosts: ['elifesciences.org'], pages: [['https://elifesciences.org/articles/16800']] },
  {
    name: 'EMBO Press',
    hosts: ['www.embopress.org'],
    pages: [['https://www.embopress.org/doi/full/10.15252/msb.20188746', '10.15252/msb.20188746']],
  },
  {
    name: 'Europe PMC',
    hosts: ['europepmc.org'],
    pages: [
      ['https://europepmc.org/article/MED/34136733', '34136733'],
      ['https://europepmc.org/article/pmc/pmc3198533', 'PMC3198533'],
    ],
  },
  {
    name: 'F1000Research and its sister platforms',
    hosts: ['f1000research.com', 'gatesopenresearch.org', 'hrbopenresearch.org', 'open-research-europe.ec.europa.eu', 'wellcomeopenresearch.org'],
    pages: [
      ['https://f1000research.com/articles/10-614'],
      ['https://gatesopenresearch.org/articles/5-24'],
      ['https://hrbopenresearch.org/articles/4-87'],
      ['https://open-research-europe.ec.europa.eu/articles/3-156'],
      ['https://wellcomeopenresearch.org/articles/4-63'],
    ],
  },
  {
    name: 'Frontiers',
    hosts: ['www.frontiersin.org'],
    pages: [['https://www.frontiersin.org/journals/psychology/articles/10.3389/fpsyg.2023.1330238/full', '10.3389/fpsyg.2023.1330238']],
  },
  {
    name: 'Google Scholar',
    hosts: SCHOLAR.map((ending) => `scholar.google.${ending}`),
    pages: SCHOLAR.map((ending) => [`https://scholar.google.${ending}/scholar?q=senescence&hl=en`] as const),
  },
  { name: 'Hindawi', hosts: ['www.hindawi.com'], pages: [['https://www.hindawi.com/journals/ije/2015/210527/']] },
  { name: 'IEEE Xplore', hosts: ['ieeexplore.ieee.org'], pages: [['https://ieeexplore.ieee.org/abstract/document/7696113?reload=true']] },
  {
    name: 'IOPscience',
    hosts: ['iopscience.iop.org'],
    pages: [['https://iopscience.iop.org/article/10.1088/0022-3727/34/10/311/meta', '10.1088/0022-3727/34/10/311']],
  },
  {
    name: 'J-STAGE',
    hosts: ['www.jstage.jst.go.jp'],
    pages: [['https://www.jstage.jst.go.jp/article/prohe1990/45/0/45_0_811/_article']],
  },
  {
    name: 'JAMA Network',
    hosts: ['jamanetwork.com'],
    pages: [['https://jamanetwork.com/journals/jamapsychiatry/fullarticle/481747']],
  },
  {
    name: 'JCI and JCI Insight',
    hosts: ['insight.jci.org', 'www.jci.org'],
    pages: [['https://insight.jci.org/articles/view/85609'], ['https://www.jci.org/articles/view/126863']],
  },
  {
    name: 'Karger',
    hosts: ['karger.com'],
    pages: [
      ['https://karger.com/pps/article/84/3/167/282903/The-WHO-5-Well-Being-Index-A-Systematic-Review-of'],
      ['https://karger.com/ocl/article/doi/10.1159/000541573/913627/Skin-Cancer-Detection-in-Diverse-Skin-Tones-by', '10.1159/000541573'],
    ],
  },
  {
    name: 'LWW Journals',
    hosts: ['journals.lww.com'],
    pages: [['https://journals.lww.com/ajg/fulltext/2021/03000/acg_clinical_guidelines__colorectal_cancer.15.aspx']],
  },
  { name: 'MDPI', hosts: ['www.mdpi.com'], pages: [['https://www.mdpi.com/2076-3425/15/3/264']] },
  {
    name: 'medRxiv',
    hosts: ['www.medrxiv.org'],
    pages: [['https://www.medrxiv.org/content/10.1101/2021.06.16.21258632v1', '10.1101/2021.06.16.21258632']],
  },
  {
    name: 'MIT Press Direct',
    hosts: ['direct.mit.edu'],
    pages: [
      ['https://direct.mit.edu/neco/article-abstract/9/8/1735/6109/Long-Short-Term-Memory?redirectedFrom=fulltext'],
      ['https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_00716/125280/FINCH-Prompt-guided-Key-Value-Cache-Compressi', '10.1162/tacl_a_00716'],
    ],
  },
  {
    name: 'Nature',
    hosts: ['www.nature.com'],
    pages: [
      ['https://www.nature.com/articles/s41586-021-03819-2', '10.1038/s41586-021-03819-2'],
      ['https://www.nature.com/articles/nature10728', '10.1038/nature10728'],
    ],
  },
  {
    name: 'NEJM',
    hosts: ['ai.nejm.org', 'catalyst.nejm.org', 'evidence.nejm.org', 'www.nejm.org'],
    pages: [
      ['https://ai.nejm.org/doi/full/10.1056/AIoa2300068', '10.1056/aioa2300068'],
      ['https://catalyst.nejm.org/doi/full/10.1056/CAT.21.0170', '10.1056/cat.21.0170'],
      ['https://evidence.nejm.org/doi/full/10.1056/EVIDoa2200008', '10.1056/evidoa2200008'],
      ['https://www.nejm.org/doi/full/10.1056/NEJMoa2034577', '10.1056/nejmoa2034577'],
    ],
  },
  { name: 'OpenAlex', hosts: ['openalex.org'], pages: [['https://openalex.org/works/w2964121744']] },
  {
    name: 'OSF',
    hosts: ['osf.io'],
    pages: [['https://osf.io/preprints/osf/b2xmp'], ['https://osf.io/preprints/socarxiv/j7qta']],
  },
  {
    name: 'Oxford Academic',
    hosts: ['academic.oup.com'],
    pages: [
      ['https://academic.oup.com/brain/article-abstract/129/10/2697/290089'],
      ['https://academic.oup.com/isq/advance-article-abstract/doi/10.1093/isq/sqaa085/5999080?redirectedFrom=fulltext', '10.1093/isq/sqaa085'],
    ],
  },
  { name: 'PeerJ', hosts: ['peerj.com'], pages: [['https://peerj.com/articles/4794/']] },
  {
    name: 'PLOS',
    hosts: ['journals.plos.org'],
    pages: [['https://journals.plos.org/plosmedicine/article?id=10.1371/journal.pmed.1000098', '10.1371/journal.pmed.1000098']],
  },
  {
    name: 'PNAS',
    hosts: ['www.pnas.org'],
    pages: [
      ['https://www.pnas.org/doi/10.1073/pnas.2117831119', '10.1073/pnas.2117831119'],
      ['https://www.pnas.org/content/117/50/31591.long'],
    ],
  },
  { name: 'Preprints.org', hosts: ['www.preprints.org'], pages: [['https://www.preprints.org/manuscript/201805.0444/v1']] },
  {
    name: 'PsychiatryOnline',
    hosts: ['psychiatryonline.org'],
    pages: [['https://psychiatryonline.org/doi/full/10.1176/appi.ps.201900186', '10.1176/appi.ps.201900186']],
  },
  {
    name: 'PsycNet',
    hosts: ['psycnet.apa.org'],
    pages: [['https://psycnet.apa.org/record/1956-05944-001'], ['https://psycnet.apa.org/doi/10.1037/h0042519', '10.1037/h0042519']],
  },
  { name: 'PubMed', hosts: ['pubmed.ncbi.nlm.nih.gov'], pages: [['https://pubmed.ncbi.nlm.nih.gov/31221671/', '31221671']] },
  {
    name: 'PubMed Central',
    hosts: ['pmc.ncbi.nlm.nih.gov', 'www.ncbi.nlm.nih.gov'],
    pages: [
      ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/', 'PMC3531190'],
      ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2377243/?tool=pmcentrez', 'PMC2377243'],
    ],
  },
  {
    name: 'Research Square',
    hosts: ['www.researchsquare.com'],
    pages: [['https://www.researchsquare.com/article/rs-629724/v1']],
  },
  {
    name: 'Rockefeller University Press',
    hosts: ['rupress.org'],
    pages: [['https://rupress.org/jcb/article/219/6/e202001064/151717/SuperPlots-Communicating-reproducibility-and']],
  },
  {
    name: 'Royal Society',
    hosts: ['royalsocietypublishing.org'],
    pages: [['https://royalsocietypublishing.org/doi/10.1098/rsos.221451', '10.1098/rsos.221451']],
  },
  {
    name: 'RSC Publishing',
    hosts: ['pubs.rsc.org'],
    pages: [['https://pubs.rsc.org/en/content/articlelanding/2012/cc/c2cc36189b']],
  },
  {
    name: 'RSNA',
    hosts: ['pubs.rsna.org'],
    pages: [['https://pubs.rsna.org/doi/full/10.1148/rg.337125073', '10.1148/rg.337125073']],
  },
  {
    name: 'SAGE Journals',
    hosts: ['journals.sagepub.com'],
    pages: [['https://journals.sagepub.com/doi/full/10.1177/0954408914525387', '10.1177/0954408914525387']],
  },
  {
    name: 'SciELO',
    hosts: [
      '*.scielo.org',
      '*.scielo.org.za',
      'scielo.isciii.es',
      'www.scielo.br',
      'www.scielo.cl',
      'www.scielo.org.ar',
      'www.scielo.org.co',
      'www.scielo.org.mx',
      'www.scielosp.org',
    ],
    pages: [
      ['https://preprints.scielo.org/index.php/scielo/preprint/view/2577'],
      ['https://scielo.org.za/scielo.php?script=sci_arttext&pid=S0259-94222018000300050'],
      ['https://scielo.isciii.es/scielo.php?script=sci_arttext&pid=S1137-66272009000600006'],
      ['https://www.scielo.br/j/rbfis/a/69tz8bYzpn36wcdTNSGWKyj/?lang=en'],
      ['https://www.scielo.cl/scielo.php?script=sci_arttext&pid=S0034-98872014001000003'],
      ['https://www.scielo.org.ar/scielo.php?script=sci_arttext&pid=S0041-69322009000100003'],
      ['https://www.scielo.org.co/scielo.php?pid=S0120-41572023000400457&script=sci_arttext'],
      ['https://www.scielo.org.mx/scielo.php?script=sci_arttext&pid=S0185-092X2019000200019'],
      ['https://www.scielosp.org/article/bwho/2012.v90n5/373-378/'],
    ],
  },
  {
    name: 'Science',
    hosts: ['www.science.org'],
    pages: [['https://www.science.org/doi/10.1126/sciadv.abj8030', '10.1126/sciadv.abj8030']],
  },
  {
    name: 'ScienceDirect',
    hosts: ['www.sciencedirect.com'],
    pages: [['https://www.sciencedirect.com/science/article/pii/S016748890800116X']],
  },
  {
    name: 'Semantic Scholar',
    hosts: ['www.semanticscholar.org'],
    pages: [['https://www.semanticscholar.org/paper/Text-Analysis-of-Cases-Description-in-Urban-Field-Liu-Song/dd1e49494be449af48cfb223e22766f805d1f216']],
  },
  {
    name: 'Springer Nature Link',
    hosts: ['link.springer.com'],
    pages: [['https://link.springer.com/article/10.1007/s10924-010-0192-1', '10.1007/s10924-010-0192-1']],
  },
  {
    name: 'SpringerOpen',
    hosts: ['*.springeropen.com'],
    pages: [['https://journalofinequalitiesandapplications.springeropen.com/articles/10.1186/1029-242X-2011-53', '10.1186/1029-242x-2011-53']],
  },
  { name: 'SSRN', hosts: ['papers.ssrn.com'], pages: [['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1793364']] },
  {
    name: 'Taylor & Francis Online',
    hosts: ['www.tandfonline.com'],
    pages: [['https://www.tandfonline.com/doi/epdf/10.1080/01457632.2023.2255811?needAccess=true', '10.1080/01457632.2023.2255811']],
  },
  {
    name: 'The Lancet',
    hosts: ['www.thelancet.com'],
    pages: [['https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(21)01431-8/fulltext?hss_channel=tw-27013292']],
  },
  {
    name: 'Thieme',
    hosts: ['www.thieme-connect.com', 'www.thieme-connect.de'],
    pages: [
      ['https://www.thieme-connect.com/products/ejournals/abstract/10.1055/s-0038-1636965', '10.1055/s-0038-1636965'],
      ['https://www.thieme-connect.de/products/ejournals/pdf/10.1055/s-0044-1788317.pdf', '10.1055/s-0044-1788317'],
    ],
  },
  {
    name: 'Wiley Online Library',
    hosts: ['*.onlinelibrary.wiley.com'],
    pages: [
      ['https://onlinelibrary.wiley.com/doi/10.1111/epi.18058', '10.1111/epi.18058'],
      ['https://analyticalsciencejournals.onlinelibrary.wiley.com/doi/abs/10.1002/pmic.201100327', '10.1002/pmic.201100327'],
    ],
  },
];

/** Manifest match patterns for all paper hosts. */
export function paperHostMatches(): string[] {
  return PAPER_HOSTS.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));
}

/** The table without its test pages, as Caveat's own pages show it. */
export function namedSites(): NamedSite[] {
  return PAPER_HOSTS.map(({ name, hosts }) => ({ name, hosts }));
}
