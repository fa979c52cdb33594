import { cue } from '../cue';
import type { Cues } from './cues';

const STUDY = '(?:results?|conclusions?|findings?|interpretations?|inferences?|validity|scientific content|(?:main|overall) message)';
const IMPACT = '(?:affect*|chang*|alter*|impact*|influenc*|modif*|invalidat*|compromis*|undermin*)';

/** Quantities that only an outcome has: said to be wrong, the result was. */
const QUANTITY = '(?:(?:odds|hazards?|risk|rate) ratios?|confidence intervals?|P[ -]?values?|effect sizes?|prevalence|incidence|mortality|survival|coefficients?|estimates|significance levels?|mean differences?|relative risks?|correlations?)';

/** English. The cues follow the labelling rules of tests/fixtures/notice-texts. */
export const ENGLISH: Cues = {
  change: cue(
    // Said to be wrong.
    'errors?', 'mistakes?', 'mistaken*', 'incorrect*', 'erroneous*', 'wrong*', 'inaccura*', 'inadverten*', 'misprint*', 'typos?',
    'typographical', 'misspel*', 'mislabel*', 'misattribut*', 'misstat*', 'miscalculat*', 'misreport*', 'misclassif*', 'misidentif*',
    'misplaced', 'misquot*', 'mistyp*', 'mix(?:ed)?-?up', 'confused', 'garbled', 'corrupt*', 'discrepanc*', 'inconsisten*', 'implausib*',
    'slip', 'oversight', 'flaw*', 'bug', 'too (?:high|low|large|small|many|few)', 'over-?(?:stat|estimat|report)*', 'under-?(?:stat|estimat|report)*',
    // Said to be missing or too much.
    'omi(?:t|ss)*', 'missing', 'neglect*', 'fail(?:ed|s|ure) to', 'lack*', 'left out', 'not (?:included|listed|stated|given|declared|disclosed|reported|mentioned|shown|cited|acknowledged|visible)',
    'undeclared', 'undisclosed', 'cut off', 'truncated', 'repeated', 'duplicat*', 'lost', 'dropped', 'should not have', 'lapsed',
    // Said to be otherwise.
    'should', 'must be', 'instead of', 'rather than', 'in place of', 'and not', 'not [\\d.,]{1,12}', 'interchang*', 'exchang*', 'swap*', 'switch*', 'transpos*', 'revers*', 'inverted',
    'is same', 'are same', 'identical', '(?:the|that) same (?:image|background|panel|blot|band|sample|data|figure)*', 'overlap*', 're-?us*', 'splic*', 'manipulat*', 'similar*',
    'replac*', 'redrawn', 'redone', 'corrected(?! (?:version|article|online|in|paper|accordingly))', 'correct ~4 (?:is|are|was|were|reads?|appears?|should)', '(?:right|actual|true) ~1 (?:is|are|was|were)', '(?:name|names|affiliation|address|number|title|spelling|e-?mail) (?:of|for) .. (?:is|are)', 'amended', 'revised', 'changed?', 'changes', 'updated (?:the|fig*|tab*|disclos*|fund*|affil*)', 'deleted?', 'removed', 'add(?:ed)?', 'contrary to', 'false', 'falsely', 'not true', 'counterexample*', '(?:author|authors)’?s?’? ~2 (?:names?|affiliations?|address|initials?) (?:is|are)', 'adds?', 'supply', 'supplied',
    'read', 'reads', 'no longer', '(?:is|are) now (?!online|available|correct)*', 'withdrawn', 'said to', 'was said', 'we said', 'had said', '(?:was|were) (?:cited|given|printed|listed|published|shown|label*|described|spel*|rendered|reported|stated) .. as', '(?:had|has|have|was|were) not (?:been )?(?:given|obtained|sought|granted|approved|requested|sent|tagged)', 'appears? (?:to be|similar|twice|identical)', 'appeared twice', 'only one', 'incomplete', 'insufficient', 'without the knowledge', 'pointed to the wrong', 'anomal*', 'unusual', 'altered', 'redact*', 'recalculat*', 'reclassif*', 'did not (?:receive|obtain|have|disclose|declare|include|mention|report|account|state|list|acknowledge|cite|match|agree with)', 'unaware', 'disputed', 'modified', 'loss of', 'misnumber*', 'accents?', 'diacritic*', 'names of places', 'uncorrected', 'opposite', 'were assigned', 'unable to', 'could not', 'cannot', 'not be', 'in fact', 'actually', 'respectively not',
    // Concerns.
    'concerns? ~3 (?:about|regarding|over|with|that)', 'question*', 'unreliab*', 'doubt*', 'irregularit*', 'contaminat*', 'fabricat*', 'falsif*', 'without (?:indication|approval|consent|permission|quotation*|attribution|acknowled*)',
    'also declare', 'wish(?:es)? to (?:add|declare|acknowledge|state|thank|disclose|clarify|inform)', 'would like to (?:add|declare|acknowledge|state|thank|disclose|clarify)',
  ),
  unchanged: cue(
    'no change*', '(?:is|are|was|were|remains?|stays?) ~2 (?:correct|unchanged|unaffected|valid|unaltered|the same|sound)', '(?:is|are|was|were) not (?:affected|changed|altered|influenced)',
    'nothing in', 'are right', 'is right', 'are as (?:described|published|stated|reported|given)', 'did (?:not )?use the (?:right|correct)', 'based on the (?:right|correct)', 'used the (?:right|correct)',
  ),
  denial: cue(
    `(?:not|nor|neither|never|nothing) ~3 ${IMPACT} .. ${STUDY}`,
    `(?:neither|nor|none) .. ${STUDY} .. (?:is|are|was|were) ~2 (?:affected|changed|altered|influenced)`,
    `no ~2 (?:effects?|impact|influence|bearing|consequences?|implications?|changes?) .. ${STUDY}`,
    `without ~2 (?:affect*|alter*|chang*|effect|impact|consequence) .. ${STUDY}`,
    `${STUDY} .. (?:unaffected|unchanged|unaltered|not ~2 ${IMPACT}|remains? ~2 (?:the same|valid|correct|sound|true|as)|(?:still )?(?:stands?|hold|holds)|(?:is|are) (?:still )?(?:valid|sound))`,
  ),
  authors: cue(
    '(?:authors?|co-?authors?|investigators?|collaborators?|contributors?|editors?|reviewers?)[’\']?s?[’\']? ~2 (?:names?|surnames?|initials?|order|list|byline|affiliations?|address*|e-?mail|degrees?|contributions?|information|biograph*|ORCID*)',
    '(?:names?|surnames?|initials?|order|list|affiliations?|address*|e-?mail|spelling|degrees?|ORCID|contributions?) ~2 (?:of|for) ~5 (?:authors?|co-?authors?|investigators?|collaborators?)',
    'affiliations?', 'affiliated', 'by-?line', 'author list', 'list of (?:authors|collaborators|investigators|contributors)', 'authorship', 'as (?:a |an )?~1 (?:co-?)?author', 'corresponding author', 'author contributions?',
    'contributed equally', 'equal contribution*', 'joint (?:first|last|senior)', 'ORCID*', 'guarantor', '(?:last|first|family|given|middle|sur) ?name', 'surname', 'postal address', 'e-?mail address', 'present address', 'current address',
    '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|senior) author(?:[’\']s)? (?:name|surname|initial|affiliation|should|is|was|did|has)*', 'misspel* .. authors?', '(?:name|names) (?:is|was|were|are|should) .. (?:misspel*|spel*)',
    'contributors', 'listed under', 'address for correspondence', '(?:first|second|third|fourth|fifth|sixth|last|senior|corresponding) author,[^;:]{1,40}?,? (?:was|were|is|should)', 'degrees? of', 'credentials', 'correspond(?:ence|ing) address', '(?:as|list of|group) authors', 'without (?:the |his |her |their )?(?:knowledge|consent|agreement|permission) (?:and ~1 |or ~1 )?of', '(?:knowledge|agreement|approval)(?: (?:and|or) (?:knowledge|agreement|approval|consent))? of .. (?:authors?|co-?authors?)', 'middle initial', 'academic degree*', 'consortium members', 'group authors', 'authors? (?:was|were) ~1 (?:omitted|missing|left)',
  ),
  ethics: cue(
    'ethic*', 'institutional review board', 'IRB', '(?:informed|written|patient|parental|participant) consent', 'consent (?:to|for|form|was|statement|had)', 'consent of (?:the |all )?(?:patients?|participants?|family|families|subjects?|parents?|donors?)', 'animal (?:licen[cs]e*|care|welfare|use)', 'animal* .. licen[cs]e', 'helsinki',
    'fund(?:ing|er|ers|ed|s)?', 'grants?', 'award(?:s|ed)?', 'financ*', 'sponsor*', 'financial(?:ly)? support*', '(?<!not )supported by (?!the (?:data|results|evidence|findings))(?:the |a |an )?*', 'paid (?:for )?by', 'paid (?:work|time|consult*|writ*|for writing)', 'writer .. paid', 'fees?', 'honorari*', 'stipend', 'salary', 'donated', 'fellowship',
    '(?:competing|conflicts?|conflicting|declarations?|declared|financial|commercial|vested|statements?) (?:of )?interests?', 'conflicts? of interest', 'interests? (?:statement|section|disclosure)', 'disclosures?', 'disclosed?', 'undisclosed', 'consultan*', 'shareholder*', 'stock options', 'employed by', 'employs?', 'employee*', 'patent*', 'advisory board', 'advises',
  ),
  processing: cue(
    'references? (?:[\\d.,]{1,12}|list|section|number*|citation*|in|was|were|to|is|should)', '(?:incorrect|wrong|missing|duplicate|following|correct|cited|the) references?', 'refs?\\.? \\[?[\\d.,]{1,8}\\]?', 'bibliograph*', 'citations?', 'cited', 'miscited', 'quotations?', 'quotation marks', 'copyright', '(?:creative commons|open access|CC[ A-Z-]{0,12}) licen[cs]e*', 'licen[cs]e (?:line|type|statement)',
    'wrong (?:issue|volume|section|journal|category|article type)', 'published (?:twice|too early|prematurely|in duplicate)', 'special issue', 'page numbers?', 'pagination', 'running (?:head|title)*', 'article (?:number|type|category)', 'volume number', 'issue number', 'publication date', 'drafts?', 'published in error', 'earlier version', 'accepted version', 'place names?', 'received', 'accepted date', 'attributed',
  ),
  figures: cue(
    'figs?', 'figures?', 'tables?', 'tab', 'schemes?', 'legends?', 'captions?', 'panels?', 'images?', 'imaging data', 'photograph*', 'micrograph*', 'blots?', 'immunoblots?', 'gels?', 'bands', 'lanes?', 'charts?', 'infographic', 'graphical abstract', '~1 plots?', 'histogram*', 'scale bars?', 'axis', 'axes', 'y-axis', 'x-axis', 'videos?', 'movies?', 'maps', 'map (?:in|of|showing)', 'plates', 'diagram*', 'flow-?chart', 'illustration*', 'graphs?', 'box',
    '(?:supplement*|supporting|additional|extended) (?:files?|figs?|figures?|tables?|materials?|information|data|appendi*|videos?|movies?|notes?)', 'online appendix', 'multimedia', 'eTable*', 'eFigure*', 'visual abstract', 'artwork',
  ),
  figureUse: cue('(?:used|employed|applied|loaded) (?:in|for) (?:the )?~1 (?:figs?|figures?|tables?|panels?)', 'for (?:figs?|figures?)'),
  methods: cue(
    'methods?', 'methodolog*', 'materials and methods', 'procedures?', 'protocols?', 'study design', 'dos(?:e|es|age|ages|ing)', 'concentrations?', 'compositions?', '(?:participants|volunteers|respondents|subjects|animals|mice|rats) (?:were|received)', 'dilut*', 'molar*', '(?:buffer|solution|medium|media)', 'primers?', 'oligonucleotid*', 'sequences?', 'plasmids?', 'antibod*', 'reagents?', 'catalog(?:ue)?', 'product number', 'lot number', 'RRID*', 'strains?', 'cell lines?', 'specimens? (?:number|voucher)*', 'voucher*',
    'sample sizes?', 'power', 'inclusion', 'exclusion', 'eligib*', 'excluded', 'recruit*', 'enrol*', 'randomi[sz]*', 'allocation', 'blinding', 'follow-up (?:time|period|was)', 'data collection', 'collected', 'collection dates?', 'sampling', 'sampled', 'calibrat*', 'instruments?', 'detector', 'software', 'scripts?', 'code', 'codes', 'coded', 'coding', 'recoded', 'programming', 'algorithm*', 'parameters?', 'hyper-?parameters?', 'pre-?processing', 'normali[sz]*', 'adjust(?:ed|ment) for', 'covariates?', 'imput*',
    'data ?-?(?:availab*|sharing|access*|deposit*|set|sets|base|file|files|entry|collection|analys*|processing|transcription|coding)', 'datasets?', 'databases?', 'raw data', '(?:individual|participant|patient|baseline|underlying|source|original|primary|supporting) ~1 data', 'data (?:were|was|are|is|could|cannot|from|for|on)', 'source documents?', 'accession', 'repositor*', 'deposited (?:in|at|with)', 'GenBank', 'trial regist*', 'regist(?:ration|ry|ered)', 'clinicaltrials*', 'PROSPERO', 'questionnaire*', 'surveys?', 'waves?', 'fieldwork', 'cohort', 'survey items?', 'items?', 'subscale*', 'response (?:options?|categor*)', 'cut-?offs?', 'thresholds? (?:of|was|were|used|for|values?)', 'stock (?:number|center|centre)s?', 'clones?', 'suppliers?', 'manufacturers?', 'key resources', 'drying temperature', 'annealing', 'wavelength', 'temperature (?:of|was|should|used)*', 'incubat*', 'centrifug*', 'stored', 'measured (?:at|with|in|using|by)', 'administered', 'treated with', 'purchased', 'heated', 'dried', 'stained', 'scanned', 'sequenced', 'cultured', 'grown', 'doses', 'formulation', 'regimen', 'apparatus', 'device', 'sensor', 'filter', 'solvent', 'electrode', 'substrate', 'probe', 'vector', 'construct', 'knockout', 'genotype', 'species used', 'study (?:period|sites?|area|dates?)', 'follow-up', 'comparator', 'placebo used', 'search (?:strategy|terms|dates?)', 'effect measure', 'outcome measures?', 'primary (?:outcome|endpoint|end point)',
    'statistical (?:analys*|methods?|tests?|models?)', 'analytic*', 'models? (?:were|was|again|specification|should|used)', 'regression model*', 'training (?:set|split|data)', 'test (?:set|split|data)', 'split', 'readers who use', 'program', 'simulation*', 'synthesi[sz]ed', 'control group (?:was|were)', 'intervention (?:was|lasted|group was)',
  ),
  cause: cue(
    'sign errors?', '(?:coding|programming|data[ -]entry|calculation|computation|computing|analysis|analytical|rounding|data processing|weighting|sorting|merging) (?:errors?|mistakes?|rules?|steps?)', 'miscalculat*', 'clustering', 'weights', 'rounding', 'were assigned', 'misclassif*', 
    'by mistake (?:kept|left|included|excluded)', '(?:kept|left|included|counted) .. (?:by mistake|twice|in error)', 'earlier analysis', 'recalculat*', 're-?ran', 're-?run', 'ran .. again', 'corrected analys*', 'revised analys*', '(?:wrong|incorrect) (?:formula|denominator|variable|model|weights|test|column of the data)', 'not (?:considered|accounted|adjusted|weighted)', 'taken into account', 'software (?:error|bug)', 'bug', 'fabricat*', 'falsif*', 'implausible', 'confidence in .. data', 'loss of the .. data',
  ),
  sample: cue(
    '(?:number|numbers|total|count|age|ages|sex|mean age) of (?:the )?~2 (?:patients|participants|women|men|boys|girls|children|subjects|volunteers|respondents|animals|mice|rats|samples|specimens|sites|centres|centers|studies|trials|interviews|households|replicates|plots|controls|cases|people|adults|individuals|schools|students|pupils|observations)(?! (?:who|with|that|having|reporting))',
    'n ?= ?[\\d.,]{0,12}', 'sample size', 'baseline', '(?:patients|participants|women|men|children|subjects|volunteers|respondents|animals|mice|rats) (?:were |was )?(?:included|enrolled|recruited|randomi[sz]ed|screened|invited|eligible)', 'mean age', 'median age', 'demographic*', 'number of replicates',
  ),
  outcome: cue(
    '(?:odds|hazards?|risk|rate|likelihood) ratios?', 'relative risks?', 'risk difference', 'P[ -]?values?', 'P ?[=<>] ?[\\d.,·]{0,12}', 'significan*', 'confidence intervals?', 'incidence*', 'prevalence', 'mortality', 'fatality', 'survival', 'effect sizes?', '(?:mean|absolute) differences?', 'correlat*', '(?:regression|correlation|path|partition|diffusion) coefficients?', 'coefficients?', 'reductions?', 'gains?', 'associations?', 'efficacy', 'effectiveness', 'sensitivity', 'specificity', 'accuracy', 'LOD scores?', 'F1', 'AUC', 'I2', 'R2', 'd ?=', 'r ?=',
    '(?:number|proportion|percentage|frequency|share) of ~4 (?:who|with|that|having|reporting)', 'estimates?', '(?:the|our|its|this|these|all|an?) (?:pooled|adjusted|crude|extracted|measured|estimated|fitted|derived|inferred|observed|reported|obtained) ~2 *', 'turnover*', 'yields?', 'selectivit*', 'conversion', 'half-li(?:fe|ves)', 'IC50', 'EC50', '(?:response|remission|recurrence|relapse|cure|infection|detection|error|death|success|failure|replacement|growth|reaction|complication|readmission|event|completion|vaccination|unemployment) rates?', 'deaths?', 'died', 'responders?', 'complications?', 'adverse events?', 'side effects?', 'recovered', 'improv*', 'scores?', 'band ?gap', 'lifetimes?', 'binding energ*', 'ages? of the',
  ),
  outcomePlace: cue('abstract', '(?:in|of|from|to|under|and) (?:the |its |our )?~1 (?:of |in )?(?:the )?results', 'results (?:sections?|paragraphs?|part|and)', 'conclusions?', 'summary', 'key points', 'discussion', 'highlights'),
  verdict: cue(
    '(?:conclusions?|findings|results) (?:do|does|did) not (?:stand|hold)', 'no longer ~1 (?:significant|interpret*|support*|hold*|stands?|valid|claim*|associated|differ*|conclude*|stand*|reach*|detect*)', '(?:in )?the opposite (?:direction|sign|effect)', '(?:not|non|now|became|becomes|becoming|lost|loses)[- ](?:statistically )?significan*', 'significance (?:is|was) lost', 'below the threshold',
    '(?:claims?|conclusions?|inference|statement|interpretation) .. (?:withdrawn|retracted|removed|deleted|not (?:supported|justified|warranted|valid|hold)|no longer|incorrect|invalid|unsupported|revised|changed?|changes|affected|overstated)', '(?:withdraw|retract|delete|remove|revise)s? (?:the |this |that |our )?(?:claim|conclusion|inference)', 'sentence claiming',
    '(?:chang|affect|alter|invalidat|undermin|revers|compromis)(?:e|es|ed|ing) (?:the |our |its |some of the |several of the |all of the )?~1 (?:conclusions?|findings|results|interpretation)', '(?:conclusions?|findings|results) ~1 (?:are|is|were|was|be|become) ~1 (?:un-?reliable|invalid|unsupported|not (?:reliable|valid|supported|reproduc*|robust|sound|trust*)|wrong|incorrect|flawed|questionable|in doubt|reversed|different|affected|changed)',
    '(?:not|cannot|no longer|nor) ~2 rel(?:y|ied|iance) (?:up)?on', '(?:no|no longer|lost|lack of|loss of|lose|insufficient|undermined?s?) (?:have |has |had |our |their |its )?(?:any )?confidence in .. (?:results?|findings?|conclusions?|paper|article|work|study|reliability|integrity|validity)', '(?:not|cannot|no longer|fail(?:ed)? to|unable to) (?:be )?~1 (?:reproduc*|replicat*)', 'irreproducib*', '(?:do|does|did|data) not support', '(?:results?|findings?|conclusions?) .. (?:cannot|can not|could not|not) be (?:verified|trusted|confirmed|supported|relied|reproduced|substantiated|validated|guaranteed)',
    '(?:over|under)(?:stat|estimat)(?:e|ed|es|ing|ion)', '(?:theorem|lemma|proposition|corollary|claim|conjecture) .. (?:is|are|was|were) (?:false|incorrect|wrong|not true|invalid)', '(?:did|does|do) not reach (?:statistical )?significance', 'too (?:high|low|large|small) by', 'recommended (?:dose*|dosage|interval|amount)', 'recommendations?', 'association .. (?:absent|reversed|disappears?)', 'not ~1 valid', '(?:conclusions?|results|findings) .. with ~1 caution', '(?:conclusions?|findings|results) (?:unreliable|invalid|unsound)', 'concerned about the (?:results|findings|conclusions)(?! (?:presented|reported|shown))', `${QUANTITY} .. (?:is|are|was|were) (?:incorrect|wrong|erroneous|inaccurate|miscalculated|(?:incorrectly|wrongly|erroneously) (?:calculated|computed|reported|stated|given|estimated))`, 'reliability of the (?:results|findings|conclusions)', 'validity of the (?:results|findings|conclusions)',
  ),
  swapped: cue('interchang*', 'exchang*', 'swap*', 'switch*', 'transpos*', 'revers*', 'mixed up', 'confused', 'inverted'),
  up: cue('increas*', 'improv*', 'higher', 'greater', 'more', 'positive*', 'rose', 'rise', 'raised', 'superior', 'better', 'effective', 'larger', 'gain*', 'longer'),
  down: cue('decreas*', 'reduc*', 'worsen*', 'lower*', 'fewer', 'less', 'negative*', 'fell', 'fall', 'inferior', 'worse', 'ineffective', 'smaller', 'declin*', 'loss', 'shorter'),
  claim: cue('significan*', 'associat*', 'correlat*', 'P ?[=<>] ?[\\d.,·]{0,12}', 'differ*', 'risk', 'effect', 'support*', 'show*'),
  negation: cue('not', 'no', 'never', 'without', 'neither', 'nor', 'un*', 'non-?*', 'did not', 'insignifican*', 'ineffective', 'may', 'might', 'could', 'suggest*', 'tend*'),
  wording: cue(
    'misspel*', 'spel(?:t|led|ling)*', 'typos?', 'typographic*', 'misprint*', 'words?', 'phrases?', 'terms?', 'abbreviation*', 'titles?', 'sub-?headings?', 'headings?', 'punctuation', 'translat*', 'equations?', 'eqs?', 'formula*', 'notation', 'symbols?', 'hyphen*', 'misnumber*', 'accents?', 'diacritic*', 'names of places', 'grammatical', 'nomenclature', 'footnotes?', 'hyperlinks?', 'URL', 'description', 'key-?words?', 'subtitle', 'wording', 'species name', 'throughout',
  ),
  passage: cue('sentences?', 'paragraphs?', 'lines?', 'pages?', 'text', 'sections?', 'passages?', 'statements?', 'occurrence', 'abstract', 'introduction', 'discussion'),
  open: cue('neither', 'nor', 'none of', 'whether', 'if', 'would not', 'unlikely', 'not aware', 'no evidence'),
  label: cue('legends?', 'captions?', 'axis', 'axes', 'label*', 'footnotes?', 'asterisks?', 'key', 'scale bars?', 'titles?', '(?:sub-?)?headings?', 'equations?', 'eqs?', 'formula*'),
  misstated: cue('(?:incorrectly|wrongly|erroneously|mistakenly) (?:stated|said|reported|claimed|implied|concluded) that', 'we ~1 (?:said|stated|wrote|claimed) that'),
  thanks: cue('acknowledge?ments?', 'thank(?:s|ed|ing)?'),
};
