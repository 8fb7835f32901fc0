/** An icon made from public/icon.svg: square, `size` pixels wide. A full one has no margin and no rounded corners. */
export type Icon = { path: string; size: number; full: boolean };

/** The drawing of the practice as search engines are told of it: Google asks for 112 pixels or more. */
export const LOGO: Icon = { path: '/icons/512.png', size: 512, full: false };

/** The icons that the manifest names. Systems crop the last one to a shape of their own (w3.org/TR/appmanifest, "maskable"). */
export const ICONS: readonly Icon[] = [
  { path: '/icons/192.png', size: 192, full: false },
  LOGO,
  { path: '/icons/512-full.png', size: 512, full: true },
];

/** The icon that iOS puts on a home screen; iOS rounds the corners itself and paints transparent parts black. */
export const APPLE_ICON: Icon = { path: '/icons/180-full.png', size: 180, full: true };
