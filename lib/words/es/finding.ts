import type { Words } from '../words.ts';

export const finding: Words['finding'] = {
  aboutThisSite: 'Sobre el consultorio y este sitio',
  asFeed:
    'Los artículos nuevos y los que cambian salen también como {feed}, para los programas que los reúnen.',
  feed: 'un canal web (feed)',
  searchLabel: 'Busque palabras de este sitio',
  helpFirst: '“{heading}” va primero, con números para llamar. ',
  starts: 'a á b c d e é f g h i í j k l m n ñ o ó p q r s t u ú v w x y z 0 1 2 3 4 5 6 7 8 9',
  waiting: 'Buscando…',
  found: 'Páginas más cercanas:',
  none: 'No se encontró nada con esas palabras. Abajo están todas las páginas en español.',
  failed: 'La búsqueda no funciona ahora mismo. Abajo están todas las páginas en español.',
  noScripts: 'Sin scripts no hay casilla para buscar. Abajo están todas las páginas en español.',
  startHere: 'Si necesita a alguien ahora, empiece aquí',
  notFoundTitle: 'Página no encontrada',
  notFound: 'No hay ninguna página en esta dirección',
  mayHaveMoved: 'Quizás la página cambió de lugar, o se perdió una letra en el camino.',
  perhaps: 'Tal vez una de estas',
  startAgain: 'Empiece otra vez por {home}, o búsquela en la lista de todas:',
  firstPage: 'la primera página',
};
