import type { ReactNode } from 'react';
import type { Frontmatter } from '#lib/content/model/schema.ts';
import { Horizon } from '../diagrams/horizon.tsx';

type HeroProps = { audience: Frontmatter['audience']; children: ReactNode };

/** The head of a main page: its promise stands above a drawn horizon. */
export function Hero({ audience, children }: HeroProps) {
  return (
    <header className="hero">
      <div>{children}</div>
      <Horizon audience={audience} />
    </header>
  );
}
