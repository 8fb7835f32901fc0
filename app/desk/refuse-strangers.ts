import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';

/** The host that a page of the desk is asked for by. Another machine's name finds nothing. */
export async function refuseStrangers(): Promise<string> {
  const host = (await headers()).get('host');
  return host !== null && isLoopbackHost(host) ? host : notFound();
}
