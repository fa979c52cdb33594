/** What says where a reader came from, on every site alike; and fragments, but for an application's own path. */
const NOISE = /#(?![!/]).*|(?<=[?&])(?:utm_|\w{0,9}clid=)[^&#]*&?/g;
/** A number in the path, which is a paper's own. */
const NUMBERED = /\/\/[^/]+\/.*\d/;

/**
 * Whether two addresses are views of one page. A fragment is a place on the page, unless it is an
 * application's own path (`#/article/2`). Sites add and take away what tracks their readers, under
 * names of their own: where the path has a number, a parameter that only one address has counts for
 * nothing. A changed value always counts.
 * @param before absolute, as is `after`: both are the browser's own
 */
export function sameView(before: string, after: string): boolean {
  const [[path, query], [otherPath, otherQuery]] = [before, after].map(parts) as [Parts, Parts];
  return (
    path === otherPath &&
    (`${query}` === `${otherQuery}` || (NUMBERED.test(path) && [...otherQuery].every(([name, value]) => (query.get(name) ?? value) === value)))
  );
}

type Parts = [path: string, query: URLSearchParams];

function parts(url: string): Parts {
  const [path = '', query] = url.replace(NOISE, '').split(/\?(.*)/);
  return [path, new URLSearchParams(query)];
}
