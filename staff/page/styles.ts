/** The addresses of the stylesheets that the room serves: that of the site, its own, that around the editor, and what a preview has besides that of the site. */
export const STYLES = {
  site: '/styles/site.css',
  room: '/styles/room.css',
  editor: '/styles/editor.css',
  preview: '/styles/preview.css',
} as const;
