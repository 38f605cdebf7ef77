import { ascii } from './cast';
import type { Chance } from './chance';
import type { CountryCode } from './organisation';

const HEADS =
  'Tor Bren Kal Vel Mor Hald Rin Ost Lun Var Sten Gro Fal Nev Dor Wel Kir Bal Thor Ulm Esk Ral Sund Arn Bor Jov Mar Ner Pell Ror'.split(
    ' ',
  );
const TAILS =
  'vik dahl mark ring stein berg holm werd hoff lund rup sen wald gaard brück beck nau fors haven mont ika ova eris anto'.split(
    ' ',
  );

const TRADES: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Werft',
    'Hydraulik',
    'Antriebstechnik',
    'Fördertechnik',
    'Stahlbau',
    'Maschinenbau',
    'Hafenlogistik',
    'Pumpen',
    'Kranbau',
    'Schiffselektrik',
  ],
  pl: ['Stocznia', 'Hydraulika', 'Napędy', 'Konstrukcje', 'Logistyka', 'Dźwigi', 'Automatyka'],
  cz: ['Strojírny', 'Hydraulika', 'Pohony', 'Ocel', 'Logistika'],
  fr: ['Chantiers', 'Hydraulique', 'Levage', 'Mécanique', 'Logistique', 'Énergie', 'Pompes'],
  es: ['Astilleros', 'Hidráulica', 'Grúas', 'Mecánica', 'Puertos'],
  it: ['Cantieri', 'Idraulica', 'Sollevamento', 'Meccanica', 'Trasporti'],
  en: ['Shipyard', 'Hydraulics', 'Drives', 'Conveying', 'Steel', 'Engineering', 'Terminal', 'Pumps', 'Cranes', 'Marine'],
  nordic: ['Værft', 'Hydraulik', 'Maskin', 'Stål', 'Havn', 'Pumper'],
  nl: ['Scheepswerf', 'Hydrauliek', 'Aandrijvingen', 'Staalbouw', 'Haven', 'Kranen'],
};

const VOICE: Readonly<Record<CountryCode, readonly [trades: string, forms: readonly string[], domain: string]>> = {
  DE: ['de', ['GmbH', 'AG', 'GmbH & Co. KG', 'SE', ''], 'de'],
  AT: ['de', ['GmbH', 'AG'], 'at'],
  CH: ['de', ['AG', 'GmbH'], 'ch'],
  PL: ['pl', ['Sp. z o.o.', 'S.A.'], 'pl'],
  CZ: ['cz', ['s.r.o.', 'a.s.'], 'cz'],
  DK: ['nordic', ['A/S', 'ApS'], 'dk'],
  SE: ['nordic', ['AB', ''], 'se'],
  NL: ['nl', ['B.V.', 'N.V.'], 'nl'],
  BE: ['nl', ['NV', 'BV'], 'be'],
  FR: ['fr', ['SAS', 'SA', 'SARL'], 'fr'],
  ES: ['es', ['S.L.', 'S.A.'], 'es'],
  IT: ['it', ['S.p.A.', 'S.r.l.'], 'it'],
  GB: ['en', ['Ltd', 'plc', ''], 'co.uk'],
  US: ['en', ['Inc.', 'LLC', 'Corp.'], 'com'],
};

export interface CompanyName {
  readonly name: string;
  /** The name without its legal form: what a hurried colleague types when entering the customer again. */
  readonly short: string;
  readonly domain: string;
}

/** A company that does not exist, with its web domain. Never the same twice. */
export function createCompanyNames(chance: Chance): (country: CountryCode) => CompanyName {
  const taken = new Set<string>();
  return (country) => {
    const [trades, forms, ending] = VOICE[country];
    for (;;) {
      const coined = chance.pick(HEADS) + chance.pick(TAILS);
      const short = `${coined} ${chance.pick(TRADES[trades] ?? [])}`;
      const domain = `${domainPart(short)}.${ending}`;
      if (taken.has(coined + trades)) continue;
      taken.add(coined + trades);
      return { name: `${short} ${chance.pick(forms)}`.trim(), short, domain };
    }
  };
}

/** @example domainPart('Brenholm Förderung') // 'brenholm-foerderung' */
export function domainPart(name: string): string {
  return ascii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
