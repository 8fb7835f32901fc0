import type { ReactNode } from 'react';

type ComparisonProps = { children: ReactNode };

export function Comparison({ children }: ComparisonProps) {
  return <div className="comparison">{children}</div>;
}

type SideProps = { title: string; children: ReactNode };

export function Side({ title, children }: SideProps) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
