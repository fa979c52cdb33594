import { readFile } from 'node:fs/promises';
import type { SharedAbstract } from './shared-abstracts';

interface Instance {
  CONTEXTS: string[];
  LABELS: string[];
  LONG_ANSWER: string;
}

/** The abstracts of the public set PubMedQA, from its file `ori_pqal.json`: a part for each label, and the conclusion. */
export async function questionAnswerAbstracts(file: string): Promise<SharedAbstract[]> {
  const instances = JSON.parse(await readFile(file, 'utf8')) as Record<string, Instance>;
  return Object.entries(instances).map(([pmid, { CONTEXTS, LABELS, LONG_ANSWER }]) => ({
    id: `pmid:${pmid}`,
    parts: [...CONTEXTS.map((text, index) => ({ label: LABELS[index] ?? null, text: [text] })), { label: 'CONCLUSION', text: [LONG_ANSWER] }],
  }));
}
