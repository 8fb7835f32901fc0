import { type ChildNode, parse } from 'postcss';
import { compatibilityOf, featuresByName } from './compatibility.ts';
import { partsOf, pseudosOf, selectorFor } from './selectors.ts';

const TYPES = featuresByName('css', 'types');
const isKnown = (feature: string) => compatibilityOf(feature) !== undefined;

/** Every feature that a stylesheet uses, by its name in MDN's data, each with the places where it does. */
export function featuresOfStyle(css: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  parse(css).walk((node) => {
    for (const feature of featuresOf(node))
      found.set(feature, [...(found.get(feature) ?? []), placeOf(node)]);
  });
  return found;
}

/** What no condition can name, and what is asked for in its place. */
const ASKED_FOR = new Map([['css.at-rules.container', 'css.properties.container-type']]);

/** The stylesheet as it is for a browser that lacks a feature: without the rules and declarations that it drops, and with those for it alone. */
export function styleWithout(feature: string, css: string): string {
  const root = parse(css);
  const lacking = feature.replace('css.selectors.', '');
  const asked = ASKED_FOR.get(feature) ?? feature;
  root.walkAtRules('supports', (node) => {
    const [, unwanted] = /^\(?not (\(.*?\))\)?$/s.exec(node.params) ?? [];
    if (unwanted && ofCondition('supports', unwanted).includes(asked)) node.replaceWith(node.nodes ?? []);
  });
  root.walk((node) => {
    if (node.type === 'rule' && feature.startsWith('css.selectors.')) {
      const selectors = partsOf(node.selector).map((each) =>
        selectorFor(each, (pseudo) => pseudo !== lacking),
      );
      if (selectors.includes(null)) node.remove();
      else node.selectors = selectors as string[];
    } else if (featuresOf(node).includes(feature)) node.remove();
  });
  return root.toString();
}

/** The rules that a browser without a feature of one of their selectors drops for all of them. */
export function mixedListsOf(css: string, isNewer: (feature: string) => boolean): string[] {
  const found: string[] = [];
  const knows = (pseudo: string) =>
    !isKnown(`css.selectors.${pseudo}`) || !isNewer(`css.selectors.${pseudo}`);
  parse(css).walkRules(({ selector }) => {
    const known = partsOf(selector).map((each) => selectorFor(each, knows) !== null);
    if (known.includes(true) && known.includes(false)) found.push(selector);
  });
  return found;
}

function featuresOf(node: ChildNode): string[] {
  if (node.type === 'rule')
    return pseudosOf(node.selector)
      .map((name) => `css.selectors.${name}`)
      .filter(isKnown);
  if (node.type === 'atrule')
    return [`css.at-rules.${node.name}`, ...ofCondition(node.name, node.params)].filter(isKnown);
  if (node.type === 'decl') return ofDeclaration(node.prop, node.value).filter(isKnown);
  return [];
}

/** Of `@supports`, what it asks for: a browser that lacks that drops all that is in it. */
function ofCondition(name: string, params: string): string[] {
  if (name === 'media')
    return [...params.matchAll(/\(([a-z-]+)/g)].map(([, feature]) => `css.at-rules.media.${feature}`);
  if (name !== 'supports' || /^\(?not /.test(params)) return [];
  const declared = /^\(([a-z-]+):(.*)\)$/s.exec(params);
  return declared
    ? ofDeclaration(declared[1] ?? '', declared[2] ?? '')
    : pseudosOf(params).map((pseudo) => `css.selectors.${pseudo}`);
}

function ofDeclaration(name: string, written: string): string[] {
  const value = written.replaceAll(/"[^"]*"|'[^']*'/g, '""');
  const functions = [...value.matchAll(/([a-z-]+)\(/g)].flatMap(([, each = '']) => TYPES.get(each) ?? []);
  // What one browser alone has is there for that browser.
  if (name.startsWith('-')) return functions;
  const keywords = [...value.matchAll(/(?<![\w-])([a-z][a-z-]*)(?![\w(-])/g)].map(
    ([, each]) => `css.properties.${name}.${each}`,
  );
  const units = [...value.matchAll(/\d([a-z]+)\b/g)].map(([, unit]) => `css.types.length.${unit}`);
  const alternative = name === 'content' && value.includes('/') ? ['css.properties.content.alt_text'] : [];
  return [`css.properties.${name}`, ...keywords, ...units, ...functions, ...alternative];
}

function placeOf(node: ChildNode): string {
  const { parent } = node;
  if (node.type === 'decl' && parent?.type === 'rule')
    return `${'selector' in parent ? parent.selector : ''} { ${node} }`;
  return node.type === 'rule'
    ? node.selector
    : node.type === 'atrule'
      ? `@${node.name} ${node.params}`
      : `${node}`;
}
