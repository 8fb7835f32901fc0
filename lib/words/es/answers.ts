import type { Answers } from '../answers.ts';

export const answers: Answers = {
  status: {
    400: 'No pudimos leer lo que se envió, y no se guardó nada. Vuelva atrás, cargue otra vez la página de contacto y envíe el formulario de nuevo.',
    403: 'Esto no se envió desde el formulario de nuestra página de contacto, y no se guardó nada. Abra la página de contacto y envíelo desde ahí.',
    408: 'Su mensaje tardó demasiado en llegar, y no se guardó nada. Sus palabras siguen en el formulario: por favor, envíelo otra vez.',
    413: 'Esto es más de lo que cabe en el formulario, y no se guardó nada. Por favor, acorte el mensaje y envíelo otra vez.',
    415: 'Aquí solo se acepta el formulario de nuestra página de contacto, y no se guardó nada. Abra la página de contacto y envíelo desde ahí.',
    429: 'En una hora hubo muchos mensajes desde su red, y este no se guardó. Por favor, inténtelo otra vez dentro de una hora.',
    503: 'Ahora mismo no pudimos guardar su mensaje, y no se envió. Sus palabras siguen en el formulario: por favor, inténtelo otra vez en unos minutos.',
  },
  tooLong: '{what} tiene {count} caracteres, y caben {limit} como máximo. Por favor, acorte el texto.',
  theName: 'El nombre',
  theReach: 'El teléfono o el correo electrónico',
  theHours: 'La casilla de las mejores horas',
  theMessage: 'El mensaje',
  box: 'Esta casilla llegó con una respuesta que no existe. Márquela, o déjela vacía.',
  choice: 'Esta no es una de las respuestas. Escoja una, o ninguna.',
  noName: 'Díganos qué nombre usar. Basta el nombre, sin apellido.',
  noWay:
    'Escoja cómo podemos comunicarnos con usted: una llamada, un mensaje de texto o un correo electrónico.',
  noReach: 'Denos el número de teléfono o el correo electrónico que podemos usar.',
  notConfirmed:
    'Por favor, marque esta casilla si es cierto. Si en su caso no lo es, este formulario no puede encontrarle terapeuta. Los números que están encima del mensaje también son para usted.',
  trapped:
    'La última casilla está para atrapar programas y tiene que quedar vacía. Vacíela, y envíe otra vez.',
  noAddress:
    '“{reach}” no es un correo electrónico. Escríbalo como nombre@example.org, o escoja una llamada o un mensaje de texto.',
  noNumber:
    '“{reach}” no es un número de teléfono con su código de área. Son diez cifras, como 305 y siete más, o empieza con + y el código de otro país. Por favor, mírelo otra vez, o escoja un correo electrónico.',
};
