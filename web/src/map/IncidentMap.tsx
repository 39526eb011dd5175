import type { FeatureCollection } from 'geojson';
import { type GeoJSONSource, LngLatBounds, type Map as MapLibre, Popup } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Mark } from '../api/queries.ts';
import { usePreferences } from '../app/preferences.ts';
import { count, t } from '../i18n/index.ts';
import { drawIncidents, featureOf, features } from './incident-layers.ts';
import { openMap } from './open.ts';

interface Props {
  marks: readonly Mark[];
  /** The incident to point out. */
  shown: string | null;
  bbox?: string;
  onBox: (bbox: string) => void;
  onOpen: (id: string) => void;
}

/** Room around what is shown; on the right also for the buttons. */
const FIT = { padding: { top: 48, bottom: 48, left: 48, right: 84 }, maxZoom: 6 };

/** All incidents of the filter, by place; moving the map filters the list. */
export function IncidentMap({ marks, shown, bbox, onBox, onOpen }: Props) {
  const { theme } = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [ready, setReady] = useState(false);
  const [failed, setFailed] = useState(false);
  const told = useRef({ onBox, onOpen });
  told.current = { onBox, onOpen };
  const data = useMemo(() => features(marks), [marks]);
  const first = useRef({ bbox, data });
  // whether a person has moved the map since it last showed everything: only then does it filter
  const touched = useRef(false);
  const touch = () => {
    touched.current = true;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme draws the map anew
  useEffect(() => {
    let made: MapLibre | null = null;
    let gone = false;
    const { bbox, data } = first.current;
    void openMap(box.current!, {
      bounds: bbox ? boundsOf(bbox) : around(data),
      fitBoundsOptions: bbox ? { padding: 0 } : FIT,
    }).then((m) => {
      if (gone || !m) {
        m?.remove();
        if (!gone) setFailed(true);
        return;
      }
      made = m;
      m.on('load', () => {
        drawIncidents(m);
        setMap(m);
      });
      m.on('idle', () => setReady(true));
      m.on('moveend', () => {
        if (touched.current) told.current.onBox(boxOf(m));
      });
      listen(m, (id) => told.current.onOpen(id));
    });
    return () => {
      gone = true;
      setMap(null);
      setReady(false);
      made?.remove();
    };
  }, [theme]);

  useEffect(() => {
    first.current = { bbox, data };
    map?.getSource<GeoJSONSource>('incidents')?.setData(data);
    if (!map || bbox || !data.features.length || map.isMoving()) return;
    touched.current = false;
    map.fitBounds(around(data)!, { ...FIT, animate: false });
  }, [map, data, bbox]);
  useEffect(() => {
    const mark = marks.find((m) => m.id === shown && m.lat !== null && m.lon !== null);
    map
      ?.getSource<GeoJSONSource>('shown')
      ?.setData({ type: 'FeatureCollection', features: mark ? [featureOf(mark)] : [] });
  }, [map, marks, shown]);

  if (failed) return <p className="map failed">{t('map.failed')}</p>;
  return (
    <div
      ref={box}
      className="map"
      role="application"
      aria-label={t('map')}
      data-ready={ready}
      onWheelCapture={touch}
      onPointerDownCapture={touch}
      onKeyDownCapture={touch}
    />
  );
}

/** Names on hover; a click opens an incident, or goes nearer to many. */
function listen(map: MapLibre, open: (id: string) => void): void {
  const popup = new Popup({ closeButton: false, closeOnClick: false, offset: 12, className: 'tip' });
  for (const layer of ['incidents', 'clusters', 'shown']) {
    map.on('mousemove', layer, (e) => {
      const properties = e.features?.[0]?.properties;
      if (!properties) return;
      map.getCanvas().style.cursor = 'pointer';
      popup.setLngLat(e.lngLat).setText(tip(properties)).addTo(map);
    });
    map.on('mouseleave', layer, () => {
      map.getCanvas().style.cursor = '';
      popup.remove();
    });
  }
  for (const layer of ['incidents', 'shown'])
    map.on('click', layer, (e) => {
      const id = e.features?.[0]?.properties.id as string | undefined;
      if (id) open(id);
    });
  map.on('click', 'clusters', (e) => {
    const cluster = e.features?.[0];
    const source = map.getSource<GeoJSONSource>('incidents');
    if (!cluster || !source || cluster.geometry.type !== 'Point') return;
    const center = cluster.geometry.coordinates as [number, number];
    void source.getClusterExpansionZoom(cluster.properties.cluster_id as number).then((zoom) => {
      map.easeTo({ center, zoom: Math.min(zoom + 0.3, map.getMaxZoom()) });
    });
  });
}

/** An incident's name and toll; of many, how many, how many of them contested, and the sum of their best figures. */
function tip(p: Record<string, unknown>): string {
  if (!p.point_count) return p.span ? `${p.label} · ${p.span} ${t('killed')}` : String(p.label);
  const parts = [count(Number(p.point_count), 'incident.one', 'incident.many')];
  if (p.contested) parts.push(t('map.contested', { n: Number(p.contested) }));
  if (p.toll) parts.push(t('map.toll', { n: Number(p.toll) }));
  return parts.join(' · ');
}

const boundsOf = (bbox: string) => bbox.split(',').map(Number) as [number, number, number, number];

/** What the map shows, as the address holds it: west, south, east, north. */
function boxOf(map: MapLibre): string {
  const b = map.getBounds();
  const lon = (x: number) => Math.max(-180, Math.min(180, x));
  return [lon(b.getWest()), b.getSouth(), lon(b.getEast()), b.getNorth()].map((n) => n.toFixed(2)).join(',');
}

function around(data: FeatureCollection): LngLatBounds | undefined {
  if (!data.features.length) return undefined;
  const bounds = new LngLatBounds();
  for (const f of data.features)
    if (f.geometry.type === 'Point') bounds.extend(f.geometry.coordinates as [number, number]);
  return bounds;
}
