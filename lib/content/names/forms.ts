import type { DataFile } from '../model/data-files.ts';

/** The data files that every site has, each as a form of the editor: its key in the editor's addresses, what staff call it, and the one field of a list. */
export const FORMS = {
  'practice.yaml': { key: 'practice', name: 'Facts' },
  'crisis-lines.yaml': { key: 'crisisLines', name: 'Emergency numbers', list: 'lines' },
  'crisis-searches.yaml': { key: 'crisisSearches', name: 'Crisis searches' },
  'notices.yaml': { key: 'notices', name: 'Notices', list: 'notices' },
  'statements.yaml': { key: 'statements', name: 'Statements', list: 'statements' },
  'navigation.yaml': { key: 'navigation', name: 'Menus' },
  'answers.yaml': { key: 'answers', name: 'One answer each', list: 'answers' },
  'translations.yaml': { key: 'translations', name: 'Other languages', list: 'languages' },
  'redirects.yaml': { key: 'redirects', name: 'Old addresses', list: 'redirects' },
} as const satisfies Record<DataFile, { key: string; name: string; list?: string }>;
