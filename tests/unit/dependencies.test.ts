import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The rows of the table: the names in the first cell, where `*` stands for any end, and what they are for. */
const rows = tableRows().map(([first = '', reason = '']) => ({
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
])('every package %s stands in docs/dependencies.md, as such and with what it is for', (_, names, isDev) => {
  const told = rows.filter((row) => row.isDev === isDev && row.reason !== '').flatMap((row) => row.names);
  expect(names.filter((name) => !told.some(isNamedBy(name)))).toEqual([]);
});

test('docs/dependencies.md names no package that is not used', () => {
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

/** The cells of the table of docs/dependencies.md, as they are written, without its first row. */
function tableRows(): string[][] {
  const text = read('docs/dependencies.md');
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const table = tree.children.find((node) => node.type === 'table');
  if (!table) throw new Error('docs/dependencies.md has no table.');
  return table.children
    .slice(1)
    .map((row) =>
      row.children.map(({ children }) =>
        text.slice(children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset),
      ),
    );
}
