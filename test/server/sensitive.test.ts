import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../src/format/claim.ts';
import {
  as,
  type Client,
  decide,
  find,
  key,
  refused,
  reviewedArchive,
  settle,
} from '../support/reviewed-archive.ts';

reviewedArchive();

describe('sensitive reports', () => {
  const log = async (action: string) => (await as.rob('GET /audit', { query: { action } })).items;

  test('a redacted copy has the words in their places but those taken out, and the original is sensitive', async () => {
    const { text } = await as.rob('GET /reports/{id}', { path: { id: 'gazette' } });
    const start = text.indexOf('Amin Orsa');
    const body = { text: [[start, start + 9]] as never, title: [], reason: 'a witness' };
    const path = { id: 'gazette' };
    expect(await refused(as.ann('POST /reports/{id}/redactions', { path, body }))).toMatch(/^403/);
    const { id } = await as.rob('POST /reports/{id}/redactions', { path, body });
    await settle();
    const copy = await as.vera('GET /reports/{id}', { path: { id } });
    expect(copy).toMatchObject({ sensitive: false, redactionOf: 'gazette', hasOriginal: false });
    expect(copy.text).toBe(text.replace('Amin Orsa', '████ ████'));
    expect(copy.claims.length).toBeGreaterThan(0);
    const original = await as.rob('GET /reports/{id}', { path });
    expect(original).toMatchObject({ sensitive: true, text, redactions: [id] });
  });

  test('every look at it is written down, at the report and at its incident, once a minute', async () => {
    await as.ann('GET /reports/{id}', { path: { id: 'gazette' } });
    await as.ann('GET /reports/{id}', { path: { id: 'gazette' } });
    await find('aleppo', as.ann);
    const looks = (await log('sensitive.view')).filter((e) => e.actor === 'ann');
    expect(looks.map((e) => [e.subject, Object.keys(e.detail)])).toEqual([
      ['gazette', ['incident']],
      ['gazette', ['revision']],
    ]);
  });

  test('a viewer learns what it counts for, and none of its words; asking for its text is written down', async () => {
    expect(await refused(as.vera('GET /reports/{id}', { path: { id: 'gazette' } }))).toMatch(
      /^403 This report is sensitive: .*There is a redacted copy: gazette~redacted/,
    );
    expect((await log('access.refuse'))[0]).toMatchObject({ actor: 'vera', subject: 'gazette' });
    const [seen, whole] = [await find('aleppo'), await find('aleppo', as.ann)];
    const of = (page: typeof seen) => page.claims.filter((c) => c.report === 'gazette');
    expect(of(whole).length).toBeGreaterThan(1);
    expect(of(seen).map((c) => [c.id, c.kind, c.quote.length])).toEqual(
      of(whole).map((c) => [c.id, c.kind, c.quote.length]),
    );
    expect(of(seen).every((c) => /^[█\s]+$/.test(c.quote))).toBe(true);
    const others = (page: typeof seen) => page.claims.filter((c) => c.report !== 'gazette');
    expect(others(seen)).toEqual(others(whole));
    const listed = (await as.vera('GET /reports')).items.find((r) => r.id === 'gazette')!;
    expect(listed).toMatchObject({ sensitive: true, outlet: 'Norland Gazette' });
    expect(listed.title ?? '█').toMatch(/^[█\s]+$/);
    expect(listed.incidents).toEqual([]);
    const toAnn = (await as.ann('GET /reports')).items.find((r) => r.id === 'gazette')!;
    expect(toAnn.incidents.map((i) => i.id)).toEqual([whole.incident.id]);
    expect([listed.claims, toAnn.claims]).toEqual([of(whole).length, of(whole).length]);
    const quotes = of(whole).map((c) => c.quote);
    expect(quotes.filter((q) => JSON.stringify(seen.decisions).includes(q))).toEqual([]);
    expect((await log('sensitive.view')).filter((e) => e.actor === 'vera')).toEqual([]);
  });

  test('a reviewer exports it; others are refused, or export without it, and nothing of it is in there', async () => {
    const query = { place: 'aleppo' };
    const get = (who: Client, more: object = {}) =>
      who('GET /exports/{format}', {
        path: { format: 'dossier' },
        query: { ...query, ...more },
      }) as Promise<unknown>;
    expect(await refused(get(as.ann))).toMatch(/^403 Sensitive reports are among these incidents/);
    expect((await log('access.refuse'))[0]).toMatchObject({
      actor: 'ann',
      detail: { format: 'dossier', sensitive: 1 },
    });
    expect(JSON.stringify(await get(as.rob))).toContain('Norland Gazette');
    const without = (await get(as.ann, { withoutSensitive: true })) as {
      reports: { id: string }[];
      incidents: { id: string }[];
      claims: Claim[];
    };
    expect(without.reports.map((r) => r.id).sort()).toEqual(['gazette~redacted', 'herald', 'post']);
    expect(without.incidents.map((i) => i.id)).toEqual([(await find('aleppo')).incident.id]);
    expect(without.claims.some((c) => c.report === 'gazette')).toBe(false);
    expect(JSON.stringify(without)).not.toContain('Amin');
    const weighed = (await get(as.ann, { withoutSensitive: true, policy: 'lowest' })) as typeof without & {
      incidents: { points: { attribute: string; policy: string }[] }[];
    };
    expect(weighed.incidents[0].points.find((p) => p.attribute === 'killed')?.policy).toBe('lowest');
    expect(JSON.stringify(weighed.incidents)).not.toContain('gazette#');
  });

  test('an export by another policy weighs the same claims anew', async () => {
    const { id } = (await find('aleppo')).incident;
    const by = async (policy?: 'lowest') => {
      const query = { id, ...(policy ? { policy } : {}) };
      const dossier = (await as.rob('GET /exports/{format}', {
        path: { format: 'dossier' },
        query,
      })) as unknown as {
        incidents: { points: { attribute: string; policy: string; positions: unknown }[] }[];
      };
      return dossier.incidents[0].points.find((p) => p.attribute === 'killed')!;
    };
    const [usual, lowest] = [await by(), await by('lowest')];
    expect([usual.policy, lowest.policy]).toEqual(['median-of-origins', 'lowest']);
    expect(lowest.positions).toEqual(usual.positions);
    expect((await log('export.write'))[0].detail.policy).toBe('lowest');
  });

  test('the mark is set by an annotator and taken away by a reviewer', async () => {
    const path = { id: 'post' };
    await as.ann('PATCH /reports/{id}', { path, body: { sensitive: true, reason: 'names a child' } });
    expect(await refused(as.ann('PATCH /reports/{id}', { path, body: { sensitive: false } }))).toMatch(
      /^403/,
    );
    expect(
      (await as.vera('GET /reports', { query: { sensitive: true as never } })).items.map((r) => r.id).sort(),
    ).toEqual(['gazette', 'post']);
    await as.rob('PATCH /reports/{id}', { path, body: { sensitive: false } });
    expect((await log('report.sensitive')).map((e) => [e.actor, e.detail.sensitive])).toEqual([
      ['rob', false],
      ['ann', true],
    ]);
  });

  describe('of a report in which private people speak', () => {
    const WITNESS = 'Bekir Tamsol';
    const ACCUSED = 'Jorun Vandel';
    const PATH = { id: 'letter' };
    beforeAll(async () => {
      const text =
        'Bekir Tamsol, a carpenter, said 23 people were killed when a bomb exploded at a market in Aleppo on Monday. ' +
        'He had been mending a shutter of lacquered walnut, he said. ' +
        'He blamed Jorun Vandel for the bombing.\n\nThe Norland health ministry said 12 people were killed.';
      await as.ann('POST /ingest/reports', {
        body: {
          reports: [
            {
              ...PATH,
              outlet: 'Hill Post',
              published: '2031-03-05',
              title: 'Carpenter tells',
              url: null,
              text,
            },
          ] as never,
        },
      });
      await settle();
      await as.ann('PATCH /reports/{id}', {
        path: PATH,
        body: { sensitive: true, reason: 'names a witness' },
      });
      const page = await find('aleppo', as.ann);
      const claim = (page.claims as Claim[]).find((c) => c.sources[0]?.name === WITNESS)!;
      await decide(
        as.ann,
        'review-claim',
        { claim: key(page, claim), verdict: 'approved' },
        `${WITNESS} was asked again`,
        page.incident.id,
      );
      await as.ann('POST /comments', { body: { on: { report: 'letter' }, body: `${WITNESS} lives there` } });
    });

    test('annotators read who they are, viewers do not: in claims, points, decisions, comments, under any policy', async () => {
      const path = { id: (await find('aleppo')).incident.id };
      const seenBy = async (who: Client) =>
        JSON.stringify([
          await who('GET /incidents/{id}', { path }),
          await who('GET /incidents/{id}/policies', { path }),
          await who('GET /comments', { query: { report: 'letter' } }),
          await who('GET /decisions'),
          await who('GET /sources'),
          await who('GET /reports'),
        ]);
      const whole = await seenBy(as.ann);
      const seen = await seenBy(as.vera);
      for (const name of [WITNESS, ACCUSED]) {
        expect(whole).toContain(name);
        expect(seen).not.toContain(name);
      }
      expect(seen).not.toContain('Carpenter');
      // the figure counts, and public speakers stay
      const { incident } = await find('aleppo');
      const killed = incident.points.find((p) => p.attribute === 'killed' && p.victims === 'all')!;
      expect(killed.positions).toContainEqual(expect.objectContaining({ low: 23, origin: '█████ ██████' }));
      expect(killed.positions.map((p) => p.origin).join()).toMatch(/Norland/);
    });

    test('its words are found by those who may read them, and by nobody else', async () => {
      const hits = async (who: Client) => {
        const query = { q: 'lacquered walnut' };
        const [incidents, marks, reports] = await Promise.all([
          who('GET /incidents', { query }),
          who('GET /incidents/marks', { query }),
          who('GET /reports', { query }),
        ]);
        return [incidents.items.length, marks.length, reports.items.length];
      };
      expect(await hits(as.ann)).toEqual([1, 1, 1]);
      expect(await hits(as.vera)).toEqual([0, 0, 0]);
    });

    test('whoever speaks nowhere else has no page of his own for viewers', async () => {
      const path = { name: WITNESS };
      expect((await as.ann('GET /sources/{name}', { path })).reportList.map((r) => r.id)).toEqual(['letter']);
      expect(await refused(as.vera('GET /sources/{name}', { path }))).toMatch(/^404/);
      const [ministry] = await as.vera('GET /sources', { query: { q: 'Norland' } });
      const lists = async (who: Client) =>
        (await who('GET /sources/{name}', { path: { name: ministry.name } })).reportList.map((r) => r.id);
      expect(await lists(as.ann)).toContain('letter');
      expect(await lists(as.vera)).not.toContain('letter');
    });
  });
});
