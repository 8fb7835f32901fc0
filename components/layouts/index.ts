import type { ComponentType, ReactNode } from 'react';
import type { Kind } from '#lib/content/schema.ts';
import type { PageView } from '#lib/page-view.ts';
import { ArticleLayout } from './article-layout.tsx';
import { PillarLayout } from './pillar-layout.tsx';
import { PlainLayout } from './plain-layout.tsx';

/** One layout for each kind of page. */
export const layouts = {
  pillar: PillarLayout,
  article: ArticleLayout,
  page: PlainLayout,
} satisfies Record<Kind, ComponentType<PageView & { children: ReactNode }>>;
