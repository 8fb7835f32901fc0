import { join } from 'node:path';
import { PRIVACY_RECEIPT } from '#lib/known-pages.ts';
import { makeSiteStyle } from '#staff/preview/site-style.ts';
import { asBuilt } from '#tests/as-built-style.ts';
import { fullestLayout, oneOfEachLayout } from './one-of-each-layout.ts';
import { dayIf, expect, test, UNKNOWN } from './test.ts';

/** Every rule that any page of the site could need. */
let whole: string;
test.beforeAll(async () => {
  whole = asBuilt(await makeSiteStyle(join(import.meta.dirname, '../..')));
});

// A build leaves out of the stylesheet of a page what the page cannot match (build/style/). The browser judges by itself what it can.
const OTHERS = ['/contact/', '/search/', PRIVACY_RECEIPT.path, UNKNOWN];
// By day one of the pages that most share, and those with parts of their own.
const BY_DAY = [fullestLayout, '/contact/', UNKNOWN];
for (const path of [...oneOfEachLayout.map((page) => page.path), ...OTHERS]) {
  test(
    `${path} has every rule that something in it matches, in whichever state`,
    dayIf(BY_DAY.includes(path)),
    async ({ page }) => {
      await page.goto(path);
      const { matched, missing } = await page.evaluate((css) => {
        const STATES =
          /::[\w-]+(\([^()]*\))?|:(hover|focus[\w-]*|active|target[\w-]*|checked|open|empty)(?![\w-])/g;
        const toList = (selectors: string) => {
          let depth = 0;
          const list = [''];
          for (const character of selectors) {
            depth += Number(character === '(') - Number(character === ')');
            if (character === ',' && depth === 0) list.push('');
            else list[list.length - 1] += character;
          }
          return list.map((selector) => selector.trim());
        };
        const selectorsIn = (rules: CSSRuleList): string[] =>
          [...rules].flatMap((rule) => [
            ...(rule instanceof CSSStyleRule ? toList(rule.selectorText) : []),
            ...('cssRules' in rule ? selectorsIn(rule.cssRules as CSSRuleList) : []),
          ]);
        const isMatched = (selector: string) => {
          try {
            return document.querySelector(selector.replaceAll(STATES, '').trim() || '*') !== null;
          } catch {
            return false;
          }
        };
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        const matched = new Set(selectorsIn(sheet.cssRules).filter(isMatched));
        const own = new Set([...document.styleSheets].flatMap(({ cssRules }) => selectorsIn(cssRules)));
        return { matched: matched.size, missing: [...matched].filter((selector) => !own.has(selector)) };
      }, whole);
      expect(matched).toBeGreaterThan(50);
      expect(missing).toEqual([]);
    },
  );
}
