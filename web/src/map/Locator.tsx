import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import codes from 'i18n-iso-countries/codes.json';
import { useMemo } from 'react';
import { number } from '../../../src/dossier/view/figures.ts';
import type { Incident } from '../../../src/format/dossier.ts';
import { towns as townsAround } from '../api/queries.ts';
import { Fit } from '../drawing/Fit.tsx';
import { t } from '../i18n/index.ts';
import { placeWords } from '../place.ts';
import { countryName } from '../ui/country.ts';
import { radiusOf } from './area.ts';
import { countryOf, extent, frame, ground, outline, ringsOf } from './frame.ts';
import { placed } from './labels.ts';
import { countries } from './world.ts';

type Place = NonNullable<Incident['place']>;

const HEIGHT = 300;
/** Nearer than this there is nothing to see: no borders, no towns. */
const LEAST_KM = 70;
const MOST_TOWNS = 60;
const INSET = 88;

/** Where it happened, as large as it is uncertain: an area of that size, or the whole country; never a false point. */
export function Locator({ place }: { place: Place }) {
  const land = useQuery({ queryKey: ['land'], queryFn: countries, staleTime: Number.POSITIVE_INFINITY });
  const radius = radiusOf(place.precision);
  return (
    <figure className="locator">
      <div className="locatorbox" style={{ minHeight: HEIGHT }} aria-busy={!land.data}>
        {land.data ? (
          <Fit
            least={240}
            step={1}
            draw={(width) => <Window place={place} land={land.data} width={width} />}
          />
        ) : null}
      </div>
      <figcaption>
        <bdi>{placeWords(place)}</bdi>.{' '}
        {radius === null ? t('area.country') : t('area.radius', { km: radius })}
      </figcaption>
    </figure>
  );
}

function Window({ place, land, width }: { place: Place; land: FeatureCollection; width: number }) {
  const { lat, lon } = place as { lat: number; lon: number };
  const radius = radiusOf(place.precision);
  const country = useMemo(() => countryOf(land, numericOf(place.country)), [land, place.country]);
  const whole = useMemo(() => (radius === null && country ? extent(country) : null), [radius, country]);
  const km = whole ? whole.km * 1.25 : Math.max(LEAST_KM, (radius ?? 200) * 2.2);
  const view = useMemo(() => frame(whole ?? { lat, lon }, km, width, HEIGHT), [whole, lat, lon, km, width]);
  const shore = useMemo(() => outline(view, land.features.flatMap(ringsOf)), [view, land]);
  const area = whole ? outline(view, ringsOf(country!)) : outline(view, [ground(lat, lon, radius ?? 200)]);
  const [x, y] = view.at(lon, lat);
  const reach = (radius ?? 0) * view.perKm;
  const inset = !whole && country ? country : null;
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={t('map')}
      direction="ltr"
    >
      <rect className="sea" width={width} height={HEIGHT} />
      <path className="land" d={shore} fillRule="evenodd" />
      {whole || reach >= 7 ? (
        <path className="area" d={area} />
      ) : (
        <circle className="area" cx={x} cy={y} r={7} />
      )}
      <Towns view={view} place={place} km={km} label={!whole} room={inset ? INSET + 16 : 0} reach={reach} />
      <Scale view={view} km={km} />
      {inset ? (
        <Inset country={inset} place={place} km={km} ratio={width / HEIGHT} left={width - INSET - 8} />
      ) : null}
    </svg>
  );
}

interface TownsProps {
  view: ReturnType<typeof frame>;
  place: Place;
  km: number;
  /** Whether the place's own name is written. */
  label: boolean;
  /** Pixels at the upper right that are taken. */
  room: number;
  /** Pixels from the place to its area's edge. */
  reach: number;
}

function Towns({ view, place, km, label, room, reach }: TownsProps) {
  const { width, height } = view;
  const corner = (km * Math.hypot(width, height)) / Math.min(width, height);
  const found = useQuery(townsAround(place.lat!, place.lon!, Math.min(3000, Math.ceil(corner)), MOST_TOWNS));
  const [x, y] = view.at(place.lon!, place.lat!);
  const own = place.name.length * 7.2 + 10;
  const nameY = reach > 60 ? y : y - Math.max(reach, 7) - 8;
  const taken: [number, number, number, number][] = [
    [width - room, 0, width, room],
    [0, height - 30, 110, height],
    [x - 14, y - 12, x + 14, y + 12],
    ...(label ? [[x - own / 2, nameY - 12, x + own / 2, nameY + 6] as [number, number, number, number]] : []),
  ];
  const wanted = (found.data ?? [])
    .filter((w) => !label || Math.hypot(...offset(view.at(w.lon, w.lat), [x, y])) > 8)
    .map((w) => {
      const [tx, ty] = view.at(w.lon, w.lat);
      return { name: w.name, x: tx, y: ty, large: w.capital || w.population > 300_000 };
    });
  return (
    <g className="towns">
      {placed(wanted, width, height, taken).map((l) => (
        <g key={`${l.name} ${l.x}`}>
          <circle cx={l.x} cy={l.y} r={l.large ? 2.6 : 1.8} />
          <text
            className={l.large ? 'large' : ''}
            x={l.x + (l.side === 'start' ? 6 : -6)}
            y={l.y + 4}
            textAnchor={l.side}
          >
            {l.name}
          </text>
        </g>
      ))}
      {label ? (
        <text className="placename" x={x} y={nameY} textAnchor="middle">
          {place.name}
        </text>
      ) : null}
    </g>
  );
}

const offset = (a: readonly number[], b: readonly number[]): [number, number] => [a[0] - b[0], a[1] - b[1]];

/** How long so many kilometres are. */
function Scale({ view, km }: { view: ReturnType<typeof frame>; km: number }) {
  const power = 10 ** Math.floor(Math.log10(km / 2));
  const long = [5, 2, 1].map((n) => n * power).find((n) => n <= km / 2) ?? power;
  const y = view.height - 12;
  return (
    <g className="scale">
      <path d={`M12 ${y - 4}v4h${(long * view.perKm).toFixed(1)}v-4`} />
      <text x={12} y={y - 8}>
        {number(long)} km
      </text>
    </g>
  );
}

interface InsetProps {
  country: NonNullable<ReturnType<typeof countryOf>>;
  place: Place;
  km: number;
  ratio: number;
  left: number;
}

/** The whole country, small, with the frame of the large map in it. */
function Inset({ country, place, km, ratio, left }: InsetProps) {
  const whole = extent(country);
  const small = frame(whole, whole.km * 1.12, INSET, INSET);
  const [x, y] = small.at(place.lon!, place.lat!);
  const h = Math.max(6, 2 * km * small.perKm);
  const w = Math.max(6, h * ratio);
  return (
    <g className="inset" transform={`translate(${left} 8)`}>
      <title>{countryName(place.country ?? '')}</title>
      <rect className="sea" width={INSET} height={INSET} />
      <path className="land" d={outline(small, ringsOf(country))} />
      <rect
        className="here"
        x={Math.max(1, x - w / 2)}
        y={Math.max(1, y - h / 2)}
        width={Math.min(w, INSET - 2)}
        height={Math.min(h, INSET - 2)}
      />
      <rect className="edge" width={INSET} height={INSET} />
    </g>
  );
}

const numericOf = (alpha2: string | null) => (codes as string[][]).find(([a]) => a === alpha2)?.[2];
