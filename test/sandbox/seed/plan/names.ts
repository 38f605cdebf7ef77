import type { Faker } from '@faker-js/faker';
import { faker as czech } from '@faker-js/faker/locale/cs_CZ';
import { faker as danish } from '@faker-js/faker/locale/da';
import { faker as german } from '@faker-js/faker/locale/de';
import { faker as american } from '@faker-js/faker/locale/en';
import { faker as british } from '@faker-js/faker/locale/en_GB';
import { faker as spanish } from '@faker-js/faker/locale/es';
import { faker as french } from '@faker-js/faker/locale/fr';
import { faker as italian } from '@faker-js/faker/locale/it';
import { faker as dutch } from '@faker-js/faker/locale/nl';
import { faker as polish } from '@faker-js/faker/locale/pl';
import { faker as swedish } from '@faker-js/faker/locale/sv';
import type { CountryCode } from './organisation';

const VOICES: Readonly<Record<CountryCode, Faker>> = {
  DE: german,
  AT: german,
  CH: german,
  PL: polish,
  CZ: czech,
  DK: danish,
  SE: swedish,
  NL: dutch,
  BE: dutch,
  FR: french,
  ES: spanish,
  IT: italian,
  GB: british,
  US: american,
};

export const COUNTRY_NAMES: Readonly<Record<CountryCode, string>> = {
  DE: 'Germany',
  AT: 'Austria',
  CH: 'Switzerland',
  PL: 'Poland',
  CZ: 'Czechia',
  DK: 'Denmark',
  SE: 'Sweden',
  NL: 'Netherlands',
  BE: 'Belgium',
  FR: 'France',
  ES: 'Spain',
  IT: 'Italy',
  GB: 'United Kingdom',
  US: 'United States',
};

/** Places with water or works, so that an address is believable. */
export const CITIES: Readonly<Record<CountryCode, readonly string[]>> = {
  DE: [
    'Hamburg',
    'Bremerhaven',
    'Kiel',
    'Rostock',
    'Emden',
    'Duisburg',
    'Köln',
    'Berlin',
    'Leipzig',
    'Mannheim',
    'Stralsund',
    'Cuxhaven',
  ],
  AT: ['Linz', 'Wien', 'Graz', 'Wels'],
  CH: ['Basel', 'Winterthur', 'Zürich', 'Romanshorn'],
  PL: ['Gdańsk', 'Gdynia', 'Szczecin', 'Warszawa', 'Katowice', 'Wrocław', 'Łódź'],
  CZ: ['Ostrava', 'Praha', 'Brno', 'Děčín', 'Plzeň'],
  DK: ['Esbjerg', 'Odense', 'Aalborg', 'Frederikshavn', 'København'],
  SE: ['Göteborg', 'Malmö', 'Karlskrona', 'Helsingborg'],
  NL: ['Rotterdam', 'Vlissingen', 'Delfzijl', 'Amsterdam', 'Dordrecht'],
  BE: ['Antwerpen', 'Gent', 'Zeebrugge', 'Liège'],
  FR: ['Lyon', 'Marseille', 'Saint-Nazaire', 'Le Havre', 'Grenoble', 'Dunkerque', 'Toulon'],
  ES: ['Vigo', 'Bilbao', 'Cádiz', 'Valencia', 'Gijón'],
  IT: ['Genova', 'La Spezia', 'Trieste', 'Livorno', 'Brescia'],
  GB: ['Hull', 'Aberdeen', 'Southampton', 'Belfast', 'Harwich'],
  US: ['Norfolk', 'Baltimore', 'Houston', 'Savannah', 'Seattle'],
};

export interface PersonalName {
  readonly firstName: string;
  readonly lastName: string;
}

/** Names of people and streets as they sound in each country. */
export interface Names {
  person(country: CountryCode): PersonalName;
  street(country: CountryCode): string;
}

/** Seeds every voice, so that one company after the other comes out the same. */
export function createNames(seed: number): Names {
  for (const [index, voice] of [...new Set(Object.values(VOICES))].entries()) voice.seed(seed + index);
  return {
    person: (country) => ({ firstName: VOICES[country].person.firstName(), lastName: VOICES[country].person.lastName() }),
    street: (country) => VOICES[country].location.streetAddress(),
  };
}
