import { jsonAnswer, type Site } from '../stage/answer';
import { CORRECTED_ARTICLE } from './demo-papers';

/** Invented: what the real 10/cvtdemo stands for, if it was ever given out, is not told here. */
export const DEMO_SHORT_DOI = '10/cvtdemo';

/** doi.org: its API for handles, with one short DOI. */
export const doiOrgSite: Site = ({ path }) => {
  const handle = /^\/api\/handles\/(.+)$/.exec(path)?.[1];
  if (handle === undefined) return null;
  if (handle !== DEMO_SHORT_DOI) return jsonAnswer({ responseCode: 100, handle }, 404);
  return jsonAnswer({
    responseCode: 1,
    handle,
    values: [{ index: 1, type: 'HS_ALIAS', data: { format: 'string', value: CORRECTED_ARTICLE.doi }, ttl: 86_400 }],
  });
};
