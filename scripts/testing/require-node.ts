/** The tools need this one (`engines` in package.json); npm scripts get it from node_modules/.bin on Linux x64. */
const OLDEST = { major: 22, minor: 22 } as const;

/** Ends the process with one line when the running Node is too old for the build tools. */
export function requireNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  console.error(
    `Node ${version} is too old for the build tools: run this through npm after npm ci, or install Node ${OLDEST.major}.${OLDEST.minor} or newer.`,
  );
  process.exit(1);
}
