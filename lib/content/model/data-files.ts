/** The data files that every site has, by their names in the content folder: facts, menus, old addresses … */
export const DATA_FILES = [
  'practice.yaml',
  'crisis-lines.yaml',
  'crisis-searches.yaml',
  'notices.yaml',
  'statements.yaml',
  'redirects.yaml',
  'navigation.yaml',
  'answers.yaml',
  'translations.yaml',
] as const;

export type DataFile = (typeof DATA_FILES)[number];

/** Whether a file below the content folder is one of them. */
export function isDataFile(file: string): file is DataFile {
  return DATA_FILES.some((each) => each === file);
}

/** The folder of the texts that named authors gave, each a file of this ending. */
export const DOCUMENTS = { folder: 'documents', ending: '.txt' } as const;

/** The words that are spelled as they stand there. */
export const WORDS_FILE = 'words.txt';
