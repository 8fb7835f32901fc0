import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';

type ReflectionListProps = { title: string; children: ReactNode };
type WithChildren = ReactElement<{ children?: ReactNode }>;

/**
 * A list with a checkbox before each item. Nothing is counted, kept or sent: the checkboxes have no name, and their form is of the kind
 * that closes a dialog. It is there for `autocomplete`, which checkboxes themselves may not have.
 */
export function ReflectionList({ title, children }: ReflectionListProps) {
  return (
    <fieldset className="reflection">
      <legend>{title}</legend>
      <form method="dialog" autoComplete="off">
        <ul>
          {itemsIn(children).map((item) => (
            <li key={item.key}>
              <label>
                <input type="checkbox" />
                <span>{item.props.children}</span>
              </label>
            </li>
          ))}
        </ul>
      </form>
      <p>
        Nothing you tick is counted or sent. "Back" may show your ticks again: clear them before somebody else
        takes this device.
      </p>
    </fieldset>
  );
}

// Markdown wraps the items in a list, with blank text between them.
function itemsIn(children: ReactNode): WithChildren[] {
  return Children.toArray(children)
    .filter((child): child is WithChildren => isValidElement(child))
    .flatMap((list) => Children.toArray(list.props.children))
    .filter((child): child is WithChildren => isValidElement(child));
}
