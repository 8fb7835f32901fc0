import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { networkOf } from '#lib/http/network-of.ts';
import { visitorAddressOf } from '#lib/http/visitor-address.ts';

// The room listens on this machine alone: whoever comes from elsewhere comes through its web server, which says from where.
const addressOf = visitorAddressOf(undefined);

/** The network that a request comes from. */
export function visitorNetwork({ env }: Context): string {
  const request = (env as Partial<HttpBindings> | undefined)?.incoming;
  return request ? networkOf(addressOf(request)) : '';
}
