import { type ElementCompact, xml2js } from 'xml-js';

export type Entry = {
  id: string;
  title: string;
  link: string;
  author: string;
  updated: string;
  published: string | undefined;
  summary: string;
  content: string | undefined;
};

/** Reads a feed as XML, strictly: throws where it is not well-formed, or where RFC 4287 asks for one of something. */
export function readFeed(xml: string) {
  const { feed } = xml2js(xml, { compact: true }) as { feed: ElementCompact };
  const links = feed.link as ElementCompact[];
  const linkOf = (rel: string) => links.filter(({ _attributes }) => _attributes?.rel === rel).map(hrefOf);
  return {
    namespace: feed._attributes?.xmlns,
    id: textOf(feed, 'id'),
    title: textOf(feed, 'title'),
    updated: textOf(feed, 'updated'),
    author: textOf(feed.author, 'name'),
    self: linkOf('self'),
    alternate: linkOf('alternate'),
    names: Object.keys(feed),
    entries: [feed.entry ?? []].flat().map(toEntry),
  };
}

function toEntry(entry: ElementCompact): Entry {
  return {
    id: textOf(entry, 'id'),
    title: textOf(entry, 'title', 'html'),
    link: hrefOf(entry.link),
    author: textOf(entry.author, 'name'),
    updated: textOf(entry, 'updated'),
    published: entry.published && textOf(entry, 'published'),
    summary: textOf(entry, 'summary', 'html'),
    content: entry.content && textOf(entry, 'content', 'html'),
  };
}

function hrefOf(link: ElementCompact): string {
  return String(link._attributes?.href);
}

// One element of the name, of the type that Atom gives to text (RFC 4287, 3.1.1).
function textOf(parent: ElementCompact, name: string, type?: string): string {
  const element = parent[name] as ElementCompact;
  if (!element || Array.isArray(element)) throw new Error(`There is not one <${name}>`);
  if (element._attributes?.type !== type)
    throw new Error(`<${name}> is not of type ${type ?? 'text'}, but ${element._attributes?.type}`);
  return [element._text ?? element._cdata].flat().join('');
}
