import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibre, type MapOptions, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { t } from '../i18n/index.ts';
import { baseStyle } from './style.ts';
import { countries } from './world.ts';

setWorkerUrl(workerUrl);

/** A map in a box; null when this browser cannot draw one. */
export async function openMap(
  container: HTMLElement,
  options: Partial<MapOptions>,
): Promise<MapLibre | null> {
  const land = await countries();
  if (!container.isConnected) return null;
  try {
    const map = new MapLibre({
      container,
      style: baseStyle(land),
      attributionControl: { compact: true },
      dragRotate: false,
      pitchWithRotate: false,
      maxZoom: 10,
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
