import { join } from 'node:path';
import createMDX from '@next/mdx';
import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import { loadContent } from './lib/content/load.ts';
import { headerRules } from './lib/http/headers.ts';
import { toNextRedirects } from './lib/http/redirects.ts';
import { beforeBuild } from './scripts/before-build.ts';

const root = import.meta.dirname;

// Nothing leaves this machine, not even a count of builds.
process.env.NEXT_TELEMETRY_DISABLED = '1';

// Turbopack takes plugins by name or by absolute path. ['remark-frontmatter', {}] would break; the bare name works.
const withMDX = createMDX({
  options: {
    // Alignment would become a style attribute, which the content security policy blocks.
    tableCellAlignToStyle: false,
    remarkPlugins: ['remark-frontmatter', 'remark-gfm', join(root, 'lib/content/remark-heading-ids.ts')],
  },
});

/** @returns {import('next').NextConfig} */
export default function config(phase) {
  // `next typegen` calls itself a build as well.
  if (phase === PHASE_PRODUCTION_BUILD && process.argv.includes('build')) beforeBuild(join(root, 'content'));
  return withMDX({
    // Pages ship without the framework's scripts: see lib/html-first.
    ...(phase === PHASE_PRODUCTION_BUILD && { adapterPath: join(root, 'lib/html-first/adapter.ts') }),
    trailingSlash: true,
    poweredByHeader: false,
    reactStrictMode: true,
    turbopack: { root },
    headers: async () =>
      phase === PHASE_PRODUCTION_BUILD || phase === PHASE_PRODUCTION_SERVER ? headerRules() : [],
    redirects: async () => toNextRedirects(loadContent(join(root, 'content')).facts.redirects),
  });
}
