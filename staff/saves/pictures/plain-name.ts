/** The name of a file as it can stand in an address: `My Photo (2).JPG` is `my-photo-2.jpg`. */
export function plainName(file: string): string {
  const [, name = '', ending = ''] = /^(.*?)(\.[^.]+)?$/s.exec(file) ?? [];
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  return `${plain || 'picture'}${ending.toLowerCase()}`;
}
