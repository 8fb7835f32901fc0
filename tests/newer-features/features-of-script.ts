import { compatibilityOf, featuresByName } from './compatibility.ts';

const OF_BROWSERS = featuresByName('api');
const OF_LANGUAGE = featuresByName('javascript', 'builtins');

/** What pages are made of. Other things have members that are called as fields of ours, as `path`. */
const OF_PAGES =
  /^api\.(HTML(?!Model)\w*Element|Element|Node|NodeList|Document|Window|Event|\w+Event|DOMTokenList|Response|History|Location)\./;

/**
 * What a script uses of its browser and of its language, by names in MDN's data. Of a thing whose name says whose it is, as `AbortSignal.timeout`,
 * that; of any other, as `.at`, all that have the name: it is as new as the oldest of them at least.
 */
export function featuresOfScript(script: string): string[][] {
  const owned = [...script.matchAll(/(?<![\w$.])([A-Za-z]\w+)\.(\w+)/g)].map(([, owner = '', name = '']) =>
    [`api.${owner}.${name}_static`, `javascript.builtins.${owner}.${name}`, `api.${owner}.${name}`].filter(
      compatibilityOf,
    ),
  );
  const made = [...script.matchAll(/(?<![\w$.])new ([A-Z]\w+)/g)].map(([, name = '']) =>
    [`api.${name}`, `javascript.builtins.${name}`].filter(compatibilityOf),
  );
  const members = [...script.matchAll(/\.([a-z]\w+)/g)].map(([, name = '']) =>
    [
      ...(OF_BROWSERS.get(name) ?? []).filter((feature) => OF_PAGES.test(feature)),
      ...(OF_LANGUAGE.get(name) ?? []),
    ].filter(compatibilityOf),
  );
  return [...owned, ...made, ...members].filter((all) => all.length > 0);
}
