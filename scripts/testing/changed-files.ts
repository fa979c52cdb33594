import { execFileSync } from 'node:child_process';

/**
 * Files that differ from a commit, those that git does not know yet included.
 * @param since a branch or commit; left out, the last commit
 * @returns paths relative to the repository
 * @throws where `since` names nothing
 */
export function changedFiles(since = 'HEAD'): string[] {
  const git = (...args: string[]): string[] => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter((line) => line !== '');
  const base = git('merge-base', since, 'HEAD')[0] ?? since;
  return [...new Set([...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')])].toSorted();
}
