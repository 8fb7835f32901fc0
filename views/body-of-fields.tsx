import type { mdxComponentsFor } from './mdx-components.tsx';

type BodyOfFieldsProps = { components: Pick<ReturnType<typeof mdxComponentsFor>, 'ContactWays'> };

/** What stands in the layout of a page that no file has words for, as that of a person: how to reach the practice. */
export function BodyOfFields({ components: { ContactWays } }: BodyOfFieldsProps) {
  return <ContactWays />;
}
