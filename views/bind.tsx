import type { ComponentType } from 'react';

/**
 * A component that is given what it shows of the site and the page; whatever else it takes, an author writes. `known` runs when the component
 * is drawn, so that nothing is computed for a page that does not show it.
 */
export function bind<Props extends object, Known extends Partial<Props>>(
  Component: ComponentType<Props>,
  known: (written: Props) => Known,
): ComponentType<Omit<Props, keyof Known>> {
  return (written) => {
    const props = written as Props;
    return <Component {...props} {...known(props)} />;
  };
}
