import { expect, test } from 'vitest';
import { changedFile } from '#tests/fixture-site.ts';
import { inSpanish, withPageInSpanish } from '#tests/in-spanish.ts';
import { allIssuesOf, homeWith } from '../issues.ts';

/** What the checks find in some words of a page in Spanish. */
const foundIn = (words: string) =>
  allIssuesOf(withPageInSpanish('otra', {}, words)).map((issue) => issue.replace(/^\S+ /, ''));
/** The same of a page in English. */
const foundInEnglish = (words: string) =>
  allIssuesOf(homeWith(words)).map((issue) => issue.replace(/^\S+ /, ''));

test.each([
  'Usted no tiene que decidir nada hoy.',
  'Escríbale a alguien, y dígaselo despacio.',
  'Si no puede hablarlo, llame al 988.',
  'Una persona con conducta sexual compulsiva puede pedir ayuda.',
  'Nadie le puede prometer una cura.',
  '¿Tiene cura?',
  'El grupo se llama Adictos Anónimos.',
  'Diga: "I need an ambulance, please".',
  // In English, each would be told as something else.
  'Es un actor que no come.',
  'Una persona con depresión también puede pedir ayuda.',
  'En Florida, terapeuta sexual es un título reservado.',
  'Murió por suicidio.',
  'Salvó el mensaje en su teléfono.',
])('sound: %s', (words) => {
  expect(foundIn(words)).toEqual([]);
});

test.each([
  ['Es un adicto y nada más.', 'shaming-word'],
  ['Su pareja es codependiente.', 'shaming-word'],
  ['Son hábitos sucios.', 'shaming-word'],
  ['Tiene que mantenerse limpio.', 'shaming-word'],
  ['Garantizamos resultados.', 'promise'],
  ['La terapia lo cura todo.', 'promise'],
  ['Es el mejor tratamiento de Miami.', 'promise'],
  ['Su pareja volverá a confiar.', 'promise'],
  ['Es un método comprobado científicamente.', 'promise'],
  ['Los discapacitados también pueden venir.', 'person-first'],
  ['Los alcohólicos mienten.', 'person-first'],
  ['Sufre de depresión desde niña.', 'person-first'],
  ['Padece un trastorno desde niña.', 'person-first'],
  ['Cometió suicidio.', 'person-first'],
  ['Fue un suicidio fallido.', 'person-first'],
  ['Eso es una locura.', 'person-first'],
  ['Las parejas normales hablan.', 'person-first'],
  ['Cada cliente/a llega con lo suyo, cansado/a.', 'person-first'],
  ['Nuestros clientes dicen que funciona.', 'testimonial'],
  ['Lea las historias de éxito.', 'testimonial'],
  ['Esta terapia nos salvó el matrimonio.', 'testimonial'],
  ['Tenemos cinco estrellas.', 'testimonial'],
  ['“Volvimos a hablar.” — Una clienta, Hialeah', 'testimonial'],
  ['Nuestra terapeuta sexual le escucha.', 'protected-title'],
  ['La atiende una sexóloga.', 'protected-title'],
])('%s: %s', (words, rule) => {
  expect(foundIn(words)).toContain(rule);
});

test('a word without its accent is in no dictionary', () => {
  expect(foundIn('Tambien puede llamar.')).toEqual(['spelling']);
});

test('what is told of Spanish is not told of English, nor the other way round', () => {
  expect(foundIn('Dice: an addict, cured.')).toEqual([]);
  expect(foundInEnglish('They say adicto, and garantizamos.').every((rule) => rule === 'spelling')).toBe(
    true,
  );
});

test('a page that is hard to read is told by the measure of its language', () => {
  const hard =
    'La implementación de procedimientos psicoterapéuticos individualizados requiere evaluaciones multidimensionales. ';
  expect(foundIn(hard.repeat(12))).toContain('hard-to-read');
  expect(
    foundIn('Hoy no tiene que decidir nada. Coma algo. Duerma un poco si puede. '.repeat(10)),
  ).not.toContain('hard-to-read');
});

test.each([
  ['description', 'Terapia en Miami que cura.', 'promise'],
  ['sharingLine', 'Un consutorio en Miami.', 'spelling'],
  ['fees', 'POR HACER: TODO.', 'note-in-copy'],
])('what the data files say in Spanish is looked at as Spanish: %s', (field, words, rule) => {
  const known = changedFile('practice.yaml', 'fees: null', 'fees: Ask us.');
  const said = inSpanish(
    'translations.yaml',
    new RegExp(`${field}: .*`).exec(`${inSpanish()['translations.yaml']}`)?.[0],
    `${field}: "${words}"`,
  );
  expect(allIssuesOf({ ...known, ...said }).map((issue) => issue.replace(/^(\S+?):\S* /, '$1 '))).toContain(
    `translations.yaml ${rule}`,
  );
});

test('a turn of phrase that a page in Spanish is full of is a tic there as well', () => {
  expect(foundIn('Nadie llama hoy. '.repeat(5))).toContain('overused-words');
  expect(foundIn('Nadie llama hoy. '.repeat(4))).not.toContain('overused-words');
});
