import { Session } from 'node:inspector/promises';

/** Share of the processor's time, in per cent, that one room takes. */
export interface Share {
  room: string;
  percent: number;
}

/** Interval of the samples, in microseconds. */
const INTERVAL = 500;

/** Runs the work under the profiler and tells which rooms of the program took its time, most first. */
export async function profileByRoom(work: () => void): Promise<Share[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const rooms = new Map<number, string>(profile.nodes.map((n) => [n.id, roomOf(n.callFrame)]));
  const samples = new Map<string, number>();
  for (const id of profile.samples ?? []) {
    const room = rooms.get(id)!;
    if (room !== '') samples.set(room, (samples.get(room) ?? 0) + 1);
  }
  const all = [...samples.values()].reduce((a, b) => a + b, 0);
  return [...samples]
    .map(([room, n]) => ({ room, percent: (100 * n) / all }))
    .sort((a, b) => b.percent - a.percent || (a.room < b.room ? -1 : 1));
}

/** Files of src/language that are a stage of their own. */
const STAGES = /^language\/(?:tokenize|sentences|tagger|tag-features|parser|parse-features|parse-state)\.js$/;

/** "reading/places" for a file of that room, "language/parser" for the parser's files; '' for what is not the program's. */
function roomOf({ url, functionName }: { url: string; functionName: string }): string {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (url.startsWith('wasm:')) return 'language/kernel';
  const path = /\/build\/(.+)$/.exec(url)?.[1];
  if (!path) return '';
  if (STAGES.test(path))
    return path
      .replace(/tag-features|tagger/, 'tagger')
      .replace(/parse-\w+/, 'parser')
      .slice(0, -3);
  const parts = path.split('/');
  return parts.length > 2 ? parts.slice(0, 2).join('/') : parts[0];
}
