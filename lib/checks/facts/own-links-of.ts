import type { Practice } from '../../content/model/facts-schema.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { bareHost } from '../../text/bare-host.ts';
import type { FactFault } from './fact-fault.ts';

const hostOf = (address: string) => (URL.canParse(address) ? bareHost(new URL(address).hostname) : null);

/** The links of the facts that lead to this site itself, and so to nothing more than a reader has before them. */
export function ownLinksOf(
  { bookingUrl, portalUrl, sameAs, leaveTo }: Practice,
  origin: string,
): FactFault[] {
  const links: [path: PropertyKey[], address: string | null][] = [
    [['bookingUrl'], bookingUrl],
    [['portalUrl'], portalUrl],
    ...sameAs.map((address, index): [PropertyKey[], string] => [['sameAs', index], address]),
    [['leaveTo'], leaveTo],
  ];
  const own = hostOf(origin);
  return links.flatMap(([field, address]) =>
    address === null || hostOf(address) !== own
      ? []
      : [
          {
            field,
            ...inBoth((names) => ({
              message: `${names.field(String(field[0]))} is "${address}", an address of this site itself.`,
              fix: 'Write the address of the page elsewhere, or leave it out where there is none.',
            })),
          },
        ],
  );
}
