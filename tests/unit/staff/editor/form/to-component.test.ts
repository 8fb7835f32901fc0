import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { needOf } from '#lib/content/components/need-of.ts';
import { COMPONENTS, type ComponentSpec } from '#lib/content/components/registry.ts';
import { choicesOf } from '#lib/content/load/schema-fields.ts';
import { toComponent } from '#staff/editor/form/to-component.tsx';

const WRAPPERS = Object.entries<ComponentSpec>(COMPONENTS).filter(
  ([, { placement }]) => placement === 'wrapper',
);

test.each(WRAPPERS)('whoever adds <%s> in the editor reads what it needs', (name, spec) => {
  const { description } = toComponent(name, spec, []) as { description?: string };
  expect(needOf(spec)).not.toBe('');
  expect(description).toBe(`${spec.purpose} It needs ${needOf(spec)}.`);
});

const TITLED = Object.entries<ComponentSpec>(COMPONENTS).filter(
  ([, { attributes }]) => 'title' in attributes.shape,
);

test.each(TITLED)('a title of <%s> without a letter is refused in its form', (name, spec) => {
  const { schema } = toComponent(name, spec, []) as unknown as {
    schema: Record<string, { validate: (value: string, more: object) => unknown }>;
  };
  const said = (title: string) => {
    try {
      schema.title?.validate(title, { slugField: undefined });
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(said('…')).toBe('Title has no letter and no digit in it.');
  expect(said('What helps')).toBeNull();
});

const LISTING = Object.entries<ComponentSpec>(COMPONENTS).flatMap(([name, spec]) =>
  Object.entries<z.ZodType>(spec.attributes.shape)
    .filter(([, type]) => ['facts', 'sources', 'lines'].includes(String(choicesOf(type))))
    .filter(([, type]) => type.safeParse('phone, email').success || choicesOf(type) !== 'facts')
    .map(([attribute, type]) => [name, attribute, type, spec] as const),
);

test.each(LISTING)(
  '<%s %s> may be left empty in its form only where the page may do without it',
  (name, attribute, type, spec) => {
    const { schema } = toComponent(name, spec, []) as unknown as {
      schema: Record<
        string,
        { defaultValue: () => unknown; validate: (value: unknown, more?: unknown) => unknown }
      >;
    };
    const field = schema[attribute];
    const takesNothing = () => field?.validate(field.defaultValue());
    if (type.safeParse(undefined).success) expect(takesNothing).not.toThrow();
    else expect(takesNothing).toThrow(/must not be empty$/);
  },
);

const shown = (name: keyof typeof COMPONENTS, value: object) => {
  const { ContentView } = toComponent(name, COMPONENTS[name], []) as {
    ContentView?: FunctionComponent<{ value: object }>;
  };
  if (!ContentView) throw new Error(`<${name}> has no look`);
  return renderToStaticMarkup(createElement(ContentView, { value }))
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'");
};

test('a box names the facts that it hangs on as their list does, and other values as they are', () => {
  expect(shown('WhileUnknown', { fact: ['phone', 'sameAs'] })).toBe(
    "The telephone number, The practice's pages elsewhere",
  );
  expect(shown('WhileUnknown', { fact: ['fax'] })).toBe('fax');
  expect(shown('WhileUnknown', { fact: [] })).toBe('');
  expect(shown('Fact', { name: 'fees' })).toBe('[The fees]');
  expect(shown('Callout', { tone: 'safety', title: 'phone' })).toBe('safety · phone');
});
