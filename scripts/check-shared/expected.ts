import type { SourceName } from '@/lib/model/assertion';
import type { Role, StatusCode } from '@/lib/model/status';
import type { WorkIds } from '@/lib/model/work';

/** What a recorded answer must give, by our own reading of the record. */
export interface Expected {
  ids: Partial<WorkIds>;
  role: Role;
  status: StatusCode;
  /** Types of the notices in the order they are reported, each with the DOI of the notice. */
  notices: readonly (readonly [type: string, noticeDoi: string | null])[];
  disagreements?: readonly string[];
}

const WAKEFIELD = { doi: '10.1016/s0140-6736(97)11096-0' };
const LANCET_2010 = ['retraction', '10.1016/s0140-6736(10)60175-4'] as const;
const LANCET_2004 = '10.1016/s0140-6736(04)15715-2';
const EJGH_2011 = ['expression_of_concern', '10.1097/meg.0b013e328349d184'] as const;

const article = (ids: Partial<WorkIds>, status: StatusCode, notices: Expected['notices'] = []): Expected => ({ ids, role: 'article', status, notices });
const notice = (ids: Partial<WorkIds>, ...notices: Expected['notices']): Expected => ({ ids, role: 'notice', status: 'none-found', notices });
const byPmid = (pmid: string): Partial<WorkIds> => ({ pmid });

const CROSSREF: Record<string, Expected> = {
  'work_wakefield_retracted_full.json': article(WAKEFIELD, 'retracted', [LANCET_2010, ['correction', LANCET_2004]]),
  'work_lancet_retraction_notice_trimmed.json': notice({ doi: LANCET_2010[1] }, LANCET_2010),
  'work_nature_addendum_updated-by_trimmed.json': article({ doi: '10.1038/s41586-020-2012-7' }, 'updated', [
    ['addendum', '10.1038/s41586-020-2951-z'],
  ]),
  'work_plos_ppat.1008184_self_new_version_2026-07-23.json': article({ doi: '10.1371/journal.ppat.1008184' }, 'updated', [
    ['new_version', '10.1371/journal.ppat.1008184'],
  ]),
  'work_springer_change_details_10.1038_s41598-020-78656-w.json': article({ doi: '10.1038/s41598-020-78656-w' }, 'corrected', [
    ['correction', '10.1038/s41598-021-88846-9'],
  ]),
  'work_elife.01567_json_main_abstract_only.json': article({ doi: '10.7554/elife.01567' }, 'none-found'),
  'notice_plos_correction_2021_10.1371_journal.pone.0129989.json': notice({ doi: '10.1371/journal.pone.0129989' }, [
    'correction',
    '10.1371/journal.pone.0129989',
  ]),
  'notice_wiley_correction_10.1111_ijal.12281.json': notice({ doi: '10.1111/ijal.12281' }, ['correction', '10.1111/ijal.12281']),
  'notice_aps_erratum_10.1103_physrevb.98.104436.json': article({ doi: '10.1103/physrevb.98.104436' }, 'corrected', [
    ['correction', '10.1103/physrevb.98.104436'],
  ]),
};

const WAKEFIELD_AT_NLM = article(WAKEFIELD, 'retracted', [LANCET_2010, ['retraction', LANCET_2004], EJGH_2011]);

