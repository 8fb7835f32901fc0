import packageJson from '../package.json' with { type: 'json' };

const { 'as-meant': AS_MEANT, defaults: IN_FULL } = packageJson.browserslist;

/** Versions by the names of browserslist, as `{ safari: '16' }`. */
export type Versions = Record<string, string>;

/** The oldest browsers that show the site as meant, and the oldest in which all of it works (docs/browsers.md). */
export const OLDEST = { asMeant: toVersions(AS_MEANT), inFull: toVersions(IN_FULL) };

/** The names by which esbuild knows them. Samsung Internet is Chrome under another name, and newer than ours. */
const NAMES: Record<string, string> = {
  safari: 'safari',
  ios_saf: 'ios',
  chrome: 'chrome',
  edge: 'edge',
  firefox: 'firefox',
};

/** For which browsers esbuild writes the scripts of pages. Next reads the same list for the stylesheets. */
export const SCRIPT_TARGETS: string[] = Object.entries(OLDEST.inFull).flatMap(([browser, version]) =>
  NAMES[browser] ? `${NAMES[browser]}${version}` : [],
);

function toVersions(queries: readonly string[]): Versions {
  return Object.fromEntries(queries.map((query) => query.split(' >= ') as [string, string]));
}
