import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import createMDX from '@next/mdx';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { pluginsFor } from './lib/content/mdx/plugins-for.ts';
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

const withMDX = (phase) =>
  createMDX({
    options: {
      // Alignment would become a style attribute, which the content security policy blocks.
      tableCellAlignToStyle: false,
      remarkPlugins: pluginsFor(phase === PHASE_DEVELOPMENT_SERVER ? 'development' : 'build'),
    },
  });

/** What is decided of the pages: for which address they are, whether they have the form, and where that leads. A build has decided it already. */
function pagesEnv() {
  const { BUILT_FOR, OFFERS_FORM, INQUIRIES_AT } = process.env;
  if (BUILT_FOR) return { BUILT_FOR, OFFERS_FORM, INQUIRIES_AT };
  const { origin, offersForm, inquiryOrigin } = settingsOf(readBuildSettings(process.env));
  return { BUILT_FOR: origin, OFFERS_FORM: offersForm ? 'yes' : 'no', INQUIRIES_AT: inquiryOrigin ?? '' };
}

/** @returns {Promise<import('next').NextConfig>} */
export default async function config(phase) {
  return withMDX(phase)({
    // A build is files (build/). In `next dev` it would drop the guard against foreign hosts, and every route of *.dev.ts.
    ...(phase === PHASE_PRODUCTION_BUILD && { output: 'export' }),
    // `npm run types` checks them.
    typescript: { ignoreBuildErrors: true },
    // What only staff see, while they edit, is no part of a build.
    pageExtensions: [...(phase === PHASE_DEVELOPMENT_SERVER ? ['dev.tsx', 'dev.ts'] : []), 'tsx', 'ts'],
    trailingSlash: true,
    poweredByHeader: false,
    // Pictures are made when the site is built. At work, it would take orders for others from anyone.
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
      // It fixes modules where they lie in memory, and can miss that a page came back: that page then stayed at 500.
      turbopackServerFastRefresh: false,
      // Each further one takes 0.4 GB, and a machine with many cores would need more memory for the same pages.
      cpus: 1,
      // A not-found.tsx would be drawn into each page.
      globalNotFound: true,
    },
    // Loaded from their folders as they are: bundled and minified anew for each kind of route, they took most of a build.
    serverExternalPackages: Object.keys(packageJson.dependencies).filter((name) => !BUNDLED.includes(name)),
    env: pagesEnv(),
  });
}
