import type { Processor } from 'unified';

// What of the extensions of micromark and mdast-util-from-markdown is changed here.
type Named = { readonly name?: string };
type Syntax = { text?: Record<string, Named | Named[] | undefined> };
type FromMarkdown = { transforms?: Named[] | null };

// As micromark-extension-gfm-autolink-literal and mdast-util-gfm-autolink-literal call them.
const NAMES = ['emailAutolink', 'wwwAutolink', 'protocolAutolink', 'transformGfmAutolinkLiterals'];

const others = (all: readonly Named[]) => all.filter(({ name }) => !NAMES.includes(name ?? ''));

/** Whether a text has any sign of an address that GFM makes a link of by itself (GFM 0.29, section 6.9). */
export function mayHoldAutolinks(text: string): boolean {
  return /@|https?:|www\./i.test(text);
}

/**
 * A plugin for `remark-parse`, after `remark-gfm`: takes out what makes links of bare addresses, for texts without any sign of one. It
 * tries each letter, and then reads the text again: more than half of the time that such a text takes.
 */
export function withoutAutolinks(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Syntax[]; fromMarkdownExtensions?: object[] };
  data.micromarkExtensions = data.micromarkExtensions?.map((each) =>
    each.text ? { ...each, text: withoutConstructs(each.text) } : each,
  );
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map((each) =>
    Array.isArray(each) ? each.map(withoutTransforms) : each,
  );
}

function withoutConstructs(text: NonNullable<Syntax['text']>): Syntax['text'] {
  const left = Object.entries(text).map(([code, each]) => [code, others([each ?? []].flat())] as const);
  return Object.fromEntries(left.filter(([, each]) => each.length > 0));
}

function withoutTransforms(extension: FromMarkdown): FromMarkdown {
  return { ...extension, transforms: others(extension.transforms ?? []) };
}
