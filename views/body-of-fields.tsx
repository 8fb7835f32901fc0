import type { mdxComponentsFor } from './mdx-components.tsx';

type BodyOfFieldsProps = { components: Pick<ReturnType<typeof mdxComponentsFor>, 'Booking'> };

/** What stands in the layout of a page that no file has words for, as that of a person: how a session is booked. */
export function BodyOfFields({ components: { Booking } }: BodyOfFieldsProps) {
  return <Booking />;
}
