import type { LaySummary } from '@/lib/model/lay-summary';

/**
 * A text about a notice, or written from one alone, is never shown as a summary of the study,
 * whatever its title claims.
 */
export function isAboutNotice({ role, basis }: Pick<LaySummary, 'role' | 'basis'>): boolean {
  return role === 'notice' || basis === 'notice-only';
}
