import type { PageLink } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { toDialable } from '../../content/practice/to-dialable.ts';
import { nearestPage, slugOf } from '../../links/nearest-page.ts';
import { CURLY } from '../../markdown/curly-tags.ts';
import { LOCAL_ORIGIN } from '../../settings/local-origin.ts';
import { fixedHref, linkEdit } from '../fixed-href.ts';
import { pageRule } from '../rule.ts';

/** A link in the text must lead to a page that exists, by its one true address. */
export const brokenLink = pageRule('broken-link', (page, { graph, drafts, facts, context }) =>
  page.links.flatMap((link) => {
    const { href, text, target, line, column } = link;
    // Curly quotes in an address are told by their own rule.
    if (href.search(CURLY) !== -1) return [];
    const at = { line, column };
    const number = numberSlipIn(href);
    if (number) {
      const { message, fix, meant } = number;
      const edit = meant === undefined ? {} : linkEdit(page, link, meant);
      return [{ ...at, message: `The link "${text}" ${message}.`, fix, ...edit }];
    }
    const slip = slipIn(href) ?? ownAddressIn(link, context.origin);
    if (slip) return [{ ...at, message: `The link "${text}" ${slip[0]}.`, fix: slip[1] }];
    if (target.kind === 'external') return [];
    if (target.kind === 'broken') {
      return [
        {
          ...at,
          message: `The link "${text}" has an address that no browser can read: "${href}".`,
          fix: 'Write the address of a page of this site, such as /contact/, or a full one starting with https://.',
        },
      ];
    }
    const { path } = target;
    if (graph.nodes.has(path)) return [];
    const draft = drafts.find((each) => each.path === path || each.slug === slugOf(path));
    if (draft && !graph.pathOfSlug.has(draft.slug)) {
      return [
        {
          ...at,
          message: `The link "${text}" leads to "${path}", which is a draft and not on the site.`,
          fix: `Take the link out, or publish ${draft.file} by removing "draft: true" from it.`,
          inEditor: { fix: 'Take the link out, or take the tick out of "Draft" on that page.' },
        },
      ];
    }
    const meant = fixedHref(href, { graph, facts });
    if (meant === undefined && isFile(path)) {
      return [
        {
          ...at,
          message: `The link "${text}" leads to "${path}", which is the address of a file and of no page.`,
          ...inBoth(({ component }) => ({
            fix: `Write the address of a page, such as /contact/. A picture is shown with ${component('Figure')}, and the feed is offered by ${component('AllArticles')}.`,
          })),
        },
      ];
    }
    const nearest = meant ?? nearestPage(path, { graph, redirects: facts.redirects });
    return [
      {
        ...at,
        message: `The link "${text}" leads to "${path}", and there is no such page.`,
        fix: `Change the address. The nearest page is ${nearest}.`,
        ...(meant === undefined ? {} : linkEdit(page, link, meant)),
      },
    ];
  }),
);

/** Names of files that people know, but for those that pages had before. */
const isFile = (path: string) => /\.(?!(?:mdx?|html?|php|aspx?)\/?$)[a-z][a-z0-9]{1,11}$/i.test(path);

type Slip = [what: string, fix: string];

const PROTOCOLS = new Set(['http', 'https', 'mailto', 'tel', 'sms']);
const ENDINGS = 'com|org|net|gov|edu|us|info|health';
const DOMAIN = new RegExp(String.raw`^[a-z0-9-]+(\.[a-z0-9-]+)*\.(${ENDINGS})([/?#]|$)`, 'i');

// Addresses that a browser reads in its own way, and that nobody means so.
function slipIn(href: string): Slip | undefined {
  if (href.trim() === '' || href === '#') {
    return ['leads nowhere', 'Write the address of the page that it is to lead to, such as /contact/.'];
  }
  const [, protocol, marks, rest] = /^([a-z]+)([:;,]?\/*)(.*)$/i.exec(href) ?? [];
  if (/^https?$/i.test(protocol ?? '') && marks !== '' && marks !== '://') {
    return [
      `leads to "${href}", whose beginning is not written as it has to be`,
      `Write ${protocol}://${rest}`,
    ];
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1];
  if (scheme && !PROTOCOLS.has(scheme.toLowerCase())) {
    return [
      `leads to "${href}", and no link of this site starts with "${scheme}:"`,
      'Start the address with https://, mailto: or tel:, or with a slash for a page of this site.',
    ];
  }
  if (/^[^/#?:]+@[^/]+$/.test(href))
    return [`leads to "${href}", which lacks its beginning`, `Write mailto:${href}`];
  if (/^www\./i.test(href) || DOMAIN.test(href))
    return [`leads to "${href}", which lacks its beginning`, `Write https://${href}`];
  return undefined;
}

const DIALABLE = { tel: /^(\+\d{7,15}|\d{3})$/, sms: /^(\+\d{7,15}|\d{3}|\d{5,6})$/ };

// Phones differ in what they make of a number that is written for people, above all away from home.
function numberSlipIn(href: string): { message: string; fix: string; meant?: string } | undefined {
  const [, protocol, number = ''] = /^(tel|sms):([^?]*)/i.exec(href) ?? [];
  const scheme = protocol?.toLowerCase() as keyof typeof DIALABLE | undefined;
  if (!scheme || DIALABLE[scheme].test(number)) return undefined;
  const message = `leads to "${href}", which not every phone can dial`;
  const dialable = toDialable(number);
  if (!/^[\d\s().+-]+$/.test(number) || !DIALABLE[scheme].test(dialable)) {
    return {
      message,
      fix: `Write ${scheme}:+1 and the ten digits of the number, without anything between them, or a short code such as ${scheme}:988.`,
    };
  }
  const meant = href.replace(/^[^?]*/, `${scheme}:${dialable}`);
  return { message, fix: `Write ${meant}`, meant };
}

// A full address of this site leads away from a copy of it, and no check can follow it.
function ownAddressIn({ href, target }: PageLink, origin: string): Slip | undefined {
  if (target.kind !== 'external') return undefined;
  const { host, pathname, search, hash } = new URL(target.url);
  const own = [origin, LOCAL_ORIGIN].flatMap((each) =>
    URL.canParse(each) ? bareHost(new URL(each).host) : [],
  );
  if (!own.includes(bareHost(host))) return undefined;
  return [
    `has the full address of a page of this site: "${href}"`,
    `Write only what follows the name of the site: ${pathname}${search}${hash}`,
  ];
}

const bareHost = (host: string) => host.toLowerCase().replace(/^www\./, '');
