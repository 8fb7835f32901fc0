import type { ComponentType, ReactNode } from 'react';
import type { Page } from '#lib/content/page.ts';
import type { Kind } from '#lib/content/schema.ts';
import type { PageView } from '#lib/page-view.ts';
import { ArticleLayout } from './article-layout.tsx';
import { HomeLayout } from './home-layout.tsx';
import { PillarLayout } from './pillar-layout.tsx';
import { PlainLayout } from './plain-layout.tsx';

type Layout = ComponentType<PageView & { children: ReactNode }>;

const LAYOUTS = {
  pillar: PillarLayout,
  article: ArticleLayout,
  page: PlainLayout,
} satisfies Record<Kind, Layout>;

/** One layout for each kind of page, and one for the front door. */
export function layoutOf({ kind, path }: Page): Layout {
  return path === '/' ? HomeLayout : LAYOUTS[kind];
}
