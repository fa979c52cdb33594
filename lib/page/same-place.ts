/**
 * Whether two addresses are views of one page. A fragment is a place on the page, unless it is an
 * application's own path (`#/article/2`). Sites add and take away what tracks their readers, under
 * names of their own: where the path has a number, which is a paper's own, a parameter that only one
 * address has counts for nothing, elsewhere only the usual ones do. A changed value always counts.
 * @param before absolute, as is `after`: both are the browser's own
 */
export function samePlace(before: string, after: string): boolean {
  const [[path, old], [newPath, now]] = [parts(before), parts(after)];
  return (
    path === newPath &&
    [...old.keys(), ...now.keys()].every((name) => {
      const [was, is] = [old.get(name), now.get(name)];
      return was === is || ((was === null || is === null) && (/\/\/[^/]+\/.*\d/.test(path) || /^utm_|clid$/.test(name)));
    })
  );
}

function parts(url: string): [path: string, parameters: URLSearchParams] {
  const [path = '', query] = url.replace(/#(?![!/]).*/, '').split(/\?(.*)/);
  return [path, new URLSearchParams(query)];
}
