import { block, inline, mark, repeating, wrapper } from '@keystatic/core/content-components';
import type { ReactNode } from 'react';
import { needOf } from '#lib/content/components/need-of.ts';
import type { ComponentSpec } from '#lib/content/components/registry.ts';
import { labelOf } from '#lib/content/names/label-of.ts';
import { pictureField } from './picture-field.ts';
import { toAttribute } from './to-field.ts';

/**
 * A component of the content model as one of the editor: its placement, its attributes, and how it looks there. `children`
 * names the components that stand in it and nowhere else.
 */
export function toComponent(name: string, spec: ComponentSpec, children: string[]) {
  const { placement, purpose, attributes, inside } = spec;
  const label = labelOf(name);
  const schema = Object.fromEntries(
    Object.entries(attributes.shape).map(([attribute, type]) => [
      attribute,
      attribute === 'src' ? picture() : toAttribute(attribute, type),
    ]),
  );
  const need = needOf(spec);
  const description = need === '' ? purpose : `${purpose} It needs ${need}.`;
  const common = { label, description, schema };
  switch (placement) {
    case 'wrapper':
      if (children.length > 0) return repeating({ ...common, children, ContentView: Framed });
      return wrapper({ ...common, forSpecificLocations: inside !== undefined, ContentView: Framed });
    case 'block':
      return block({ ...common, ContentView: Told });
    case 'inline':
      return inline({ ...common, ContentView: namedOr(label) });
    case 'mark':
      return mark({ label, icon: <Letters text={label} />, schema, tag: 'mark' });
  }
}

type Seen = { value: Record<string, unknown> };

function Framed({ value, children }: Seen & { children: ReactNode }) {
  return (
    <>
      <Told value={value} />
      {children}
    </>
  );
}

// One that was only just put in says what it is, so that there is something to click.
function namedOr(label: string): (seen: Seen) => ReactNode {
  return ({ value }) => <small>[{saidIn(value) || label}]</small>;
}

// The schema describes the address of the picture, which the editor writes by itself.
function picture() {
  return pictureField('Picture', 'A file of your computer. It is copied into the folder of this page.', {
    isRequired: true,
    nullable: false,
  });
}

function Told({ value }: Seen) {
  const said = saidIn(value);
  return said === '' ? null : <p contentEditable={false}>{said}</p>;
}

function saidIn(value: Record<string, unknown>): string {
  return Object.values(value)
    .map((each) => (Array.isArray(each) ? each.join(', ') : (nameOfFile(each) ?? each)))
    .filter((each) => typeof each === 'string' && each !== '')
    .join(' · ');
}

// A picture is its bytes and its name.
function nameOfFile(value: unknown): string | undefined {
  const { filename } = (value ?? {}) as { filename?: unknown };
  return typeof filename === 'string' ? filename : undefined;
}

// The first letters of two words, so that marks which start with the same one can be told apart.
function lettersOf(label: string): string {
  const [first = '', second] = label.split(' ');
  return second ? `${first.slice(0, 1)}${second.slice(0, 1)}`.toUpperCase() : first.slice(0, 2);
}

function Letters({ text }: { text: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <text x="12" y="17" fontSize="14" textAnchor="middle" fill="currentColor">
        {lettersOf(text)}
      </text>
    </svg>
  );
}
