import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import createMDX from '@next/mdx';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import { currentBuild } from './lib/builds/current-build.ts';
import { headerRules } from './lib/http/headers.ts';
import { INDEX_REWRITES } from './lib/http/index-rewrites.ts';
import { readBuildSettings } from './lib/settings/build-settings.ts';
import { settingsOf } from './lib/settings/reading.ts';
import packageJson from './package.json' with { type: 'json' };

const root = import.meta.dirname;

// Next brings a React of its own to the pages, and both belong together.
const BUNDLED = ['next', 'react', 'react-dom'];

// Where the packages lie. In a copy of the project that a test edits, they are those of the project itself.
const packagesRoot = dirname(realpathSync(join(root, 'node_modules')));

// Nothing leaves this machine, not even a count of builds.
process.env.NEXT_TELEMETRY_DISABLED = '1';

// Turbopack takes plugins by name or by absolute path. ['remark-frontmatter', {}] would break; the bare name works.
const withMDX = (phase) =>
  createMDX({
    options: {
      // Alignment would become a style attribute, which the content security policy blocks.
      tableCellAlignToStyle: false,
      remarkPlugins: [
        'remark-frontmatter',
        'remark-gfm',
        ...(phase === PHASE_DEVELOPMENT_SERVER ? [join(root, 'lib/content/remark-stand-in.ts')] : []),
        join(root, 'lib/content/remark-heading-ids.ts'),
        join(root, 'lib/content/remark-cites.ts'),
        join(root, 'lib/content/remark-marks.ts'),
      ],
    },
  });

// The content and what reads it are loaded only where they are asked for: a server that starts has the built manifest.
async function refuseFaults() {
  const { beforeBuild } = await import('./scripts/before-build.ts');
  beforeBuild(join(root, 'content'));
}

async function redirects() {
  const [{ parseFacts }, { readFiles }, { toNextRedirects }] = await Promise.all([
    import('./lib/content/facts.ts'),
    import('./lib/content/read-files.ts'),
    import('./lib/http/redirects.ts'),
  ]);
  return toNextRedirects(parseFacts(readFiles(join(root, 'content'))).facts.redirects);
}

const buildSettings = () => settingsOf(readBuildSettings(process.env));

/** What a build decides, and the server that runs it must know: for whom it was built, whether it has the form, and where that leads. */
function builtEnv() {
  const { origin, offersForm, inquiryOrigin } = buildSettings();
  return { BUILT_FOR: origin, OFFERS_FORM: offersForm ? 'yes' : 'no', INQUIRIES_AT: inquiryOrigin ?? '' };
}

/** @returns {Promise<import('next').NextConfig>} */
export default async function config(phase) {
  // `next typegen` calls itself a build as well.
  if (phase === PHASE_PRODUCTION_BUILD && process.argv.includes('build')) await refuseFaults();
  return withMDX(phase)({
    // Pages ship without the framework's scripts (lib/html-first), and are then read by what needs them finished.
    ...(phase === PHASE_PRODUCTION_BUILD && { adapterPath: join(root, 'scripts/build-adapter.ts') }),
    // Next builds in .next; what is served has left it (lib/builds).
    ...(phase === PHASE_PRODUCTION_SERVER && { distDir: currentBuild(root, process.env) ?? undefined }),
    // What only staff see, while they edit, is no part of a build.
    pageExtensions: [...(phase === PHASE_DEVELOPMENT_SERVER ? ['dev.tsx', 'dev.ts'] : []), 'tsx', 'ts'],
    trailingSlash: true,
    poweredByHeader: false,
    // Pictures are made when the site is built. At work, it would take orders for others from anybody.
    images: { unoptimized: true },
    reactStrictMode: true,
    // Next's own button would lie over the words that staff read. Faults of the code are shown all the same.
    devIndicators: false,
    turbopack: {
      root: packagesRoot,
      // Newer than the parser, which passes it on all the same (CSS Overflow 5). It marks the part that is being read.
      ignoreIssue: [{ path: '**/globals.css', description: /'target-current' is not recognized/ }],
    },
    experimental: {
      // It does not see that a plugin for MDX has changed, and would ship pages as the old one made them.
      turbopackFileSystemCacheForBuild: false,
      // It mends modules where they lie in memory, and can miss that a page came back: that page then stayed at 500.
      turbopackServerFastRefresh: false,
      // A not-found.tsx would be drawn into each page.
      globalNotFound: true,
    },
    // Loaded from their folders as they are: bundled and minified anew for each kind of route, they took most of a build.
    serverExternalPackages: Object.keys(packageJson.dependencies).filter((name) => !BUNDLED.includes(name)),
    // A server has what was built: nothing of its own address is read again.
    ...(phase !== PHASE_PRODUCTION_SERVER && { env: builtEnv() }),
    headers: async () =>
      phase === PHASE_PRODUCTION_BUILD || phase === PHASE_PRODUCTION_SERVER
        ? headerRules(buildSettings().inquiryOrigin)
        : [],
    redirects,
    // In `next dev`, a route answers from the last build: app/(staff)/pagefind.
    rewrites: async () => (phase === PHASE_DEVELOPMENT_SERVER ? [] : INDEX_REWRITES),
  });
}
