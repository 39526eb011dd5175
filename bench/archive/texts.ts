/**
 * The stream that archives are measured on: mixed news, day after day, in which 3 % tell of violence. Two in three of these tell of an incident
 * that another one tells of too, in other words, as in real news.
 */
import type { Report } from '../../src/format/report.ts';
import { type Invented, invent, write } from '../../test/metamorphic/generate.ts';
import { conflictReport, everydayReport, SHARE } from '../texts.ts';

const TOWNS =
  'Aleppo,Mosul,Idlib,Kunduz,Raqqa,Kandahar,Peshawar,Quetta,Karachi,Lahore,Herat,Ghazni,Basra,Kirkuk,Fallujah,Ramadi,Tikrit,Homs,Hama,Daraa,Sanaa,Taiz,Aden,Hodeidah,Mogadishu,Kismayo,Baidoa,Maiduguri,Kano,Jos,Kaduna,Bamako,Gao,Timbuktu,Niamey,Ouagadougou,Khartoum,Nyala,Juba,Malakal,Goma,Bukavu,Bunia,Bangui,Tripoli,Benghazi,Misrata,Sirte,Cairo,Alexandria,Gaza,Hebron,Nablus,Jenin,Beirut,Sidon,Tyre,Donetsk,Luhansk,Kharkiv,Odesa,Kherson,Mariupol,Grozny,Makhachkala,Tbilisi,Yerevan,Baku,Ankara,Diyarbakir,Istanbul,Izmir,Tehran,Zahedan,Mandalay,Sittwe,Yangon,Manila,Davao,Marawi,Jakarta,Jayapura,Bogota,Cali,Medellin,Caracas,Acapulco,Culiacan,Tijuana,Nairobi,Mombasa,Kampala,Kigali,Bujumbura,Maputo,Harare,Lagos,Accra,Dakar,Conakry'.split(
    ',',
  );

export const DAY_MS = 86_400_000;
/** How many articles come in on one day of the stream. */
export const PER_DAY = 10_000;

/** How many reports tell of each incident, again and again; and for each place in this series, which incident and which telling of it. */
const TELLINGS = [1, 3, 2, 1, 4, 2];
const SERIES = TELLINGS.flatMap((many, incident) =>
  Array.from({ length: many }, (_, telling) => ({ incident, telling })),
);

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const inventions = new Map<number, Invented[]>();

/** Incident number n, in one of the towns, the day before the given one. */
function incidentOf(n: number, day: number): Invented {
  const block = Math.floor(n / 1000);
  if (!inventions.has(block)) inventions.set(block, invent(1000, 31 + block));
  const at = new Date(day - DAY_MS);
  return {
    ...inventions.get(block)![n % 1000],
    town: TOWNS[(n * 29) % TOWNS.length],
    day: at.toISOString().slice(0, 10),
    weekday: WEEKDAYS[at.getUTCDay()],
  };
}

/** Report number c on violence, published on a day (milliseconds). */
export function violentReport(c: number, day: number, id: string): Report {
  const { incident, telling } = SERIES[c % SERIES.length];
  const told = incidentOf(Math.floor(c / SERIES.length) * TELLINGS.length + incident, day);
  const published = new Date(day).toISOString().slice(0, 10);
  if (telling % 2) return { ...write(told, telling % 3, id), published };
  const given = {
    town1: told.town,
    province1: told.town,
    day1: told.weekday,
    n1: String(told.killed),
    n2: String(told.wounded),
    person1: told.name,
  };
  return { ...conflictReport(c, given), id, published };
}

/** Report number c of a series of short reports on incidents of their own; every sixth tells of one that was told of before, every eighth is long. */
export function sparseReport(c: number, day: number, id: string): Report {
  if (c % 8 === 7) return violentReport(c * SERIES.length, day, id);
  const again = c % 6 === 5 ? 1 : 0;
  const told = incidentOf(c - again, day);
  return { ...write(told, (c + again) % 2, id), published: new Date(day).toISOString().slice(0, 10) };
}

/** Report number k of the stream. */
export function streamReport(k: number, start = Date.UTC(2016, 8, 2)): Report {
  const day = start + Math.floor(k / PER_DAY) * DAY_MS;
  const id = `n${k}`;
  const place = (k * 37) % 100;
  if (place < SHARE) return violentReport(Math.floor(k / 100) * SHARE + place, day, id);
  return { ...everydayReport(k), id, published: new Date(day).toISOString().slice(0, 10) };
}
