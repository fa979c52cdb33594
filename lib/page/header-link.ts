import type { Doi } from '@/lib/model/work';

export function headerDois(_document: Document): Doi[] {
  return [];
}
