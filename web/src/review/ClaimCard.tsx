import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DossierView } from '../../../src/dossier/view/view.ts';
import type { Claim } from '../../../src/format/claim.ts';
import { report, rule } from '../api/queries.ts';
import { originClass } from '../drawing/page.ts';
import { type Key, quoted, t } from '../i18n/index.ts';
import { ruleWords } from '../i18n/rules.ts';
import { categoryName, claimGist, dateWords, figure, say } from '../i18n/words.ts';
import { kindName } from '../sources/kinds.ts';
import type { Review } from './reviews.ts';

interface Props {
  claim: Claim;
  view: DossierView;
  review?: Review;
  /** The claim as the program read it, when a person corrected it. */
  asRead?: Claim;
}

/** A claim: its words in their sentence, the chain of speakers, what was read of it, and the rule. */
export function ClaimCard({ claim, view, review, asRead }: Props) {
  const explained = useQuery(rule(claim.rule));
  return (
    <article className="card">
      {review ? (
        <p className={`reviewed ${review.verdict}`}>
          {t(`done.${review.verdict}` as Key)} · <bdi>{review.decision.author}</bdi>
          {gradesOf(review)}
        </p>
      ) : null}
      <InSentence claim={claim} />
      <Chain claim={claim} view={view} />
      <dl>
        {rowsOf(claim, asRead).map(([k, v]) => (
          <div key={k}>
            <dt>{k}</dt>
            <dd>
              <bdi>{v}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="rule">
        <code>{claim.rule}</code>{' '}
        {explained.data ? ruleWords(explained.data.documented, explained.data.what) : null}
      </p>
      <p className="ident">
        <Link to="/reports/$id" params={{ id: claim.report }} search={{ claim: claim.id } as never}>
          {t('inReport')}
        </Link>{' '}
        · {t(`in.${claim.in}`)} <bdi>{`${claim.start}–${claim.end}`}</bdi>
      </p>
    </article>
  );
}

/** The Admiralty code that the review gave: the source A to F, the information 1 to 6. */
function gradesOf({ decision }: Review): string {
  const { source, information } = decision.body as { source?: string; information?: string };
  if (!source && !information) return '';
  return ` · ${t('grades', { source: source ?? '–', information: information ?? '–' })}`;
}

function rowsOf(claim: Claim, asRead?: Claim): [string, string][] {
  const casualties = claim.kind === 'casualties' ? claim : null;
  const rows: [string, string | null][] = [
    [t('read.says'), asRead || isVeiled(claim) ? sayingOf(claim) : claimGist(claim)],
    [t('read.as'), asRead ? readAs(asRead) : null],
    [
      t('victims'),
      casualties && [casualties.victims.text, casualties.victims.affiliation].filter(Boolean).join(', '),
    ],
    [t('read.blamed'), casualties?.by ?? null],
    [
      t('read.certainty'),
      [t(`certainty.${claim.certainty}`), claim.status === 'current' ? '' : t(`stands.${claim.status}`)]
        .filter(Boolean)
        .join(', '),
    ],
    [t('fact.when'), claim.when && `${dateWords(claim.when.edtf)} (${quoted(claim.when.text)})`],
    [t('fact.where'), claim.where?.name ?? null],
    [t('read.scope'), casualties?.scope === 'cumulative' ? t('read.cumulative') : null],
  ];
  return rows.filter((r): r is [string, string] => !!r[1]);
}

/** Whether its words are blacked out: it stands in a sensitive report, before a viewer. */
const isVeiled = (claim: Claim): boolean => /^[█\s]+$/.test(claim.quote);

/** What a corrected claim says now: its number, not the words that it was read from. */
function sayingOf(claim: Claim): string {
  if (claim.kind !== 'casualties') return claimGist(claim);
  return `${say().phrase(`effect.${claim.effect}`)} ${figure(claim.count.low, claim.count.high)}, ${categoryName(claim.victims.category)}`;
}

/** What the program read, speakers and all. */
function readAs(claim: Claim): string {
  return [sayingOf(claim), t(`stands.${claim.status}`), ...claim.sources.map((s) => s.name)].join(', ');
}

/** The claim's words set off in the sentence that they stand in. */
function InSentence({ claim }: { claim: Claim }) {
  // of a sensitive report a viewer reads no text: asking for it would only be refused, and written down
  const found = useQuery({ ...report(claim.report), enabled: !isVeiled(claim) });
  const field = claim.in === 'title' ? found.data?.title : found.data?.text;
  const [from, to] = claim.sentence;
  const fits =
    field && from <= claim.start && claim.end <= to && field.slice(claim.start, claim.end) === claim.quote;
  return (
    <blockquote dir="auto">
      {fits ? field.slice(from, claim.start) : null}
      <mark>{claim.quote}</mark>
      {fits ? field.slice(claim.end, to) : null}
    </blockquote>
  );
}

function Chain({ claim, view }: { claim: Claim; view: DossierView }) {
  return (
    <ol className="chain" aria-label={t('chain')}>
      {claim.sources.map((s) => (
        <li key={`${s.id} ${s.start}`} className={originClass(view, s.name)}>
          <Link to="/sources/$name" params={{ name: s.name }}>
            <bdi>{[s.name, ...(s.with ?? [])].join(' + ')}</bdi>
          </Link>{' '}
          <small>{kindName(s.kind)}</small>
        </li>
      ))}
      <li className="rep">
        <b>
          <bdi>{view.outletOf(claim.report)}</bdi>
        </b>{' '}
        <small>{claim.sources.length ? t('report') : t('ownVoice')}</small>
      </li>
    </ol>
  );
}
