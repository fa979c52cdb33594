import { workKey } from '@/lib/identifiers/work-key';
import type { SourceName } from '@/lib/model/assertion';
import type { LaySummary } from '@/lib/model/lay-summary';
import type { LayText, LayTextKind } from '@/lib/model/lay-text';
import { plainText } from '@/lib/model/rich-text';
import type { SourceAnswer } from '@/lib/model/source-answer';
import { sourceFacts, sourcesFor } from '@/lib/model/sources';
import type { Work, WorkIds } from '@/lib/model/work';
import { publishedText } from './published-text';

/** Whose copy is shown where several have the same text: the records', then the page's. */
const SOURCES = sourcesFor('layText');

/**
 * The texts that the authors or editors of a paper published with it, as summaries among others, each
 * kind once in each language. They are taken from the stored answers each time and never stored as summaries of their
 * own. Of a text that may not be kept there is only an origin to go to, and no summary.
 * @param work what is known of the work that the answers are about
 */
export function publishedSummaries(answers: readonly SourceAnswer[], work: Pick<Work, 'ids' | 'title' | 'published'>): LaySummary[] {
  const seen = new Set<string>();
  return textsOf(answers).flatMap(({ answer, text }) => {
    const read = publishedText(text, null);
    const known = `${text.kind}:${read.language.split('-')[0]}`;
    if (read.summary.length === 0 || seen.has(known)) return [];
    seen.add(known);
    return [
      {
        ...read,
        id: `${answer.source}:${text.kind}:${workKey(work.ids) ?? ''}${read.language === 'en' ? '' : `:${read.language}`}`,
        subject: work.ids,
        title: work.title ? plainText(work.title).trim() : '',
        // It came with the paper. What a page shows today may have been changed since, and says no date.
        written: answer.source === 'page' ? null : (answer.work?.revised ?? answer.work?.published ?? work.published),
        license: text.license,
        origin: { kind: 'source', name: nameOf(answer.source), url: addressAt(answer.source, work.ids), label: text.kind },
      } satisfies LaySummary,
    ];
  });
}

/** Texts that are known to exist and could not be kept: their names, and where they are read. */
export function publishedElsewhere(answers: readonly SourceAnswer[], ids: WorkIds): { kind: LayTextKind; url: string }[] {
  const texts = textsOf(answers);
  const kept = new Set(texts.filter(({ text }) => text.parts.length > 0).map(({ text }) => text.kind));
  const found = new Map<LayTextKind, string>();
  for (const { answer, text } of texts) {
    const url = addressAt(answer.source, ids);
    if (url !== null && !kept.has(text.kind) && !found.has(text.kind)) found.set(text.kind, url);
  }
  return [...found].map(([kind, url]) => ({ kind, url }));
}

function textsOf(answers: readonly SourceAnswer[]): { answer: SourceAnswer; text: LayText }[] {
  return SOURCES.flatMap((source) => answers.filter((answer) => answer.source === source)).flatMap((answer) =>
    (answer.layTexts ?? []).map((text) => ({ answer, text })),
  );
}

function nameOf(source: SourceName): string {
  return sourceFacts(source).name ?? '';
}

function addressAt(source: SourceName, { doi, pmid, pmcid }: WorkIds): string | null {
  if (source === 'pubmed' && pmid !== null) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  if (source === 'europepmc' && pmcid !== null) return `https://europepmc.org/article/PMC/${pmcid}`;
  return doi === null ? null : `https://doi.org/${encodeURI(doi)}`;
}
