import { block, inline, mark, repeating, wrapper } from '@keystatic/core/content-components';
import type { ReactNode } from 'react';
import { needOf } from '#lib/content/components/need-of.ts';
import type { ComponentSpec } from '#lib/content/components/registry.ts';
import { choicesOf } from '#lib/content/load/schema-fields.ts';
import { labelOf } from '#lib/content/names/label-of.ts';
import { FACT_NAMES, type FactName } from '#lib/content/practice/knowable-facts.ts';
import { labelOfFact } from '#lib/content/practice/label-of-fact.ts';
import { pictureField } from './picture-field.ts';
import { toAttribute } from './to-field.ts';

/**
 * A component of the content model as one of the editor: its placement, its attributes, and how it looks there. `children`
 * names the components that stand in it and nowhere else.
 */
export function toComponent(name: string, spec: ComponentSpec, children: string[]) {
  const { placement, purpose, attributes, inside } = spec;
  const label = labelOf(name);
  const say = sayWith(spec);
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
      if (children.length > 0) return repeating({ ...common, children, ContentView: framed(say) });
      return wrapper({ ...common, forSpecificLocations: inside !== undefined, ContentView: framed(say) });
    case 'block':
      return block({ ...common, ContentView: told(say) });
    case 'inline':
      return inline({ ...common, ContentView: namedOr(label, say) });
    case 'mark':
      return mark({ label, icon: <Letters text={label} />, schema, tag: 'mark' });
  }
}

type Seen = { value: Record<string, unknown> };

/** What the attributes of a component say, as they are read. */
type Say = (value: Record<string, unknown>) => string;

const framed =
  (say: Say) =>
  ({ value, children }: Seen & { children: ReactNode }) => (
    <>
      <Told said={say(value)} />
      {children}
    </>
  );

const told =
  (say: Say) =>
  ({ value }: Seen) => <Told said={say(value)} />;

// One that was only just put in says what it is, so that there is something to click.
const namedOr =
  (label: string, say: Say) =>
  ({ value }: Seen) => <small>[{say(value) || label}]</small>;

// The schema describes the address of the picture, which the editor writes by itself.
function picture() {
  return pictureField('Picture', 'A file of your computer. It is copied into the folder of this page.', {
    isRequired: true,
    nullable: false,
  });
}

function Told({ said }: { said: string }) {
  return said === '' ? null : <p contentEditable={false}>{said}</p>;
}

/** Each value as it is read: a fact goes by what people call it. */
const sayWith =
  ({ attributes }: ComponentSpec): Say =>
  (value) =>
    Object.entries(value)
      .map(([name, each]) => {
        const all = Array.isArray(each) ? each : [nameOfFile(each) ?? each];
        const words = all.filter((one) => typeof one === 'string');
        return words.map(choicesOf(attributes.shape[name]) === 'facts' ? nameOfFact : String).join(', ');
      })
      .filter((words) => words !== '')
      .join(' · ');

const nameOfFact = (name: string) =>
  FACT_NAMES.some((fact) => fact === name) ? labelOfFact(name as FactName) : name;

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
