import type { ChangeClass, NoticeChange } from '@/lib/model/notice-change';

/** The classes of a change with the sentences that decided them: a sentence that decided several is quoted once. */
export function bySentence({ classes }: Pick<NoticeChange, 'classes'>): { codes: ChangeClass[]; sentence: string }[] {
  const groups = new Map<string, ChangeClass[]>();
  for (const { code, sentence } of classes) groups.set(sentence, [...(groups.get(sentence) ?? []), code]);
  return [...groups].map(([sentence, codes]) => ({ codes, sentence }));
}
