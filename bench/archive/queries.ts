import { type Bed, quantile, say, startServer } from './bed.ts';

/** How long one kind of request takes, whole answers over loopback, in milliseconds. */
export interface Answered {
  name: string;
  group: 'page' | 'list' | 'search' | 'facets' | 'other';
  median: number;
  /** All but one in twenty are quicker. */
  most: number;
  kilobytes: number;
}

const TIMES = 20;

/** Asks an archive's server over HTTP, one request after the other. */
export async function answers(bed: Bed, pages: number): Promise<Answered[]> {
  const server = await startServer(bed);
  const get = async (path: string) => {
    const answer = await fetch(`${server.url}/api/v1${path}`);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
    return text;
  };
  const list = async (path: string) =>
    JSON.parse(await get(path)) as { next: string; items: { id: string }[] };
  const out: Answered[] = [];
  const time = async (group: Answered['group'], name: string, paths: readonly string[]) => {
    const times: number[] = [];
    let size = 0;
    await get(paths[0]);
    for (const path of paths) {
      const begun = performance.now();
      size += (await get(path)).length;
      times.push(performance.now() - begun);
    }
    const answered = {
      group,
      name,
      median: quantile(times),
      most: quantile(times, 0.95),
      kilobytes: size / paths.length / 1024,
    };
    out.push(answered);
    say(
      `  ${name}: ${answered.median.toFixed(1)} ms, ${answered.most.toFixed(1)} ms, ${answered.kilobytes.toFixed(0)} kB`,
    );
  };
  const again = (path: string) => Array.from({ length: TIMES }, () => path);
  const q = encodeURIComponent;
  try {
    const ids = (
      await bed.archive.pool.query(
        'select id from incident where md5(id) > (select md5(min(id)) from incident) order by md5(id) limit $1',
        [pages],
      )
    ).rows.map((r) => r.id as string);
    const largest = (
      await bed.archive.pool.query('select id from incident order by reports desc, id limit 20')
    ).rows;
    await time(
      'page',
      'incident',
      ids.map((id) => `/incidents/${q(id)}`),
    );
    await time(
      'page',
      'incident of the most reports',
      largest.map((r) => `/incidents/${q(r.id)}`),
    );
    for (const order of ['date', 'updated', 'killed'])
      await time('list', `list by ${order}`, again(`/incidents?order=${order}`));
    let cursor = (await list('/incidents?limit=500')).next;
    for (let k = 0; k < 20 && cursor; k++)
      cursor = (await list(`/incidents?limit=500&cursor=${q(cursor)}`)).next ?? cursor;
    if (cursor) await time('list', 'list, the ten thousandth', again(`/incidents?cursor=${q(cursor)}`));
    const filters: Record<string, string> = {
      country: 'country=SY',
      place: 'place=Aleppo',
      actor: 'actor=Northern Front',
      weapon: 'weapon=drone',
      verdict: 'verdict=contested',
      days: 'from=1990-01-01&to=1990-06-30',
      'days and verdict': 'from=1990-01-01&to=1995-06-30&verdict=agreed',
      box: 'bbox=35,30,45,38',
      radius: 'near=36.2,37.1,50',
      'nothing found': 'country=IS',
    };
    for (const [name, filter] of Object.entries(filters))
      await time('list', `list by ${name}`, again(`/incidents?${filter.replaceAll(' ', '%20')}`));
    const name = await bed.one<string>(
      'select name from source_count where claims > 0 order by claims, name limit 1',
    );
    const rare = await bed.one<string>(
      `select word from ts_stat('select search from text_search order by report_id limit 2000') where ndoc = 1 and word ~ '^[a-z]{5,}$' order by word limit 1`,
    );
    const words: Record<string, string> = {
      'one rare word': rare,
      'one common word': 'killed',
      'two words': 'market bodies',
      'words of a place': 'Aleppo hospital',
      'a phrase': '"condition of anonymity"',
      'no hit': 'zeppelin',
    };
    for (const [what, asked] of Object.entries(words))
      await time('search', `search for ${what}`, again(`/incidents?q=${q(asked)}`));
    await time('search', 'search in a country', again(`/incidents?q=${q('ambush')}&country=PK`));
    await time('search', 'search in reports', again(`/reports?q=${q('ambush convoy')}`));
    await time('search', 'search in reports, common word', again('/reports?q=killed'));
    await time('facets', 'facets of all', again('/incidents/facets'));
    await time('facets', 'facets of a country', again('/incidents/facets?country=SY'));
    await time('facets', 'facets of the contested', again('/incidents/facets?verdict=contested'));
    await time('facets', 'facets of a search', again(`/incidents/facets?q=${q('market bodies')}`));
    await time('facets', 'facets of a common word', again('/incidents/facets?q=killed'));
    await time('other', 'map and timeline, a country', again('/incidents/marks?country=SY'));
    await time('other', 'map and timeline, all', again('/incidents/marks'));
    await time('other', 'reports', again('/reports'));
    await time('other', 'sources', again('/sources'));
    await time('other', 'sources by name', again('/sources?q=ministry'));
    await time('other', 'one source', again(`/sources/${q(name)}`));
    await time('other', 'actors', again('/actors'));
  } finally {
    await server.stop();
  }
  return out;
}
