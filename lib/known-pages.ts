// The pages that code must know, each by the name of its file in content/pages/ and by its address. Whoever names one of them takes it from
// here. This file imports nothing of content, so that a server that knows none can read it too.

import { LANGUAGES, type Language, type OtherLanguage } from './languages.ts';

/** A page that code must know. */
export type KnownPage = { slug: string; path: string };

/** The front door of the site. */
export const HOME: KnownPage = { slug: 'home', path: '/' };

/** The list of the articles, whose addresses begin with its own. */
export const ARTICLES: KnownPage = { slug: 'articles-index', path: '/articles/' };

/** The page with the form for inquiries. */
export const CONTACT: KnownPage = { slug: 'contact', path: '/contact/' };

/** What says that an inquiry was sent. */
export const CONTACT_SENT: KnownPage = { slug: 'contact-sent', path: '/contact/sent/' };

/** What says why an inquiry was not sent. */
export const CONTACT_NOT_SENT: KnownPage = { slug: 'contact-not-sent', path: '/contact/not-sent/' };

/** What the web servers in deploy/ show while the server of this site is away. */
export const NOT_ANSWERING: KnownPage = { slug: 'not-answering', path: '/not-answering/' };

/** The page that searches. */
export const SEARCH: KnownPage = { slug: 'search', path: '/search/' };

/** What a browser counted on every page before a version of the site went up. */
export const PRIVACY_RECEIPT: KnownPage = { slug: 'privacy-receipt', path: '/privacy/receipt/' };

/** All of them in the language of the site: the checks refuse a site that lacks one. */
export const KNOWN_PAGES: readonly KnownPage[] = [
  HOME,
  ARTICLES,
  CONTACT,
  CONTACT_SENT,
  CONTACT_NOT_SENT,
  NOT_ANSWERING,
  SEARCH,
  PRIVACY_RECEIPT,
];

/** What of these each other language has, under names and at addresses of its own: the checks refuse a site that has a page in a language, and lacks one of them. */
export const TRANSLATED: Readonly<Record<OtherLanguage, Readonly<Record<TranslatedName, KnownPage>>>> = {
  'es-US': {
    home: { slug: 'inicio', path: '/es/' },
    contact: { slug: 'contacto', path: '/es/contacto/' },
    contactSent: { slug: 'contacto-enviado', path: '/es/contacto/enviado/' },
    contactNotSent: { slug: 'contacto-no-enviado', path: '/es/contacto/no-enviado/' },
    notAnswering: { slug: 'sin-respuesta', path: '/es/sin-respuesta/' },
    search: { slug: 'buscar', path: '/es/buscar/' },
  },
};

const ORIGINALS = {
  home: HOME,
  contact: CONTACT,
  contactSent: CONTACT_SENT,
  contactNotSent: CONTACT_NOT_SENT,
  notAnswering: NOT_ANSWERING,
  search: SEARCH,
} as const;

export type TranslatedName = keyof typeof ORIGINALS;

/** The known pages of a language. */
export const knownPagesIn = (lang: Language): Readonly<Record<TranslatedName, KnownPage>> =>
  lang === 'en-US' ? ORIGINALS : TRANSLATED[lang];

/** The known pages whose address is their own, whatever their language. */
export const EVERY_KNOWN_PAGE: readonly KnownPage[] = [
  ...KNOWN_PAGES,
  ...Object.values(TRANSLATED).flatMap((pages) => Object.values(pages)),
];

/** Whether an address is that of a first page, in any language. */
export const isHome = (path: string): boolean =>
  LANGUAGES.some((lang) => knownPagesIn(lang).home.path === path);
