import type { Facts } from '../content/load/facts.ts';
import type { Page } from '../content/model/page.ts';
import type { Graph } from '../links/build-graph.ts';

/** What search engines are told about: the pages of the site, how they hang together, and what is known. */
export type Described = { pages: readonly Page[]; graph: Graph; facts: Facts };
