import type { FeatureCollection } from 'geojson';
import { type GeoJSONSource, LngLatBounds, type Map as MapLibre, Popup } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { span } from '../../../src/dossier/view/figures.ts';
import type { Mark } from '../api/queries.ts';
import { usePreferences } from '../app/preferences.ts';
import { t } from '../i18n/index.ts';
import { openMap } from './open.ts';
import { colour } from './style.ts';

interface Props {
  marks: readonly Mark[];
  /** The incident to point out. */
  shown: string | null;
  bbox?: string;
  onBox: (bbox: string) => void;
  onOpen: (id: string) => void;
}

/** All incidents of the filter as circles as large as their tolls; moving the map filters the list. */
export function IncidentMap({ marks, shown, bbox, onBox, onOpen }: Props) {
  const { theme } = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [failed, setFailed] = useState(false);
  const told = useRef({ onBox, onOpen });
  told.current = { onBox, onOpen };
  const data = useMemo(() => features(marks), [marks]);
  const first = useRef({ bbox, data });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme draws the map anew
  useEffect(() => {
    let made: MapLibre | null = null;
    let gone = false;
    const { bbox, data } = first.current;
    void openMap(box.current!, {
      bounds: bbox ? boundsOf(bbox) : around(data),
      fitBoundsOptions: { padding: 40, maxZoom: 5 },
    }).then((m) => {
      if (gone || !m) {
        m?.remove();
        if (!gone) setFailed(true);
        return;
      }
      made = m;
      m.on('load', () => {
        draw(m);
        setMap(m);
      });
      m.on('moveend', (e) => {
        if (!(e as { originalEvent?: Event }).originalEvent) return;
        const b = m.getBounds();
        const lon = (x: number) => Math.max(-180, Math.min(180, x));
        told.current.onBox(
          [lon(b.getWest()), b.getSouth(), lon(b.getEast()), b.getNorth()].map((n) => n.toFixed(2)).join(','),
        );
      });
      listen(m, (id) => told.current.onOpen(id));
    });
    return () => {
      gone = true;
      setMap(null);
      made?.remove();
    };
  }, [theme]);

  useEffect(() => {
    first.current = { bbox, data };
    const source = map?.getSource<GeoJSONSource>('incidents');
    source?.setData(data);
    if (map && !bbox && data.features.length && !map.isMoving())
      map.fitBounds(around(data)!, { padding: 40, maxZoom: 5, animate: false });
  }, [map, data, bbox]);
  useEffect(() => {
    map?.setFilter('shown', ['==', ['get', 'id'], shown ?? '']);
  }, [map, shown]);

  if (failed) return <p className="map failed">{t('map.failed')}</p>;
  return (
    <div
      ref={box}
      className="map"
      role="application"
      aria-label={t('map')}
      data-ready={map ? 'true' : 'false'}
    />
  );
}

function features(marks: readonly Mark[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: marks
      .filter((m) => m.lat !== null && m.lon !== null)
      .map((m) => ({
        type: 'Feature',
        properties: {
          id: m.id,
          label: m.label,
          toll: m.best ?? m.low ?? m.high ?? 0,
          span: m.low === null && m.high === null ? '' : span({ low: m.low, high: m.high, open: false }),
          contested: m.verdict === 'contested',
          vague: m.precision !== 'exact' && m.precision !== 'near',
        },
        geometry: { type: 'Point', coordinates: [m.lon!, m.lat!] },
      })),
  };
}

function draw(map: MapLibre): void {
  const [ink, accent, paper] = [colour('o7'), colour('accent'), colour('paper')];
  const radius = ['+', 4, ['*', 1.6, ['sqrt', ['get', 'toll']]]] as never;
  map.addSource('incidents', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
  map.addLayer({
    id: 'incidents',
    type: 'circle',
    source: 'incidents',
    paint: {
      'circle-radius': ['min', 30, radius] as never,
      'circle-color': ['case', ['get', 'contested'], accent, ink],
      // a place known only roughly is a ring, not a point
      'circle-opacity': ['case', ['get', 'vague'], 0.12, 0.5],
      'circle-stroke-color': ['case', ['get', 'contested'], accent, ink],
      'circle-stroke-width': 1.3,
    },
  });
  map.addLayer({
    id: 'shown',
    type: 'circle',
    source: 'incidents',
    filter: ['==', ['get', 'id'], ''],
    paint: {
      'circle-radius': ['+', 5, ['min', 30, radius]] as never,
      'circle-color': 'transparent',
      'circle-stroke-color': colour('ink') || paper,
      'circle-stroke-width': 2.5,
    },
  });
}

/** Names on hover, a click opens. */
function listen(map: MapLibre, open: (id: string) => void): void {
  const popup = new Popup({ closeButton: false, closeOnClick: false, offset: 12, className: 'tip' });
  map.on('mousemove', 'incidents', (e) => {
    const f = e.features?.[0];
    if (!f) return;
    map.getCanvas().style.cursor = 'pointer';
    const { label, span } = f.properties as { label: string; span: string };
    popup
      .setLngLat(e.lngLat)
      .setText(span ? `${label} · ${span} ${t('killed')}` : label)
      .addTo(map);
  });
  map.on('mouseleave', 'incidents', () => {
    map.getCanvas().style.cursor = '';
    popup.remove();
  });
  map.on('click', 'incidents', (e) => {
    const id = e.features?.[0]?.properties.id as string | undefined;
    if (id) open(id);
  });
}

function boundsOf(bbox: string): [number, number, number, number] {
  return bbox.split(',').map(Number) as [number, number, number, number];
}

function around(data: FeatureCollection): LngLatBounds | undefined {
  if (!data.features.length) return undefined;
  const bounds = new LngLatBounds();
  for (const f of data.features)
    if (f.geometry.type === 'Point') bounds.extend(f.geometry.coordinates as [number, number]);
  return bounds;
}
