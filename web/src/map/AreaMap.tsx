import type { Feature, FeatureCollection } from 'geojson';
import codes from 'i18n-iso-countries/codes.json';
import { LngLatBounds, type Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import type { Incident } from '../../../src/format/dossier.ts';
import { usePreferences } from '../app/preferences.ts';
import { t } from '../i18n/index.ts';
import { placeWords } from '../place.ts';
import { circle, radiusOf } from './area.ts';
import { openMap } from './open.ts';
import { colour } from './style.ts';
import { countries } from './world.ts';

type Place = NonNullable<Incident['place']>;

/** Where it happened, as large as it is uncertain: a circle of that size, or the whole country; never a false point. */
export function AreaMap({ place }: { place: Place }) {
  const { theme } = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  const { lat, lon, precision, country } = place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme draws the map anew
  useEffect(() => {
    let gone = false;
    let made: MapLibre | null = null;
    void (async () => {
      const area = await areaOf(lat!, lon!, precision, country);
      const map = await openMap(box.current!, {
        bounds: boundsOf(area),
        fitBoundsOptions: { padding: 70, maxZoom: 7 },
        cooperativeGestures: true,
      });
      if (gone || !map) return map?.remove();
      made = map;
      map.on('load', () => {
        map.addSource('area', { type: 'geojson', data: area });
        map.addLayer({
          id: 'area',
          type: 'fill',
          source: 'area',
          paint: { 'fill-color': colour('accent'), 'fill-opacity': 0.18 },
        });
        map.addLayer({
          id: 'edge',
          type: 'line',
          source: 'area',
          paint: { 'line-color': colour('accent'), 'line-width': 1.5, 'line-dasharray': [3, 2] },
        });
        setReady(true);
      });
    })();
    return () => {
      gone = true;
      made?.remove();
    };
  }, [lat, lon, precision, country, theme]);
  const radius = radiusOf(precision);
  return (
    <figure>
      <div ref={box} className="map area" role="application" aria-label={t('map')} data-ready={ready} />
      <figcaption>
        <bdi>{placeWords(place)}</bdi>.{' '}
        {radius === null ? t('area.country') : t('area.radius', { km: radius })}
      </figcaption>
    </figure>
  );
}

async function areaOf(
  lat: number,
  lon: number,
  precision: string | null,
  country: string | null,
): Promise<Feature> {
  const km = radiusOf(precision);
  if (km === null) {
    const numeric = (codes as string[][]).find(([alpha2]) => alpha2 === country)?.[2];
    const found = (await countries()).features.find((f) => String(f.id).padStart(3, '0') === numeric);
    if (found) return found;
  }
  return circle(lat, lon, km ?? 300);
}

function boundsOf(area: Feature): LngLatBounds {
  const bounds = new LngLatBounds();
  const walk = (x: unknown): void => {
    if (!Array.isArray(x)) return;
    if (typeof x[0] === 'number') bounds.extend(x as [number, number]);
    else x.forEach(walk);
  };
  walk(
    (area.geometry as FeatureCollection['features'][number]['geometry'] & { coordinates: unknown })
      .coordinates,
  );
  return bounds;
}
