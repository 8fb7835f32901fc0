import type { Words } from '../words.ts';

export const around: Words['around'] = {
  here: 'En español',
  skip: 'Ir al texto',
  leave: 'Salir de este sitio',
  leaveHint:
    'O bien oprima Shift (la tecla de mayúsculas) tres veces en cinco segundos, sin otra tecla. No cuenta mientras escribe en una casilla.',
  pressTwoMore: 'Oprima Shift 2 veces más para salir de este sitio.',
  pressOneMore: 'Oprima Shift 1 vez más para salir de este sitio.',
  leaving: 'Saliendo de este sitio.',
  leavingTitle: 'Cargando',
  privateReadingIsOn: 'La lectura privada está encendida',
  mainMenu: 'Principal',
  menu: 'Menú',
  callHere: 'Llamar al {phone}',
  toTop: 'Volver arriba',
  helpNow: 'Si no puede esperar',
  allPages: 'Todas las páginas',
  breadcrumb: 'Usted está aquí',
  onThisPage: 'En esta página',
  fromHere: 'Desde aquí',
  allSections: 'Todas las partes de esta página',
  whereToGoOn: 'Para seguir',
  belongsTo: 'Este artículo es parte de {page}',
  readNext: 'Lea después',
  articlesOnThis: 'Artículos sobre esto',
};
