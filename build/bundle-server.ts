import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

// Bundled CommonJS loads Node's modules by `require`, and uses `__filename`, neither of which an ES module has.
const COMMON = `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url), __filename = import.meta.filename;`;

// To import one of Node's modules evaluates all of its exports, and those of `node:http` include `fetch` and WebSocket: a quarter of the time to
// start. To require it loads only what is used.
const BUILTINS: Plugin = {
  name: 'builtins-by-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/, namespace: 'file' }, ({ path, kind }) =>
      kind === 'import-statement' && isBuiltin(path) ? { path, namespace: 'builtin' } : null,
    );
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/** The server of a build as the text of one file that needs nothing but Node, and the files that went into it, relative to the project. */
export async function bundleServer(root: string): Promise<{ text: string; modules: string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'server/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    // An older Node cannot run it but can parse it, so that the first line of the server can say so.
    target: 'node18',
    banner: { js: COMMON },
    // Names stay, for stack traces.
    minifyWhitespace: true,
    legalComments: 'eof',
    plugins: [BUILTINS],
    metafile: true,
    write: false,
  });
  return {
    text: outputFiles[0]?.text ?? '',
    modules: Object.keys(metafile.inputs).filter((name) => !name.startsWith('builtin:')),
  };
}
