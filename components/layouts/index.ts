import type { ComponentType, ReactNode } from 'react';
import type { LayoutName } from '#lib/content/model/kinds.ts';
import type { PageView } from '#lib/page-view.ts';
import { ArticleLayout } from './article-layout.tsx';
import { HomeLayout } from './home-layout.tsx';
import { PillarLayout } from './pillar-layout.tsx';
import { PlainLayout } from './plain-layout.tsx';

type Layout = ComponentType<PageView & { children: ReactNode }>;

const LAYOUTS = {
  front: HomeLayout,
  pillar: PillarLayout,
  article: ArticleLayout,
  plain: PlainLayout,
} satisfies Record<LayoutName, Layout>;

/** The layout that draws a page. */
export function layoutOf({ layout }: PageView): Layout {
  return LAYOUTS[layout];
}
