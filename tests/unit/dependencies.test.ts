import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';

type Manifest = {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
type Locked = { hasInstallScript?: boolean; deprecated?: string };

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const manifest: Manifest = JSON.parse(read('package.json'));
const lock: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'));

/** The rows of the table in the README: the names in the first cell, where `*` stands for any end, and what they are for. */
const rows = tableBelow('Dependencies').map(([first = '', reason = '']) => ({
  names: [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  isDev: first.endsWith('(dev)'),
  reason,
}));

const FOR_ALL = Object.keys(manifest.dependencies);
const FOR_DEVELOPMENT = Object.keys(manifest.devDependencies);

const isNamedBy = (name: string) => (written: string) =>
  written.endsWith('*') ? name.startsWith(written.slice(0, -1)) : name === written;

test.each([
  ['of the site', FOR_ALL, false],
  ['of its development', FOR_DEVELOPMENT, true],
])(
  'every package %s stands in the table of the README, as such and with what it is for',
  (_, names, isDev) => {
    const told = rows.filter((row) => row.isDev === isDev && row.reason !== '').flatMap((row) => row.names);
    expect(names.filter((name) => !told.some(isNamedBy(name)))).toEqual([]);
  },
);

test('the table of the README names no package that is not used', () => {
  const gone = rows.flatMap(({ names, isDev }) =>
    names.filter((written) => {
      const those = isDev ? FOR_DEVELOPMENT : FOR_ALL;
      return !those.some((name) => isNamedBy(name)(written));
    }),
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(gone).toEqual([]);
});

test('a package runs a script of its own when it is installed only where package.json says whether it may', () => {
  const withScript = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(withScript.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
});

test('no script of a package that the site runs on may run', () => {
  const allowed = Object.entries(manifest.allowScripts).filter(([, may]) => may);
  expect(allowed.map(([name]) => name)).toEqual(['node']);
  expect(FOR_ALL).not.toContain('node');
});

test('no package is one that its makers have given up', () => {
  expect(Object.entries(lock.packages).filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([]);
});

/** The cells of the table below a heading of the README, as they are written, without its first row. */
function tableBelow(title: string): string[][] {
  const text = read('README.md');
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const heading = tree.children.findIndex((node) => node.type === 'heading' && wordsOf(node) === title);
  const table = tree.children.slice(heading).find((node) => node.type === 'table');
  if (heading < 0 || !table) throw new Error(`README.md has no table below "${title}".`);
  return table.children
    .slice(1)
    .map((row) =>
      row.children.map(({ children }) =>
        text.slice(children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset),
      ),
    );
}
