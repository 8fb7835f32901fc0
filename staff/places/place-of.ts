import type { Yaml } from 'mdast';
import { parseYaml } from '#lib/content/load/yaml.ts';
import { isDataFile } from '#lib/content/model/data-files.ts';
import type { Page } from '#lib/content/model/page.ts';
import { isPageKind } from '#lib/content/model/page-kinds.ts';
import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import { fieldNameOf } from '#lib/content/names/field-name-of.ts';
import { FORMS } from '#lib/content/names/forms.ts';
import { labelOf } from '#lib/content/names/label-of.ts';
import { writtenOf } from '#lib/content/seen/written-of.ts';
import type { Issue, Position } from '#lib/issue.ts';
import type { Site } from '#lib/site.ts';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { fieldAt } from './field-at.ts';
import { type Target, toHash } from './target.ts';
import { wordsAt } from './words-at.ts';

/** Where in the editor something is, as an address that leads there, and in words. */
export type Place = { href: string; label: string };

type Where = Pick<Issue, 'file' | 'field'> & Position;
type Path = readonly PropertyKey[];

/** The place in the editor that an issue is about; null where no form of the editor shows it. */
export function placeOf(issue: Where, site: Pick<Site, 'pages' | 'drafts' | 'facts'>): Place | null {
  const page = [...site.pages, ...site.drafts].find(({ file }) => file === issue.file);
  if (page && isPageKind(page.kind)) return placeOnPage(issue, page);
  const form = formOf(issue.file, site);
  if (!form) return null;
  const list = form.list === undefined ? [] : [form.list];
  const locate = (path: Path) => site.facts.locate(issue.file, path);
  const found = fieldAt(form.value, locate, issue);
  const field = issue.field ?? (found && [...list, ...found]);
  return { href: form.href + (field ? toHash(fieldTarget(field)) : ''), label: toLabel(form.name, field) };
}

type Form = { href: string; name: string; value: unknown; list?: string };

function formOf(file: string, { facts }: Pick<Site, 'facts'>): Form | null {
  if (isDataFile(file)) {
    const form = FORMS[file];
    const value = {
      'practice.yaml': facts.practice,
      'crisis-lines.yaml': facts.crisisLines,
      'crisis-searches.yaml': facts.crisisSearches,
      'notices.yaml': facts.notices,
      'statements.yaml': facts.statements,
      'navigation.yaml': facts.navigation,
      'redirects.yaml': facts.redirects,
      'answers.yaml': facts.answers,
      'translations.yaml': facts.translations,
    }[file];
    return { href: editorPathOf(file), value, ...form };
  }
  const source = /^sources\/([a-z0-9-]+)\.yaml$/.exec(file)?.[1];
  if (source) {
    const value = facts.references.find(({ id }) => id === source);
    return { href: editorPathOf(file), name: value?.title ?? source, value };
  }
  const { kind, slug } = kindAndSlugOf(file) ?? {};
  if (kind !== 'person' || !slug) return null;
  const value = facts.people[slug];
  return { href: editorPathOf(file), name: value?.name ?? slug, value };
}

function placeOnPage(issue: Where, seen: Page): Place {
  // A form shows all that is written.
  const page = writtenOf(seen);
  const href = editorPathOf(page.file);
  const name = page.frontmatter.navLabel;
  const field = issue.field ?? fieldOnPage(issue, page);
  if (field) return { href: href + toHash(fieldTarget(field)), label: toLabel(null, field) };
  // What is told of a whole page is told at its first line.
  const words = issue.line === 1 ? '' : wordsAt(page.tree, issue);
  if (words === '') return { href, label: toLabel(name, null) };
  const heading = page.headings.findLast(({ line }) => line <= issue.line)?.text;
  const within = heading === undefined || heading.startsWith(words) ? '' : `In "${heading}", at `;
  const target: Target = heading === undefined ? { words } : { words, heading };
  return { href: href + toHash(target), label: `${within || 'At '}"${words}"` };
}

function fieldOnPage(place: Where, { tree, file, locate }: Page): Path | null {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml');
  const { start, end } = node?.position ?? {};
  if (!node || !start || !end || place.line <= start.line || place.line > end.line) return null;
  return fieldAt(parseYaml(node.value, file).value, locate, place);
}

function fieldTarget(field: Path): Target {
  return { field: field.map((key) => (typeof key === 'number' ? key : labelOf(String(key)))) };
}

function toLabel(form: string | null, field: Path | null): string {
  const named = field && field.length > 0 ? `the field "${fieldNameOf(field)}"` : '';
  if (named) return form === null ? `In ${named}` : `In "${form}", ${named}`;
  return `In "${form}"`;
}
