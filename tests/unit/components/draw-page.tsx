import { evaluate } from '@mdx-js/mdx';
import type { Root } from 'hast';
import type { MDXComponents, MDXContent } from 'mdx/types';
import * as runtime from 'react/jsx-runtime';
import type { Pluggable } from 'unified';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import type { Page } from '#lib/content/model/page.ts';
import { isPageKind } from '#lib/content/model/page-kinds.ts';
import type { Site } from '#lib/site.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { BodyOfFields } from '#views/body-of-fields.tsx';
import { mdxComponentsFor } from '#views/mdx-components.tsx';
import { toSeenBody } from '#views/to-seen-body.tsx';
import { WholePage } from '#views/whole-page.tsx';
import nextConfig from '../../../next.config.mjs';
import { draw } from './markup.ts';

type MdxOptions = { remarkPlugins: string[]; [option: string]: unknown };

/** The options that `next.config.mjs` gives to MDX, taken from it the way that a bundler asks for them. */
export async function mdxOptions(phase = 'phase-test'): Promise<MdxOptions> {
  const config = (await nextConfig(phase)) as unknown as {
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

const ACTION = '/api/inquiries/';
const OF_BUILD = { origin: 'https://example.org', inquiryAction: ACTION };

/** The page of a site at a path. */
export function pageAt(site: Site, path: string): Page {
  const page = site.graph.nodes.get(path)?.page;
  if (!page) throw new Error(`The site has no page at ${path}`);
  return page;
}

type Place = { site?: Site; path?: string; inquiryAction?: string | null };

/** Markdown with components, drawn as a part of a page. The site is the small one with its form, unless a test says otherwise. */
export async function drawBody(text: string, place: Place = {}): Promise<Root> {
  const { site = siteWith(), path = '/top/', inquiryAction = ACTION } = place;
  const Body = await compile(text);
  const components = mdxComponentsFor(site, pageAt(site, path), inquiryAction);
  return draw(toSeenBody(Body({ components: components as MDXComponents }), site.known));
}

/** A page of the small site with some files changed, drawn whole. */
export async function drawPage(
  path: string,
  changed: Record<string, string> = {},
  pictures?: readonly Picture[],
): Promise<Root> {
  const site = siteWith(changed, pictures);
  const page = pageAt(site, path);
  if (!isPageKind(page.kind)) {
    const body = <BodyOfFields components={mdxComponentsFor(site, page, ACTION)} />;
    return draw(<WholePage {...{ site, page, ...OF_BUILD }}>{body}</WholePage>);
  }
  const text = changed[page.file] ?? validFiles().find(({ file }) => file === page.file)?.text ?? '';
  const Body = await compile(text);
  return draw(
    <WholePage site={site} page={page} {...OF_BUILD}>
      {Body({ components: mdxComponentsFor(site, page, ACTION) as MDXComponents })}
    </WholePage>,
  );
}
