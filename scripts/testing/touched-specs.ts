/** A file and the files that it imports, as paths relative to the repository without an ending. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Pages of the extension that only the specs that name them look at. */
const OWN_PAGES = ['bibliography', 'check', 'clip', 'options', 'popup', 'reading-list', 'sidepanel', 'welcome'] as const;

/** What the specs call a page, where not by its own name. */
const ALSO_CALLED: Partial<Record<(typeof OWN_PAGES)[number], string>> = { sidepanel: 'side-panel|sidePanel' };

/** They look at the package as a whole, and so run whenever it changes. */
const ALWAYS = /\/(?:package|main-walk|production-smoke)\.spec\.ts$/;

/** What goes into the package, or decides how it is built. */
const PACKAGED = /^(?:lib|components|entrypoints|assets)\/|^(?:wxt\.config\.ts|package(?:-lock)?\.json)$|^scripts\/build\//;

const stem = (path: string): string => path.replace(/\.tsx?$/, '');

/** Whether a change is in what is built. */
export function isPackaged(path: string): boolean {
  return PACKAGED.test(path);
}

/**
 * Which end-to-end specs a change could touch. A change of a page that only some specs look at touches these; any
 * other change of the package touches all, since a spec sees the package and not its modules. Besides, a spec is
 * touched when it or something that it imports changed.
 * @param changed paths relative to the repository
 * @param specs the spec files and their text
 */
export function touchedSpecs(changed: readonly string[], imports: Imports, specs: ReadonlyMap<string, string>): string[] {
  const pages = new Set<string>();
  for (const path of changed.filter(isPackaged)) {
    const page = ownPagesOf(path, imports);
    if (page === 'all') return [...specs.keys()];
    for (const each of page) pages.add(each);
  }
  const names = [...pages].map((page) => ALSO_CALLED[page as (typeof OWN_PAGES)[number]] ?? page);
  const looksAt = new RegExp(names.length === 0 ? '(?!)' : names.join('|'), 'i');
  const edited = new Set(changed.map(stem));
  return [...specs.keys()].filter((path) => {
    if ([...reachedFrom(stem(path), imports)].some((file) => edited.has(file))) return true;
    return names.length > 0 && (ALWAYS.test(path) || looksAt.test(path) || looksAt.test(specs.get(path) ?? ''));
  });
}

/** The own pages that a file is part of; `all` where something else uses it too, or that cannot be told. */
function ownPagesOf(path: string, imports: Imports): string[] | 'all' {
  const entrypoints = [...imports.keys()].filter((file) => file.startsWith('entrypoints/') && reachedFrom(file, imports).has(stem(path)));
  const pages = entrypoints.map((file) => OWN_PAGES.find((page) => file.startsWith(`entrypoints/${page}/`)));
  return pages.length === 0 || pages.includes(undefined) ? 'all' : [...new Set(pages as string[])];
}

/** A file and all that it imports, directly or not. */
function reachedFrom(file: string, imports: Imports): Set<string> {
  const reached = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return reached;
}
