import { evaluate } from '@mdx-js/mdx';
import type { Root } from 'hast';
import type { MDXComponents, MDXContent } from 'mdx/types';
import * as runtime from 'react/jsx-runtime';
import type { Pluggable } from 'unified';
import { JsonLd } from '#components/json-ld.tsx';
import { layoutOf } from '#components/layouts/index.ts';
import { Shell } from '#components/layouts/shell.tsx';
import { mdxComponentsFor } from '#components/mdx/index.tsx';
import { type PageView, siteChromeOf, viewOf } from '#lib/page-view.ts';
import { toJsonLd, toScriptText } from '#lib/seo/json-ld/to-json-ld.ts';
import type { Site } from '#lib/site.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import nextConfig from '../../../next.config.mjs';
import { draw } from './markup.ts';

type MdxOptions = { remarkPlugins: string[]; [option: string]: unknown };

/** The options that `next.config.mjs` gives to MDX, taken from it the way that a bundler asks for them. */
async function mdxOptions(): Promise<MdxOptions> {
  const config = (await nextConfig('phase-test')) as unknown as {
    webpack: (config: object, options: object) => BundlerConfig;
  };
  const { module } = config.webpack(
    { resolve: { alias: {} }, module: { rules: [] } },
    { defaultLoaders: {} },
  );
  const options = module.rules.flatMap(({ use }) => use).find((loader) => loader?.options)?.options;
  if (!options) throw new Error('next.config.mjs gives no options to MDX');
  return options;
}
type BundlerConfig = { module: { rules: { use: ({ options?: MdxOptions } | undefined)[] }[] } };

/** Compiles the text of a page as the build does. */
export async function compile(text: string): Promise<MDXContent> {
  const { remarkPlugins, providerImportSource: _, ...options } = await mdxOptions();
  const plugins = remarkPlugins.map(async (name): Promise<Pluggable> => (await import(name)).default);
  const { default: Body } = await evaluate(text, {
    ...runtime,
    ...options,
    remarkPlugins: await Promise.all(plugins),
  });
  return Body;
}

/** What a page of a site shows, by its path. The site offers its form, unless a test says otherwise. */
export function viewAt(path: string, site: Site = siteWith(), offersForm = true): PageView {
  const page = site.graph.nodes.get(path)?.page;
  if (!page) throw new Error(`The site has no page at ${path}`);
  return viewOf(site, page, offersForm);
}

/** Markdown with components, drawn as a part of a page of the small site. */
export async function drawBody(text: string, view: PageView = viewAt('/top/')): Promise<Root> {
  const Body = await compile(text);
  return draw(<Body components={mdxComponentsFor(view) as MDXComponents} />);
}

/** A page of the small site with some files changed, drawn whole: as `app/content-page.tsx` does. */
export async function drawPage(path: string, changed: Record<string, string> = {}): Promise<Root> {
  const site = siteWith(changed);
  const view = viewAt(path, site);
  const { file } = view.page;
  const text = changed[file] ?? validFiles().find((each) => each.file === file)?.text ?? '';
  const Body = await compile(text);
  const Layout = layoutOf(view);
  return draw(
    <Shell surroundings={siteChromeOf(site)} path={path} scripts={view.page.frontmatter.scripts}>
      <JsonLd text={toScriptText(toJsonLd(view.page, site, 'https://example.org'))} />
      <Layout {...view}>
        <Body components={mdxComponentsFor(view) as MDXComponents} />
      </Layout>
    </Shell>,
  );
}
