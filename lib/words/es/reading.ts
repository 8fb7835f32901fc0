import type { Words } from '../words.ts';

export const reading: Words['reading'] = {
  by: 'Por {name}',
  published: 'Publicado el {day}',
  updated: 'Actualizado el {day}',
  reviewed: 'Revisado por {name} el {day}; próxima revisión a más tardar el {next}',
  aboutAMinute: 'Más o menos un minuto de lectura',
  aboutMinutes: 'Unos {minutes} minutos de lectura',
  sources: 'Fuentes',
  notVerified: '(No hemos comprobado esta fuente).',
  backToText: 'Volver al texto',
  backToPlace: 'Volver al texto, {place}',
  places: ['primer lugar', 'segundo lugar', 'tercer lugar', 'cuarto lugar', 'quinto lugar', 'sexto lugar'],
  letters: 'Letras',
  alsoCalled: 'También se llama: {words}',
  addedBy: 'Añadido por {name}',
  forCounsel: 'Pendiente: lo completan los abogados del consultorio',
  notInForce: 'Esto es un modelo y no está en vigor.',
  waitsForCounsel:
    '{name} ({law}): los abogados del consultorio todavía tienen que completar lo marcado y aprobar el texto.',
  inForce: '{name} ({law}). En vigor desde el {day}.',
  bothChairsLabel: 'El mismo momento desde los dos lados',
  bothChairs: 'El mismo momento, desde los dos lados',
  urgency: {
    now: 'Ahora mismo',
    today: 'Hoy',
    soon: 'Pronto',
  },
  careIf: '{urgency} {action} si',
  nothingIsKept:
    'Nada de lo que marca se cuenta ni se envía. El botón de atrás puede volver a mostrar sus marcas: quítelas antes de que otra persona use este aparato.',
  readPrivately: 'Leer en privado en esta pestaña',
  noPrivateReading: 'Los scripts están apagados en este navegador, así que esto no se puede encender.',
  printSheet: 'Imprimir esta hoja',
  printFromMenu: 'Imprímala desde el menú de su navegador.',
  printHelp:
    'Cabe en una página, para llenarla a mano. El papel no nombra ni el consultorio ni el tema. Si su navegador añade la dirección de esta página, quite la marca de “Encabezados y pies de página” antes de imprimir.',
  notMeasured: 'Esta copia del sitio no se midió, así que no tiene recibo.',
  notMeasuredMeans:
    'No quiere decir que una página haya hecho algo malo. Si lo ve en nuestro sitio público, se nos olvidó un paso.',
};
