import type { Practice } from '../../content/model/facts-schema.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { addressInWords } from '../../content/practice/fact-words.ts';
import { isNearState, statesOfZip } from '../../content/practice/places-of-states.ts';
import { STATES } from '../../content/practice/states.ts';
import type { FactFault } from './fact-fault.ts';

type Place = Practice['locations'][number];

/** Where the addresses of the practice do not agree with themselves, with each other, or with its city and state. */
export function placeFaultsOf({ locations, city, state }: Practice): FactFault[] {
  return [
    ...locations.flatMap((place, index) => [
      ...elsewhere(place, index),
      ...outside(place, index, state),
      ...farOff(place, index),
      ...again(place, index, locations),
    ]),
    ...otherCity(locations, city),
  ];
}

function elsewhere({ postalCode, state }: Place, index: number): FactFault[] {
  const states = statesOfZip(postalCode);
  if (states.includes(state)) return [];
  const where = states.map((code) => STATES[code]).join(' or ');
  return [
    {
      field: ['locations', index, 'postalCode'],
      message: `The ZIP code ${postalCode} is ${where ? `one of ${where}` : 'that of no state'}, and the address is in ${STATES[state]}.`,
      fix: 'Write the ZIP code or the state anew, whichever is wrong.',
    },
  ];
}

// A warning: a practice may have a room beyond the border. Its pages speak of one state.
function outside({ state }: Place, index: number, served: string): FactFault[] {
  if (STATES[state] === served) return [];
  return [
    {
      severity: 'warning',
      field: ['locations', index, 'state'],
      message: `The address is in ${STATES[state]}, and the practice serves ${served}.`,
      fix: 'Look which of the two is meant. A therapist must be licensed where the client is when they meet.',
    },
  ];
}

function farOff({ geo, state }: Place, index: number): FactFault[] {
  if (geo === null || isNearState(state, geo.latitude, geo.longitude)) return [];
  const isSwapped = isNearState(state, geo.longitude, geo.latitude);
  const isEast = isNearState(state, geo.latitude, -geo.longitude);
  const spot = `${geo.latitude}, ${geo.longitude}`;
  const fix = isSwapped
    ? 'The two numbers look swapped: the latitude is the one without a minus sign.'
    : isEast
      ? 'The longitude lacks its minus sign: the United States lie west of Greenwich.'
      : 'Find the door on a map, and copy both numbers from there.';
  return [
    {
      field: ['locations', index, 'geo', isEast ? 'longitude' : 'latitude'],
      message: `The spot on the map, ${spot}, is not in ${STATES[state]}.`,
      fix,
    },
  ];
}

function again(place: Place, index: number, all: readonly Place[]): FactFault[] {
  const first = all.findIndex((each) => keyOf(each) === keyOf(place));
  if (first === index) return [];
  return [
    {
      field: ['locations', index],
      message: `The address ${addressInWords(place)} stands twice among the places.`,
      fix: 'Leave one of them out, or write the address of the other place.',
    },
  ];
}

// Whatever differs in its letters alone is one place.
const keyOf = ({ street, postalCode }: Place) =>
  `${street} ${postalCode.slice(0, 5)}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ');

// A warning: mail may be sent to a suburb of the city by whose name people look for the practice.
function otherCity(locations: readonly Place[], city: string): FactFault[] {
  const cities = locations.map((place) => place.city);
  if (cities.length === 0 || cities.some((each) => each.toLowerCase() === city.toLowerCase())) return [];
  return [
    {
      severity: 'warning',
      field: ['city'],
      ...inBoth(({ field }) => ({
        message: `${field('city')} is "${city}", and no address of the practice is there: ${cities.join(', ')}.`,
        fix: `Write into ${field('city')} the city of the main place, or look at the addresses.`,
      })),
    },
  ];
}
