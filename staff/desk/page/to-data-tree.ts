/** A value of structured data, to be shown as a tree: a name with a plain value, or with what it holds. */
export type TreeNode = { name: string; value: string | null; below: TreeNode[] };

/** Structured data as a tree. An object is called by its type, and the items of a list by their number. */
export function toDataTree(data: object): TreeNode[] {
  const entries = Array.isArray(data)
    ? data.map((item, index): [string, unknown] => [`${index + 1}`, item])
    : Object.entries(data);
  return entries.filter(([, value]) => value !== undefined).map(([name, value]) => toNode(name, value));
}

function toNode(name: string, value: unknown): TreeNode {
  if (value === null || typeof value !== 'object') return { name, value: `${value}`, below: [] };
  const type = '@type' in value ? value['@type'] : undefined;
  return {
    name: typeof type === 'string' ? `${name}: ${type}` : name,
    value: null,
    below: toDataTree(value),
  };
}
