import { isLoopbackHost } from '../http/is-loopback-host.ts';

/**
 * The origin of the server that takes inquiries, such as `https://forms.example.org`, from the value of `INQUIRY_ORIGIN` in the
 * environment; null where it is not set, or is that of the site itself. Throws where it is no https address: what somebody writes must not
 * be sent in the clear, except on one machine.
 */
export function inquiryOriginFrom(given: string | undefined, siteOrigin: string): string | null {
  const text = given?.trim();
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.host));
  if (!url || !isSafe || url.href !== `${url.origin}/`) {
    throw new Error(
      `INQUIRY_ORIGIN is "${text}", which is not the https address of a server, with nothing behind its name. Write it like INQUIRY_ORIGIN=https://forms.example.org`,
    );
  }
  return url.origin === siteOrigin ? null : url.origin;
}
