import { expect, test } from 'vitest';
import { formsOf, isInCapitals, patternOf } from '#lib/glossary/forms-of.ts';

test.each([
  ['Shame', '', ['Shame']],
  ['IFS (Internal Family Systems)', 'parts work', ['IFS', 'Internal Family Systems', 'parts work']],
  ['Slip and relapse', 'lapse', ['Slip', 'relapse', 'lapse']],
  ['LMHC, LMFT and LCSW', '', ['LMHC', 'LMFT', 'LCSW']],
  ['D-day', ' discovery  day ,, D-day ', ['D-day', 'discovery day']],
])('%s, also called "%s", is written %j', (heading, also, forms) => {
  expect(formsOf(heading, also)).toEqual(forms);
});

test.each([
  ['boundary', ['boundary', 'boundaries'], ['boundarys', 'bound']],
  ['Boundaries', ['boundary', 'boundaries'], ['boundaries of']],
  ['trigger', ['trigger', 'triggers'], ['triggered']],
  ['12-step groups', ['12-step group', '12 step groups'], ['12step groups']],
  ['sex addiction', ['sex addiction', 'sex  addictions'], ['sex-addiction']],
  ['DSM-5-TR', ['DSM-5-TR'], ['DSM-5']],
])('one and several of "%s" are found', (form, found, others) => {
  const pattern = new RegExp(`^${patternOf(form)}$`, 'i');
  expect([...found, ...others].filter((words) => pattern.test(words))).toEqual(found);
});

test('a name in capitals is told from a word', () => {
  expect(
    ['ACT', 'ICD-11', 'SMART Recovery', 'D-day', 'Shame', 'Gottman Method'].filter(isInCapitals),
  ).toEqual(['ACT', 'ICD-11', 'SMART Recovery']);
});
