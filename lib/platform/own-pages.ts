/** The extension's own pages, as paths in the package. */
export const OWN_PAGES = {
  'reading-list': '/reading-list.html',
  options: '/options.html',
  welcome: '/welcome.html',
  check: '/check.html',
  bibliography: '/bibliography.html',
  clip: '/clip.html',
  digest: '/digest.html',
} as const;
