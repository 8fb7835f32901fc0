// The page for unknown addresses lists the whole site; this puts on top what comes nearest to the address.
const MOST = 3;
const ALIKE = 0.3;

const place = document.querySelector<HTMLElement>('#nearest');

/** The parts of three letters of an address. */
function partsOf(path: string): Set<string> {
  return new Set(Array.from(path, (_, at) => path.slice(at, at + 3)).filter((part) => part.length > 2));
}

/** How alike two addresses are, 0 to 1: the Dice coefficient of their parts. */
function likenessOf(a: Set<string>, b: Set<string>): number {
  return (2 * [...a].filter((part) => b.has(part)).length) / (a.size + b.size);
}

if (place) {
  const asked = partsOf(location.pathname.toLowerCase());
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')];
  const nearest = links
    .map((link) => ({ link, likeness: likenessOf(asked, partsOf(link.pathname)) }))
    .filter(({ likeness }) => likeness > ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST);
  for (const { link } of nearest) {
    const item = document.createElement('li');
    item.append(link.cloneNode(true));
    place.querySelector('ul')?.append(item);
  }
  place.hidden = nearest.length === 0;
}
