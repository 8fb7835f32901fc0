/** A path, or the first of `name-2`, `name-3` … that is not taken. */
export function freeName(path: string, isTaken: (path: string) => boolean): string {
  const [, name = '', ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  let free = path;
  for (let nth = 2; isTaken(free); nth++) free = `${name}-${nth}${ending}`;
  return free;
}
