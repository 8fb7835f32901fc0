import { bareHost } from './bare-host.ts';

/**
 * Whether an address says nothing of where it leads, and only whoever keeps count of its readers knows: a short link, or one of a mailing. It can be
 * followed and never be undone.
 */
export function hidesTarget(address: string): boolean {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  const host = bareHost(hostname);
  // Their front pages are sites like any other.
  if (SHORT.has(host)) return pathname.length > 1;
  return MAILINGS.some((pattern) => pattern.test(host + pathname));
}

const SHORT = new Set(
  't.co bit.ly bitly.com j.mp lnkd.in ow.ly buff.ly tinyurl.com goo.gl is.gd v.gd dlvr.it fb.me trib.al rebrand.ly amzn.to a.co cutt.ly rb.gy shorturl.at t.ly ift.tt'.split(
    ' ',
  ),
);

const MAILINGS = [
  /\.list-manage\.com\/track\/click$/,
  /(^|\.)sendgrid\.net\/(ls|wf)\/click/,
  /\.hubspotlinks\.com\//,
  /\.(rs6\.net|awstrack\.me|mandrillapp\.com|convertkit-mail\d*\.com)\//,
  /^link\.mail\.beehiiv\.com\//,
];
