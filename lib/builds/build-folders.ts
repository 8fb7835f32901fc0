/** The folder in which Next builds, and which a build leaves when it is finished. */
export const WORKSHOP = '.next';

/** What the name of a finished build's folder starts with; what follows is the build's own id. */
export const PREFIX = '.site-';

/** The file without which Next takes a folder for no build. */
export const BUILD_ID = 'BUILD_ID';
