import type { Feature, FeatureCollection } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Mark } from '../api/queries.ts';
import { span } from '../i18n/words.ts';
import { colour, typeface } from './style.ts';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Incidents with a place, as the map takes them. */
export function features(marks: readonly Mark[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: marks.filter((m) => m.lat !== null && m.lon !== null).map(featureOf),
  };
}

/** A mark of the map as GeoJSON. */
export function featureOf(m: Mark): Feature {
  return {
    type: 'Feature',
    properties: {
      id: m.id,
      label: m.label,
      toll: m.best ?? m.low ?? m.high ?? 0,
      span: m.low === null && m.high === null ? '' : span({ low: m.low, high: m.high, open: false }),
      contested: m.verdict === 'contested' ? 1 : 0,
      vague: m.precision !== 'exact' && m.precision !== 'near',
    },
    geometry: { type: 'Point', coordinates: [m.lon!, m.lat!] },
  };
}

/** Pixels within which incidents stand for one another, up to which zoom. */
const CLUSTER = { radius: 26, maxZoom: 8 };

const CLUSTER_RADIUS = ['min', 28, ['+', 9, ['*', 0.7, ['sqrt', ['get', 'point_count']]]]];

/** A circle as large as its toll; a place known only roughly is a ring; many on one spot are a number. */
export function drawIncidents(map: MapLibre): void {
  const [ink, accent, paper] = [colour('o7'), colour('accent'), colour('paper')];
  const tone = ['case', ['>', ['get', 'contested'], 0], accent, ink] as never;
  const radius = ['min', 26, ['+', 4, ['*', 1.6, ['sqrt', ['get', 'toll']]]]] as never;
  map.addSource('incidents', {
    type: 'geojson',
    data: NOTHING,
    cluster: true,
    clusterRadius: CLUSTER.radius,
    clusterMaxZoom: CLUSTER.maxZoom,
    clusterProperties: { contested: ['+', ['get', 'contested']], toll: ['+', ['get', 'toll']] },
  });
  map.addSource('shown', { type: 'geojson', data: NOTHING });
  map.addLayer({
    id: 'incidents',
    type: 'circle',
    source: 'incidents',
    filter: ['!', ['has', 'point_count']],
    paint: {
      'circle-radius': radius,
      'circle-color': tone,
      'circle-opacity': ['case', ['get', 'vague'], 0.12, 0.5],
      'circle-stroke-color': tone,
      'circle-stroke-width': 1.3,
    },
  });
  map.addLayer({
    id: 'clusters',
    type: 'circle',
    source: 'incidents',
    filter: ['has', 'point_count'],
    paint: { 'circle-radius': CLUSTER_RADIUS as never, 'circle-color': ink, 'circle-opacity': 0.85 },
  });
  map.addLayer({
    id: 'contested',
    type: 'circle',
    source: 'incidents',
    filter: ['all', ['has', 'point_count'], ['>', ['get', 'contested'], 0]],
    paint: {
      // of the cluster's area, the share that is contested
      'circle-radius': [
        '*',
        CLUSTER_RADIUS,
        ['sqrt', ['/', ['get', 'contested'], ['get', 'point_count']]],
      ] as never,
      'circle-color': accent,
    },
  });
  map.addLayer({
    id: 'counts',
    type: 'symbol',
    source: 'incidents',
    filter: ['has', 'point_count'],
    layout: {
      'text-field': ['get', 'point_count_abbreviated'],
      'text-font': typeface(),
      'text-size': 12,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': paper },
  });
  map.addLayer({
    id: 'shown',
    type: 'circle',
    source: 'shown',
    paint: {
      'circle-radius': ['+', 4, radius] as never,
      'circle-color': tone,
      'circle-opacity': 0.35,
      'circle-stroke-color': colour('ink'),
      'circle-stroke-width': 2.5,
    },
  });
}
