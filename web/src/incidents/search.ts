import type { Filter } from '../api/queries.ts';

/** The words of the incidents page's address. */
export interface IncidentSearch {
  q?: string;
  from?: string;
  to?: string;
  country?: string;
  type?: string;
  verdict?: string;
  status?: string;
  actor?: string;
  weapon?: string;
  place?: string;
  bbox?: string;
  order?: string;
  sel?: string;
  pane?: string;
}

const FILTERS = 'q from to country type verdict status actor weapon place bbox'.split(' ') as (keyof Filter &
  keyof IncidentSearch)[];

/** The filters among them, as the API takes them; `without` leaves some out, for the view that sets them. */
export function filterOf(search: IncidentSearch, without: readonly string[] = []): Filter {
  return Object.fromEntries(
    FILTERS.filter((f) => search[f] && !without.includes(f)).map((f) => [f, search[f]]),
  );
}

/** Filters that are set. */
export const activeFilters = (search: IncidentSearch) => FILTERS.filter((f) => search[f]);
