/**
 * Parameters that say where a reader came from on every site; and fragments, unless they are an application's own
 * path.
 */
const NOISE = /#(?![!/]).*|(?<=[?&])(?:utm_|\w{0,9}clid=)[^&#]*&?/g;
/** A path with a number, which is the paper's own. */
const NUMBERED = /\/\/[^/]+\/.*\d/;

/**
 * Whether two addresses show one page. A fragment is a place on the page, unless it is an application's own path
 * (`#/article/2`). Sites add and remove parameters that track readers, under names of their own. So if the path has a
 * number, a parameter that only one address has does not count. A changed value always counts.
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
