import { about, type Exporter, Losses } from './exporter.ts';
import { actorsIn, factsOf, figureOf } from './facts.ts';

/** Radius that a precision stands for, km: what a map draws, so that a point never looks more exact than it is. */
const RADIUS_KM: Record<string, number | null> = {
  exact: 1,
  near: 25,
  admin2: 50,
  admin1: 150,
  area: 100,
  country: 500,
  'sea-or-air': 200,
};

/** RFC 7946: one feature per incident; precision is a property, never implied by the point; no place, no geometry. */
export const geojson: Exporter = {
  name: 'geojson',
  title: 'GeoJSON of incidents',
  summary: 'one feature per incident with its ranges, precision as a property (RFC 7946)',
  leavesOut: ['claims, chains and positions are not held'],
  fields: [
    { name: 'geometry', doc: 'The point of the place; null when the place is unknown.' },
    {
      name: 'precision',
      doc: 'exact, near, admin2, admin1, area, country or sea-or-air: how near the point is.',
    },
    { name: 'precision_km', doc: 'Radius in km that the precision stands for.' },
    { name: 'label, type, date, place, country, admin1', doc: 'Of the incident.' },
    { name: 'killed, wounded', doc: 'low, best and high of the total.' },
    { name: 'verdict', doc: 'On the total killed.' },
    { name: 'perpetrators, targets, weapons, reports', doc: 'Names; number of reports.' },
  ],
  write: ({ dossier }) => {
    const losses = new Losses();
    const features = factsOf(dossier).map(({ incident: i, reports }) => {
      const known = i.place?.lat != null && i.place.lon != null;
      if (!known) losses.add('incidents without a known place have no geometry', i.id);
      return {
        type: 'Feature',
        id: i.id,
        geometry: known ? { type: 'Point', coordinates: [i.place!.lon, i.place!.lat] } : null,
        properties: {
          label: i.label,
          type: i.type,
          date: i.date?.edtf ?? null,
          place: i.place?.name ?? null,
          precision: i.place?.precision ?? null,
          precision_km: i.place?.precision ? RADIUS_KM[i.place.precision] : null,
          country: i.place?.country ?? null,
          admin1: i.place?.admin1 ?? null,
          killed: figureOf(i, 'killed'),
          wounded: figureOf(i, 'wounded'),
          verdict: i.points.find((p) => p.attribute === 'killed' && p.victims === 'all')?.verdict ?? null,
          perpetrators: actorsIn(i, 'perpetrator'),
          targets: actorsIn(i, 'target'),
          weapons: i.weapons.map((w) => w.type),
          reports: reports.length,
        },
      };
    });
    const content = { type: 'FeatureCollection', about: about(dossier, geojson, losses), features };
    return [
      {
        name: 'incidents.geojson',
        mediaType: 'application/geo+json',
        content: `${JSON.stringify(content, null, 1)}\n`,
      },
    ];
  },
};
