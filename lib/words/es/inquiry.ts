import type { Words } from '../words.ts';

export const inquiry: Words['inquiry'] = {
  heading: 'Envíe un mensaje',
  optional: '(si quiere)',
  name: 'Un nombre que podamos usar',
  nameHint: 'Basta el nombre, sin apellido. No tiene que ser el de sus documentos.',
  way: '¿Cómo podemos comunicarnos con usted?',
  wayHint: 'Escoja la forma más segura para usted.',
  ways: {
    call: 'Una llamada',
    text: 'Un mensaje de texto',
    email: 'Un correo electrónico',
  },
  reach: 'Su número de teléfono o su correo electrónico',
  reachHint: 'Dé uno que solo usted conteste o abra.',
  safe: 'Qué es seguro',
  voicemail: 'Pueden dejar un mensaje en el buzón de voz',
  voicemailHint: 'Si no la marca, su mensaje nos dice que no dejemos ninguno.',
  caller: 'Si contesta otra persona, pueden decir quién llama',
  callerHint:
    'Si no la marca, su mensaje nos pide que solo se lo digamos a usted. Aun así, en una pantalla puede salir un nombre o un número.',
  inbox: '¿Alguien más lee este correo o contesta este teléfono?',
  inboxHint: 'Lo que escoja se dice primero, antes de su número o su correo.',
  inboxes: {
    mine: 'No, solo yo',
    shared: 'Sí, o quizás',
  },
  language: '¿En qué idioma quiere la respuesta?',
  languageHint: 'Piense también en quién podría verla u oírla.',
  languageNotPromised: 'No podemos prometerle que llegue en el idioma que escoja.',
  languages: {
    'en-US': 'En inglés, por favor',
    'es-US': 'En español, por favor',
    any: 'En cualquiera de los dos: los dos son seguros',
  },
  hours: 'Mejores horas',
  hoursHint: 'Cuando nadie más le oiga. Por ejemplo, de lunes a viernes, de 12 a 1 de la tarde.',
  who: '¿Para quién es?',
  whoHint: 'Escoja lo que más se acerque.',
  whom: {
    me: 'Para mí',
    partner: 'Para mí, por lo que hizo mi pareja',
    us: 'Para nuestra relación: mi pareja y yo',
    colleague: 'Para una persona a quien atiendo: soy colega',
  },
  answersThen: 'Contestamos {when}. Si no puede esperar:',
  answersSomeTime: 'Puede pasar un tiempo antes de que alguien lea esto. Si no puede esperar:',
  message: 'Un mensaje corto',
  messageHint:
    'Por favor, no dé detalles: ni la historia, ni los nombres, ni los lugares. Eso puede esperar. Caben {count} caracteres, unas 150 palabras.',
  confirm: 'Tengo 18 años o más, y voy a estar en {state} cuando nos veamos',
  confirmHint:
    'Este formulario es para personas adultas. Un terapeuta debe tener permiso para trabajar donde usted esté cuando se vean. Si es colega, conteste por la persona a quien atiende.',
  send: 'Enviar',
  sending: 'Enviando…',
  trap: 'Deje esto vacío',
  trapHint: 'Está aquí para atrapar programas. Si hay algo escrito, por favor bórrelo.',
  notYetSent: 'Esto todavía no se envió',
  unknown: 'No podemos saber si esto se envió',
  unknownWhy:
    'Falló la conexión, o la respuesta no llegó a tiempo. Lo que escribió solo se pierde si sale de esta página. Por favor, oprima Enviar otra vez: si el primer mensaje sí llegó, los dos cuentan como uno.',
  anotherWay: 'Si vuelve a fallar, hay otra forma:',
  tryLater: 'Si vuelve a fallar, inténtelo otra vez cuando la conexión sea mejor.',
  numbersAbove: 'Si no puede esperar, use los números que están encima del mensaje.',
};

export const notSent: Words['notSent'] = {
  name: 'Falta un nombre, o es demasiado largo. Basta el nombre, sin apellido.',
  way: 'No escogió cómo podemos comunicarnos con usted: una llamada, un mensaje de texto o un correo electrónico.',
  reach:
    'El teléfono o el correo electrónico falta, es demasiado largo o no va con lo que escogió. Para una llamada o un mensaje de texto hace falta un número con su código de área. Para un correo hace falta una dirección como nombre@example.org.',
  message: 'El mensaje es demasiado largo. Caben {count} caracteres, unas 150 palabras.',
  confirm:
    'No se marcó la casilla sobre tener 18 años o más y estar en {state}. Si en su caso no es cierto, este formulario no puede encontrarle terapeuta. Los números de abajo también son para usted.',
  website:
    'Se llenó una casilla que debía quedar vacía. Quizás lo hizo su navegador. Abra el formulario de nuevo sin el botón de atrás, y esa casilla estará vacía.',
  other:
    'Una respuesta era demasiado larga, o no es de las que ofrece el formulario. Acórtela, o escoja otra vez.',
  busy: 'En una hora llegaron muchos mensajes desde su red, quizás ninguno de usted. Por favor, envíelo otra vez dentro de una hora.',
  failed:
    'La falla es nuestra y no suya: el servidor no pudo guardar su mensaje, y por eso no lo aceptó. Por favor, inténtelo otra vez en unos minutos.',
};
