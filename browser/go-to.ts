// The one thing this site ever stores: that this tab reads privately. It ends with the tab.
const FLAG = 'private-reading';

export function readsPrivately(): boolean {
  return storage()?.getItem(FLAG) === 'on';
}

export function readPrivately(privately: boolean): void {
  if (privately) storage()?.setItem(FLAG, 'on');
  else storage()?.removeItem(FLAG);
}

// A browser that is set to store nothing throws at the name alone.
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Goes to a page of this site. Read privately, it takes the place of the one before, so that "back" leads out. */
export function goTo(address: string): void {
  if (readsPrivately()) location.replace(address);
  else location.assign(address);
}
