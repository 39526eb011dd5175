import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibre, type MapOptions, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { t } from '../i18n/index.ts';
import { baseStyle } from './style.ts';
import { world } from './world.ts';

setWorkerUrl(workerUrl);

/** A map in a box; null when this browser cannot draw one. */
export async function openMap(
  container: HTMLElement,
  options: Partial<MapOptions>,
): Promise<MapLibre | null> {
  const earth = await world();
  if (!container.isConnected) return null;
  try {
    const map = new MapLibre({
      container,
      style: baseStyle(earth),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      minZoom: 0.5,
      maxZoom: 11,
      renderWorldCopies: false,
      fadeDuration: 0,
      locale: { 'Map.Title': t('map') },
      ...options,
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    return map;
  } catch {
    return null;
  }
}
