import type { StyleSpecification } from 'maplibre-gl';
import { countryNames } from './names.ts';
import type { World } from './world.ts';

/** A colour of the page. */
export const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** The page's own typefaces: letters are drawn here, no file of glyphs is asked for. */
export const typeface = (): string[] => [getComputedStyle(document.body).fontFamily];

/** Land, borders and names in the page's own colours; nothing is asked of any other place. */
export function baseStyle({ land, borders, coast }: World): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: land, attribution: 'Natural Earth' },
      borders: { type: 'geojson', data: borders },
      coast: { type: 'geojson', data: coast },
      names: { type: 'geojson', data: countryNames(land) },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colour('sea') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land') } },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': colour('border'), 'line-width': 0.7 },
      },
      {
        id: 'coast',
        type: 'line',
        source: 'coast',
        paint: { 'line-color': colour('border'), 'line-width': 0.9 },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        // small countries are named when one comes near
        filter: ['>', ['*', ['get', 'size'], ['^', 4, ['zoom']]], 2600],
        layout: {
          'text-field': ['get', 'name'],
          'text-font': typeface(),
          'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10, 6, 14],
          'text-max-width': 7,
          'text-letter-spacing': 0.03,
          'symbol-sort-key': ['-', ['get', 'size']],
          'text-padding': 6,
        },
        paint: {
          'text-color': colour('faint'),
          'text-halo-color': colour('land'),
          'text-halo-width': 1.4,
        },
      },
    ],
  };
}
