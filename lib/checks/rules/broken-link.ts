import type { PageLink } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { personAt } from '../../content/people/person-at.ts';
import { toDialable } from '../../content/practice/to-dialable.ts';
import { nearestPage, slugOf } from '../../links/nearest-page.ts';
import { CURLY } from '../../markdown/curly-tags.ts';
import { LOCAL_ORIGIN } from '../../settings/local-origin.ts';
import { bareHost } from '../../text/bare-host.ts';
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
    const slip = slipIn(href) ?? ownAddressIn(link, context.origin) ?? nowhereIn(target);
    if (slip) {
      const meant = fixedHref(href, { graph, facts });
      const edit = meant === undefined ? {} : linkEdit(page, link, meant);
      const fix = meant === undefined ? slip[1] : `Write ${meant}`;
      return [{ ...at, message: `The link "${text}" ${slip[0]}.`, fix, ...edit }];
    }
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
    const person = personAt(path, facts);
    if (person === 'unread') return [];
    if (person?.license === null) {
      return [
        {
          ...at,
          message: `The link "${text}" leads to "${path}", and ${person.name} has no page: the license is not known.`,
          ...inBoth(({ field }) => ({
            fix: `Take the link out and leave its words, or look the license up, and fill in ${field('license')} of ${person.name}.`,
          })),
        },
      ];
    }
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
    const nearest = meant ?? nearestPage(path, { graph, oldAddresses: facts.oldAddresses });
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

// Addresses that a browser reads in its own way, and that no one means so.
function slipIn(href: string): Slip | undefined {
  if (/^\s*(?:\.?\/?)[?#]*\s*$/.test(href) && !href.startsWith('/')) {
    return ['leads nowhere', 'Write the address of the page that it is to lead to, such as /contact/.'];
  }
  // With the name of a site behind them, two slashes are the beginning of its address.
  if (/^[\\/]{2,}/.test(href) && !/^\/\/[^\\/?#]+\.[a-z]{2,}(?:[/?#]|$)/i.test(href)) {
    return [
      `leads to "${href}", and two slashes lead away from this site`,
      `Write ${href.replace(/^[\\/]+/, '/')} with one slash`,
    ];
  }
  if (href.includes('\\')) {
    return [`leads to "${href}", and no address has a backslash`, `Write ${href.replaceAll('\\', '/')}`];
  }
  if (FORMER.test(href)) {
    return [
      `leads to "${href}", an address of a former site, which shows the first page now`,
      'Open the page that is meant, and write its address, such as /contact/.',
    ];
  }
  const [, protocol, marks, rest] = /^([a-z]+)([:;,]?\/*)(.*)$/i.exec(href) ?? [];
  if (/^https?$/i.test(protocol ?? '') && marks !== '' && marks !== '://') {
    return [
      `leads to "${href}", whose beginning is not written as it has to be`,
      rest === '' ? 'Write the whole address of the page.' : `Write ${protocol}://${rest}`,
    ];
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1];
  if (scheme && !PROTOCOLS.has(scheme.toLowerCase())) {
    return [
      `leads to "${href}", and no link of this site starts with "${scheme}:"`,
      'Start the address with https://, mailto: or tel:, or with a slash for a page of this site.',
    ];
  }
  if (/^mailto:/i.test(href) && !isMailbox(href)) {
    return [
      `leads to "${href}", which is no e-mail address`,
      'Write mailto: and the whole address, such as mailto:name@example.org, or take the link out.',
    ];
  }
  if (/^[^/#?:]+@[^/]+$/.test(href))
    return [`leads to "${href}", which lacks its beginning`, `Write mailto:${href}`];
  if (/^www\./i.test(href) || DOMAIN.test(href))
    return [`leads to "${href}", which lacks its beginning`, `Write https://${href}`];
  return undefined;
}

// What WordPress puts behind the address of the first page for one that has none of its own.
const FORMER = /^\/(?:index\.php)?\?(?:p|page_id|cat|tag|author|attachment_id|m|post_type|preview)=/i;

function isMailbox(href: string): boolean {
  const [addresses = ''] = href.slice('mailto:'.length).split('?');
  return addresses
    .split(',')
    .every((each) => /^[^\s@,;<>()]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(each.trim()));
}

// The name of a public site has a dot, and no machine is called by its number. What someone signed in with is in no address for all.
function nowhereIn(target: PageLink['target']): Slip | undefined {
  if (target.kind !== 'external' || !/^https?:/.test(target.url)) return undefined;
  const { hostname, username, password, pathname } = new URL(target.url);
  if (username !== '' || password !== '') {
    return [
      `tells every reader a name or a password, before "@${hostname}"`,
      `Write the address without it, https://${hostname}${pathname}, and change the password if it was real.`,
    ];
  }
  const isPublic =
    /^[^.](?!.*\.\.).*\.(?:[a-z]{2,}|xn--[a-z0-9-]+)\.?$/.test(hostname) && !PRIVATE.test(hostname);
  if (isPublic) return undefined;
  return [
    `leads to "${hostname}", which is no public site`,
    'Open the page that is meant, and copy its address from the top of the browser.',
  ];
}

// Names that no public site has (RFC 2606, RFC 6761, RFC 6762). Those of examples are told as stand-ins.
const PRIVATE = /\.(?:local|localhost|internal|lan|home|test|invalid)$/;

// A number of this country has ten digits behind its 1. Of three digits are 988, and those that end in 11.
const NUMBER = String.raw`\+1\d{10}|\+[2-9]\d{6,14}|988|[2-9]11`;
const DIALABLE = { tel: new RegExp(`^(${NUMBER})$`), sms: new RegExp(String.raw`^(${NUMBER}|\d{5,6})$`) };

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
