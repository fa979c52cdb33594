import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDoi } from '@/lib/identifiers/doi';
import type { SourceName } from '@/lib/model/assertion';
import type { Role, StatusCode } from '@/lib/model/status';
import { NO_IDS, type WorkIds } from '@/lib/model/work';
import { statusFromAnswers, type StatusReport } from '@/scripts/inspect/status';

export interface CheckResult {
  passed: number;
  failed: string[];
  notes: string[];
}

/** What a recorded answer must give, by our own reading of the record. */
interface Expected {
  ids: Partial<WorkIds>;
  role: Role;
  status: StatusCode;
  /** Types of the notices in the order they are reported, each with the DOI of the notice. */
  notices: readonly (readonly [type: string, noticeDoi: string | null])[];
  disagreements?: readonly string[];
}

type Sample = Expected & { source: SourceName; file: string };

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
const PUBMED: Record<string, readonly Expected[]> = {
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

/** Lists seen live in 2026, without the records around them (`updated-by_live_shapes_2026.json`). */
const LIVE_SHAPES: Record<string, Omit<Expected, 'ids' | 'role'>> = {
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

/** Holds the recorded answers of the sources against what they must give. */
export async function checkSamples(sharedDir: string): Promise<CheckResult> {
  const result: CheckResult = { passed: 0, failed: [], notes: [] };
  const samples: Sample[] = [
    ...Object.entries(CROSSREF).map(([name, expected]) => ({ ...expected, source: 'crossref' as const, file: `samples/crossref/${name}` })),
    ...pubmedSamples('samples/pubmed', (name) => name),
    { ...WAKEFIELD_AT_NLM, source: 'europepmc', file: 'samples/europepmc/search_core_wakefield_retracted.json' },
    ...(await moreXml(sharedDir)),
  ];
  for (const sample of samples) {
    const body = await readFile(path.join(sharedDir, sample.file), 'utf8');
    compare(result, `${sample.file} ${sample.ids.doi ?? sample.ids.pmid}`, sample, sample.source, body);
  }
  await checkLiveShapes(sharedDir, result);
  return result;
}

function pubmedSamples(folder: string, rename: (name: string) => string): Sample[] {
  return Object.entries(PUBMED).flatMap(([name, expected]) =>
    expected.map((record) => ({ ...record, source: 'pubmed' as const, file: `${folder}/${rename(name)}` })),
  );
}

/** The whole records in data/pubmed_xml are the same papers under other file names. */
async function moreXml(sharedDir: string): Promise<Sample[]> {
  const present = new Set(await readdir(path.join(sharedDir, 'data/pubmed_xml')));
  const rename = (name: string) =>
    name.replace(/^efetch_(\d+)\.xml$/, 'metapub_$1.xml').replace(/^efetch_(retract\w+)_retractobot\.xml$/, 'retractobot_pubmed_$1.xml');
  return pubmedSamples('data/pubmed_xml', rename).filter(({ file }) => present.has(path.basename(file)));
}

async function checkLiveShapes(sharedDir: string, result: CheckResult): Promise<void> {
  const file = 'samples/crossref/updated-by_live_shapes_2026.json';
  const shapes = JSON.parse(await readFile(path.join(sharedDir, file), 'utf8')) as Record<string, { DOI?: string } | string>;
  for (const [name, shape] of Object.entries(shapes)) {
    if (typeof shape === 'string') continue;
    const expected = LIVE_SHAPES[name];
    if (!expected) {
      result.notes.push(`${file} ${name}: no list recorded, a synthetic one is in the unit tests`);
      continue;
    }
    compare(result, `${file} ${name}`, { ...expected, role: 'article', ids: { doi: parseDoi(shape.DOI ?? '') } }, 'crossref', JSON.stringify(shape));
  }
}

function compare(result: CheckResult, name: string, expected: Expected, source: SourceName, body: string): void {
  const report = statusFromAnswers({ ...NO_IDS, ...expected.ids }, new Map([[source, body]]));
  const wanted = JSON.stringify([expected.role, expected.status, expected.notices, expected.disagreements ?? []]);
  const given = JSON.stringify(summaryOf(report));
  if (wanted === given) result.passed += 1;
  else result.failed.push(`${name}: expected ${wanted}, got ${given}`);
}

function summaryOf({ role, status, notices, disagreements }: StatusReport) {
  return [role, status, notices.map(({ type, noticeDoi }) => [type, noticeDoi]), disagreements.map(({ kind }) => kind)];
}
