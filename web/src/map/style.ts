import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';

/** A colour of the page. */
export const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** Land and borders in the page's own colours; nothing is asked of any other place. */
export function baseStyle(land: FeatureCollection): StyleSpecification {
  return {
    version: 8,
    sources: { land: { type: 'geojson', data: land, attribution: 'Natural Earth' } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour('sea') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land') } },
      {
        id: 'borders',
        type: 'line',
        source: 'land',
        paint: { 'line-color': colour('border'), 'line-width': 0.7 },
      },
    ],
  };
}
