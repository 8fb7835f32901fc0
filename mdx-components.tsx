import type { MDXComponents } from 'mdx/types';

/** Next asks for this file. What a page may use is handed to it by name instead, in `app/content-page.tsx`. */
export function useMDXComponents(components: MDXComponents = {}): MDXComponents {
  return components;
}