/** File → what each record in it gives; several records of one file are asked for by PMID. */
export const PUBMED: Record<string, readonly Expected[]> = {
  'esummary_wakefield.json': [WAKEFIELD_AT_NLM],
  'efetch_38147649.xml': [article(byPmid('38147649'), 'corrected', [['erratum', '10.1073/pnas.2424381121']])],
  'efetch_35649368.xml': [article(byPmid('35649368'), 'corrected', [['erratum', '10.1016/j.celrep.2022.111044']])],
  'efetch_38833988.xml': [notice(byPmid('38833988'), ['erratum', '10.1016/j.bbamcr.2024.119767'])],
  'efetch_38962805.xml': [notice(byPmid('38962805'), ['erratum', '10.1080/09540121.2024.2374185'])],
  'efetch_36156117.xml': [article(byPmid('36156117'), 'none-found')],
  'efetch_39345789.xml': [article(byPmid('39345789'), 'none-found')],
  'efetch_36798302_preprint_UpdateIn.xml': [article(byPmid('36798302'), 'updated', [['new_version', '10.1016/j.cell.2023.05.044']])],
  'efetch_41960023_plain_language_summary_excerpt.xml': [article(byPmid('41960023'), 'none-found')],
  'efetch_retracted_publication_retractobot.xml': [
    article(byPmid('10066780'), 'retracted', [['retraction', null], ['erratum', null]]),
  ],
  'efetch_retraction_notice_retractobot.xml': [notice(byPmid('27508352'), ['retraction', null])],
  'commentscorrections_selection_2019.xml': [
    article(byPmid('8863847'), 'retracted', [['retraction', null], ['erratum', null]]),
    // A retraction notice that was itself corrected.
    { ids: byPmid('9634358'), role: 'both', status: 'corrected', notices: [['erratum', null], ['retraction', null]] },
    article(byPmid('11543891'), 'retracted', [['retraction', null]]),
    notice(byPmid('11600210'), ['retraction', null]),
    article(byPmid('9861576'), 'corrected', [['erratum', null]]),
    article(byPmid('11524736'), 'updated', [['corrected_and_republished', null]]),
    { ids: byPmid('11748851'), role: 'both', status: 'none-found', notices: [['corrected_and_republished', '10.1002/humu.1235']] },
    article(byPmid('12230355'), 'none-found'),
    article(byPmid('12230384'), 'none-found'),
    article(byPmid('11279676'), 'updated', [['new_version', null]]),
    article(byPmid('28647898'), 'corrected', [['erratum', null]]),
  ],
};

/** No register that records corrections was asked: nothing found says nothing. */
const silent = (ids: Partial<WorkIds>): Expected => article(ids, 'not-checked');

const BIORXIV: Record<string, Expected> = {
  'details_withdrawn_2020.01.30.927871.json': article({ doi: '10.1101/2020.01.30.927871' }, 'withdrawn', [
    ['withdrawal', '10.1101/2020.01.30.927871'],
  ]),
};

const DATACITE: Record<string, Expected> = {
  'datacite_arxiv.json': silent({ doi: '10.48550/arxiv.2311.16162' }),
  'datacite_dataset.json': silent({ doi: '10.5061/dryad.8515' }),
};

const OPENALEX: Record<string, Expected> = {
  // Its word alone is no status.
  'work_select_wakefield.json': { ...silent(WAKEFIELD), disagreements: ['unsupported'] },
  'work_full_2026.json': silent({ doi: '10.7600/jspfsm.56.60' }),
};

const RETRACTION_WATCH: Record<string, readonly Expected[]> = {
  'row_2023_full_real.csv': [article({ doi: '10.1155/2021/6907871' }, 'retracted', [['retraction', '10.1155/2023/9804945']])],
  'rows_2026-09-25_snapshot.csv': [
    article({ doi: '10.1016/j.micpro.2020.103053' }, 'retracted', [
      ['retraction', '10.1016/j.micpro.2024.105024'],
      ['expression_of_concern', '10.1016/j.micpro.2021.104304'],
    ]),
    { ...silent({ doi: '10.1016/j.micpro.2021.104304' }), role: 'notice', notices: [['expression_of_concern', '10.1016/j.micpro.2021.104304']] },
    article({ doi: '10.2147/ijn.s97476' }, 'corrected', [['correction', '10.2147/ijn.s384663']]),
    article({ doi: '10.1161/circoutcomes.120.007778' }, 'replaced', [['retract_and_replace', '10.1161/hcq.0000000000000125']]),
    article({ doi: '10.1002/1096-9098(200007)74:3<201::aid-jso8>3.0.co;2-5' }, 'retracted', [
      ['retraction', '10.1002/1096-9098(200007)74:3<201::aid-jso8>3.0.co;2-5'],
    ]),
    article(byPmid('31579114'), 'retracted', [['retraction', '10.1177/17588359211061903']]),
  ],
  'xera_paper_4036.json': [article(WAKEFIELD, 'retracted', [LANCET_2010])],
};

export interface ExpectedFile {
  source: SourceName;
  records: readonly Expected[];
}

