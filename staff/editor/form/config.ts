import { type ComponentSchema, type Config, collection, config, fields, singleton } from '@keystatic/core';
import type { z } from 'zod';
import { COMPONENTS, type ComponentSpec } from '#lib/content/components/registry.ts';
import { answersSchema } from '#lib/content/model/answers.ts';
import { crisisLinesSchema } from '#lib/content/model/crisis-line.ts';
import type { DataFile } from '#lib/content/model/data-files.ts';
import {
  crisisSearchesSchema,
  navigationSchema,
  noticesSchema,
  practiceSchema,
  redirectsSchema,
  referenceSchema,
  statementsSchema,
} from '#lib/content/model/facts-schema.ts';
import { KINDS, type Kind, type PageKind } from '#lib/content/model/kinds.ts';
import { pageKinds } from '#lib/content/model/page-kinds.ts';
import { isTakenByTheSite } from '#lib/content/model/paths.ts';
import { slug } from '#lib/content/model/schema.ts';
import { translationsSchema } from '#lib/content/model/translations.ts';
import { FORMS } from '#lib/content/names/forms.ts';
import { toComponent } from './to-component.tsx';
import { toField, toFields } from './to-field.ts';
import { toPattern } from './to-pattern.ts';

const specs: [name: string, spec: ComponentSpec][] = Object.entries(COMPONENTS);

const components = Object.fromEntries(
  specs.map(([name, spec]) => [name, toComponent(name, spec, namesInside(name))]),
);

function namesInside(name: string): string[] {
  return specs.filter(([, { inside }]) => inside === name).map(([each]) => each);
}

/** What may be typed into a page: that which the site shows and the editor keeps. */
const body = fields.mdx({
  label: 'Words of the page',
  components,
  options: { heading: [2, 3, 4], image: false, codeBlock: false, code: false, strikethrough: false },
});

const address = {
  label: 'Address',
  description: 'The end of the address of the page: small letters, digits and hyphens.',
  validation: { pattern: toPattern('Address', slug) },
};

/** The same of a page or a person, who must not take the address of something else of the site. */
const addressOf = (kind: Kind) => ({
  ...address,
  validation: {
    pattern: toPattern(
      'Address',
      slug.refine((each) => !isTakenByTheSite(kind, each), {
        message: 'is used by the site itself: choose another one',
      }),
    ),
  },
});

const sourceId = {
  ...address,
  label: 'Id',
  description:
    'The name by which pages cite the source: the first family name and the year, such as smith-2020. Change it for new sources alone.',
};

const named = (schema: z.ZodType, label: string) => ({ label, description: schema.description });

function startingWith(field: ComponentSchema | undefined, value: unknown): ComponentSchema {
  if (field?.kind !== 'form') throw new Error('Only a field of the form can start with a value.');
  return { ...field, defaultValue: () => value } as ComponentSchema;
}

function pagesOf(kind: PageKind) {
  const { folder, name } = KINDS[kind];
  const schema = toFields(KINDS[kind].schema);
  const { title, updated } = KINDS[kind].schema.shape;
  return collection({
    label: name.many,
    path: `content/${folder}/*`,
    slugField: 'title',
    format: { contentField: 'body' },
    entryLayout: 'content',
    previewUrl: `/desk/open/${folder}/{slug}/`,
    schema: {
      ...schema,
      // What a new page starts with. A page that lacks it is read as the content model reads it.
      draft: startingWith(schema.draft, true),
      author: startingWith(schema.author, 'practice'),
      updated: fields.date({
        ...named(updated, 'Updated'),
        defaultValue: { kind: 'today' },
        validation: { isRequired: true },
      }),
      title: fields.slug({
        name: {
          label: 'Title',
          description: title.description,
          validation: { isRequired: true, pattern: toPattern('Title', title) },
        },
        slug: addressOf(kind),
      }),
      body,
    },
  });
}

const PAGE_FOLDERS = pageKinds().map((kind) => KINDS[kind].folder);
const PAGES = Object.fromEntries(pageKinds().map((kind) => [KINDS[kind].folder, pagesOf(kind)])) as Record<
  (typeof PAGE_FOLDERS)[number],
  ReturnType<typeof pagesOf>
>;
const PEOPLE = KINDS.person;

type ListFile =
  | 'answers.yaml'
  | 'translations.yaml'
  | 'crisis-lines.yaml'
  | 'notices.yaml'
  | 'statements.yaml'
  | 'redirects.yaml';

function formOf(file: DataFile, schema: Record<string, ComponentSchema>) {
  return singleton({
    label: FORMS[file].name,
    path: `content/${file.replace(/\.yaml$/, '')}`,
    format: 'yaml',
    schema,
  });
}

const listOf = (file: ListFile, schema: z.ZodType) =>
  formOf(file, { [FORMS[file].list]: toField(FORMS[file].list, schema) });

/** The staff editor: the content folder as forms, made from the schemas that the checks hold it to. */
export default config({
  storage: { kind: 'local' },
  ui: {
    brand: { name: 'The website' },
    navigation: {
      Pages: PAGE_FOLDERS,
      'The practice': ['practice', PEOPLE.folder, 'crisisLines', 'crisisSearches', 'statements', 'notices'],
      Sources: ['sources'],
      'The site': ['navigation', 'translations', 'answers', 'redirects'],
    },
  },
  collections: {
    ...PAGES,
    [PEOPLE.folder]: collection({
      label: PEOPLE.name.many,
      path: `content/${PEOPLE.folder}/*`,
      slugField: 'name',
      format: 'yaml',
      previewUrl: `/desk/open/${PEOPLE.folder}/{slug}/`,
      schema: {
        ...toFields(PEOPLE.schema),
        name: fields.slug({
          name: {
            ...named(PEOPLE.schema.shape.name, 'Name'),
            validation: { isRequired: true, pattern: toPattern('Name', PEOPLE.schema.shape.name) },
          },
          slug: addressOf('person'),
        }),
      },
    }),
    sources: collection({
      label: 'Sources',
      path: 'content/sources/*',
      slugField: 'title',
      format: 'yaml',
      // What an id stands for is not seen from it.
      columns: ['title'],
      schema: {
        ...toFields(referenceSchema),
        title: fields.slug({
          name: { ...named(referenceSchema.shape.title, 'Title'), validation: { isRequired: true } },
          slug: sourceId,
        }),
      },
    }),
  },
  singletons: {
    [FORMS['practice.yaml'].key]: formOf('practice.yaml', toFields(practiceSchema)),
    [FORMS['crisis-lines.yaml'].key]: listOf('crisis-lines.yaml', crisisLinesSchema),
    [FORMS['crisis-searches.yaml'].key]: formOf('crisis-searches.yaml', toFields(crisisSearchesSchema)),
    [FORMS['notices.yaml'].key]: listOf('notices.yaml', noticesSchema),
    [FORMS['statements.yaml'].key]: listOf('statements.yaml', statementsSchema),
    [FORMS['navigation.yaml'].key]: formOf('navigation.yaml', toFields(navigationSchema)),
    [FORMS['answers.yaml'].key]: listOf('answers.yaml', answersSchema),
    [FORMS['translations.yaml'].key]: listOf('translations.yaml', translationsSchema),
    [FORMS['redirects.yaml'].key]: listOf('redirects.yaml', redirectsSchema),
  },
}) as Config;
