import type { MenuItem } from '#lib/site-chrome.ts';
import type { Words } from '#lib/words/words.ts';
import { Mark } from '../diagrams/mark.tsx';

type MidwayProps = { words: Words; steps: MenuItem[] };

/**
 * What a page offers, in the middle of its text, where a phone is many screens away from both ends. On a wide screen the stylesheet sets it beside the
 * text. It is a menu, which programs that read for people leave out.
 */
export function Midway({ words, steps }: MidwayProps) {
  return (
    <nav aria-label={words.around.fromHere} className="midway menu">
      <div>
        <Mark />
        <ul>
          {steps.map(({ path, label }) => (
            <li key={path}>
              <a href={path}>{label}</a>
            </li>
          ))}
          <li className="to-contents">
            <a href="#on-this-page">{words.around.allSections}</a>
          </li>
        </ul>
      </div>
    </nav>
  );
}
