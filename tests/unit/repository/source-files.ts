import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface SourceFile {
  /** Relative to the repository, with `/`. */
  path: string;
  text: string;
}

/** The TypeScript files below some folders of the repository. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') })),
  );
}

/** The modules a file imports, types included, as repository paths where they are ours. */
export function importsOf({ path, text }: SourceFile): { target: string; typeOnly: boolean }[] {
  const found = [...text.matchAll(/^(?:import|export)(\s+type)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm)];
  // What is loaded when it is used is imported all the same.
  const later = [...text.matchAll(/\bimport\('([^']+)'\)/g)];
  return [
    ...found.map((match) => ({ target: resolve(path, match[2] ?? match[3] ?? ''), typeOnly: match[1] !== undefined })),
    ...later.map((match) => ({ target: resolve(path, match[1] ?? ''), typeOnly: false })),
  ];
}

function resolve(from: string, target: string): string {
  if (target === '#i18n') return 'lib/platform/i18n';
  if (target.startsWith('@/')) return target.slice(2);
  if (!target.startsWith('.')) return target;
  const parts = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}
