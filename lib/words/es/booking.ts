import type { Words } from '../words.ts';

export const booking: Words['booking'] = {
  notTaken: '{taken} Eso no dice nada de usted, ni de si puede recibir ayuda. {others}',
  waiting: '{taken} Antes de decidir, pregúntenos cuánto puede tardar. Si no quiere esperar, {others}',
  others:
    'Su médico o su seguro de salud puede decirle qué terapeutas con licencia hay cerca de usted, y {directory} es el directorio federal.',
  othersOnward:
    'su médico o su seguro de salud puede decirle qué terapeutas con licencia hay cerca de usted, y {directory} es el directorio federal.',
  session: {
    onPage: 'Puede pedir una sesión en {page}, que no es parte de este sitio.',
    byPhone: 'Puede pedir una sesión por teléfono: llame al {phone}.',
    withForm: 'Pida una primera sesión con un mensaje: escríbanos con {form}.',
    byEmail: 'Pida una primera sesión con un mensaje: escriba a {email}.',
    notYet: 'Todavía no se puede pedir una sesión por este sitio.',
  },
  place: {
    onPage: 'Puede pedir un lugar en {page}, que no es parte de este sitio.',
    byPhone: 'Puede pedir un lugar por teléfono: llame al {phone}.',
    withForm: 'Pida un lugar con un mensaje: escríbanos con {form}.',
    byEmail: 'Pida un lugar con un mensaje: escriba a {email}.',
    notYet: 'Todavía no se puede pedir un lugar por este sitio.',
  },
  page: 'nuestra página de reservas',
  askFirst: {
    call: 'Si prefiere preguntar algo antes, llame al {phone}.',
    write: 'Si prefiere preguntar algo antes, escriba.',
    either: 'Si prefiere preguntar algo antes, llame al {phone} o escriba.',
  },
  ifNoCall: 'Si una llamada no es segura o es demasiado, escriba.',
  clients: 'Si ya es cliente, {signIn}.',
  signIn: 'entre en la página para clientes',
};
