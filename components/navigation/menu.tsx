import type { MenuItem } from '#lib/site-chrome.ts';

type MenuProps = { items: MenuItem[]; path: string | null };

export function Menu({ items, path }: MenuProps) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.path}>
          <a href={item.path} aria-current={item.path === path ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