/** Every recorded answer of a source, by its place under samples. */
export const EXPECTED: Record<string, ExpectedFile> = {
  ...filesOf('crossref', 'crossref', CROSSREF),
  ...filesOf('pubmed', 'pubmed', PUBMED),
  ...filesOf('europepmc', 'europepmc', { 'search_core_wakefield_retracted.json': WAKEFIELD_AT_NLM }),
  ...filesOf('biorxiv', 'biorxiv', BIORXIV),
  ...filesOf('datacite', 'datacite', DATACITE),
  ...filesOf('openalex', 'openalex', OPENALEX),
  ...filesOf('retractionwatch', 'retraction-watch', RETRACTION_WATCH),
  ...filesOf('html', 'page', {
    'pnas_10.1073_pnas.0904402107_head_and_correction_block.html': article({ doi: '10.1073/pnas.0904402107' }, 'corrected', [
      ['correction', '10.1073/pnas.1421771111'],
    ]),
    'nature_scirep_10.1038_s41598-020-61892-5_head.html': silent({ doi: '10.1038/s41598-020-61892-5' }),
    'elife_e04407_digest_block_2014_highwire.html': silent({ doi: '10.7554/elife.04407' }),
    'pmc_PMC5220672_head.html': silent({ doi: '10.1016/j.bpsc.2016.03.005' }),
  }),
};

function filesOf(folder: string, source: SourceName, table: Record<string, Expected | readonly Expected[]>): Record<string, ExpectedFile> {
  return Object.fromEntries(
    Object.entries(table).map(([name, given]) => [`${folder}/${name}`, { source, records: 'ids' in given ? [given] : given }]),
  );
}

/** Samples of which no status follows, each with the reason. */
export const NO_STATUS: Record<string, string> = {
  'crossref/updated-by_live_shapes_2026.json': 'many lists in one file, held by LIVE_SHAPES',
  'crossref/unixsd_elife.01567_executive-summary.xml': 'a text for lay readers in an answer that is not asked for',
  'datacite/404_crossref_doi.R.txt': 'a recording by a program in R; its body stands in the unit tests',
  'pubmed/esearch_wakefield.json': 'a search, not asked for',
  'pubmed/idconv.json': 'identifiers alone',
  'semanticscholar/paper_fields_full_trimmed.json': 'the service knows no notices',
  'semanticscholar/batch_test_get_papers.yaml': 'the service knows no notices',
  'html/plos_wombat_amendment_template.ftl': 'a template; pages made with it stand in the tests of the page',
  'jats/elife_02094_correction_related-article.xml': 'full text, read for its words',
  'jats/elife_04407_abstracts.xml': 'full text, read for its words',
  'jats/plos_pntd.0002065_article-meta.xml': 'full text, read for its words',
  'doi/rw_dois_awkward_but_valid.txt': 'identifiers alone',
  'doi/rw_dois_not_matching_crossref_main_regex.txt': 'identifiers alone',
  'zotero/connector_saveItems_request.json': 'a request to another program',
  'INDEX.md': 'the index',
};

/** Lists seen live in 2026, without the records around them (`updated-by_live_shapes_2026.json`). */
export const LIVE_SHAPES: Record<string, Omit<Expected, 'ids' | 'role'>> = {
  'wakefield_2026-10-03': { status: 'retracted', notices: [LANCET_2010, ['correction', LANCET_2004]] },
  self_withdrawal: { status: 'withdrawn', notices: [['withdrawal', '10.1016/j.adengl.2021.11.027']] },
  withdrawal_by_notice: { status: 'withdrawn', notices: [['withdrawal', '10.2514/6.2018-2123.c1']] },
  removal_plus_erratum: {
    status: 'removed',
    notices: [['removal', '10.1016/j.asr.2025.03.045'], ['erratum', '10.1016/j.asr.2025.10.008']],
  },
  self_partial_retraction: { status: 'partly-retracted', notices: [['partial_retraction', '10.29328/journal.jcmhs.1001023']] },
  'dual_source_and_both_fields_2026-08-13': {
    status: 'retracted',
    notices: [['retraction', '10.1016/j.micpro.2023.104901']],
    disagreements: ['type'],
  },
  duplicate_publisher_and_rw: { status: 'retracted', notices: [['retraction', '10.1038/nature13598']] },
  rw_only_no_title_prefix: { status: 'retracted', notices: [['retraction', '10.1538/expanim.54.1.r1']] },
  crossref_community_example: { status: 'retracted', notices: [['retraction', '10.1021/acsami.9b11759']] },
  springer_self_retraction: { status: 'retracted', notices: [['retraction', '10.1007/s11277-021-09072-0']] },
};

