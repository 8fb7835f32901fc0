import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { Words } from '#lib/words/words.ts';

type ReflectionListProps = { words: Words; title: string; nth?: string; children: ReactNode };
type WithChildren = ReactElement<{ children?: ReactNode }>;

/**
 * A list with a checkbox before each item. Nothing is counted, kept or sent: the checkboxes have no name, and their form is of the kind
 * that closes a dialog. It is there for `autocomplete`, which checkboxes themselves may not have, and holds no words: programs that read
 * pages for people leave out a form or a `fieldset` with everything in it. `nth` counts the lists of a page.
 */
export function ReflectionList({ words, title, nth = '1', children }: ReflectionListProps) {
  const id = `ticks-${nth}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div className="reflection" role="group" aria-labelledby={`${id}-title`}>
      <p className="box-title" id={`${id}-title`}>
        {title}
      </p>
      <form id={id} method="dialog" autoComplete="off" />
      <ul>
        {itemsIn(children).map((item) => (
          <li key={item.key}>
            <label>
              <input type="checkbox" form={id} />
              <span>{item.props.children}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="of-the-page">{words.reading.nothingIsKept}</p>
    </div>
  );
}

// Markdown wraps the items in a list, with blank text between them.
function itemsIn(children: ReactNode): WithChildren[] {
  return Children.toArray(children)
    .filter((child): child is WithChildren => isValidElement(child))
    .flatMap((list) => Children.toArray(list.props.children))
    .filter((child): child is WithChildren => isValidElement(child));
}
