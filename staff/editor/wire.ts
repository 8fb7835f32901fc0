/** The header of a request that saves: what each file was when it was opened, as far as that is known. */
export const READ_AS = 'x-read-as';

/** The header of a request that saves: where each address that it takes away shall lead, as the person said. */
export const OLD_ADDRESS = 'x-old-address';

/** The header of an answer: under which name the words are kept that were not saved. */
export const REFUSED = 'x-refused';

/** The header of an answer: a sentence that says whose lines were merged in. */
export const MERGED = 'x-merged';

/** What a save is told of someone who is signed out. */
export const SIGNED_OUT =
  'You are signed out. Sign in again in another tab, then save: your words stay here.';

/** A file of the editor's tree, with the id that Git gives to its bytes. */
export type TreeEntry = { path: string; sha: string };

/** What the editor sends to save: files with their bytes in base64, and files to delete. */
export type Update = {
  additions: { path: string; contents: string }[];
  deletions: { path: string }[];
};

/** The answer 428: a save would take away an address. */
export type AddressTaken = {
  from: string;
  /** The new address; null where the page is deleted. */
  to: string | null;
  page: string;
  linkedFrom: { title: string; where: string; href: string }[];
  /** The pages that the old address may lead to. */
  choices: { path: string; title: string }[];
};

/** The person's answer to it: where the old address shall lead; null for nowhere. */
export type OldAddress = Record<string, string | null>;

/** The name of the channel on which the editor tells other windows which files were saved: an array of their paths. */
export const SAVED_CHANNEL = 'saved';
