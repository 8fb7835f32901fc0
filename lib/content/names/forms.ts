/** The data files that every site has, each as a form of the editor: its key in the editor's addresses, what staff call it, and the one field of a list. */
export const FORMS = {
  'practice.yaml': { key: 'practice', name: 'Facts' },
  'crisis-lines.yaml': { key: 'crisisLines', name: 'Emergency numbers', list: 'lines' },
  'crisis-searches.yaml': { key: 'crisisSearches', name: 'Crisis searches' },
  'notices.yaml': { key: 'notices', name: 'Notices', list: 'notices' },
  'navigation.yaml': { key: 'navigation', name: 'Menus' },
  'redirects.yaml': { key: 'redirects', name: 'Old addresses', list: 'redirects' },
} as const satisfies Record<string, { key: string; name: string; list?: string }>;

export type DataFile = keyof typeof FORMS;

/** Whether a file below the content folder is one of them. */
export function isDataFile(file: string): file is DataFile {
  return Object.hasOwn(FORMS, file);
}
