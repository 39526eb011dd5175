/**
 * Every phrase that the dossier's view says of points, verdicts, tolls, dates and chains, in English; `{name}` is replaced by a
 * value. Another language is another catalogue with the same keys.
 */
export const PHRASES = {
  'point.killed': 'Killed',
  'point.wounded': 'Wounded',
  'point.missing': 'Missing',
  'point.captured': 'Captured',
  'point.displaced': 'Displaced',
  'point.killed-or-wounded': 'Killed or wounded',
  'point.responsibility': 'Who did it',
  'point.prior-notice': 'Told beforehand',
  'point.halt': 'Attack stopped',
  'point.intent': 'Done on purpose',
  'point.weapons': 'Weapons',
  'point.place': 'Place',
  'point.date': 'Date',
  'point.of': '{point}: {victims}',
  'victims.civilian': 'civilians',
  'victims.military': 'soldiers',
  'victims.militant': 'fighters',
  'victims.police': 'police',
  'victims.journalist': 'journalists',
  'victims.medic': 'medics',
  'victims.aid-worker': 'aid workers',
  'victims.child': 'children',
  'victims.woman': 'women',
  'victims.mixed': 'mixed',
  'victims.unspecified': 'people',
  'verdict.contested': 'contested',
  'verdict.updated': 'updated',
  'verdict.compatible': 'compatible',
  'verdict.agreed': 'agreed',
  'verdict.single-source': 'one origin',
  'verdict.contested.meaning': 'origins contradict each other',
  'verdict.updated.meaning': 'they differ only by when it was said',
  'verdict.compatible.meaning': 'different, but one number satisfies all',
  'verdict.agreed.meaning': 'independent origins say the same',
  'verdict.single-source.meaning': 'nobody else says it',
  'verdict.origins': '{verdict} · {origins}',
  'stance.affirmed': 'yes',
  'stance.denied': 'no',
  'stance.value': '{stance}: {value}',
  'stance.not': 'not {value}',
  'stance.unintended': 'no, not meant',
  'stance.intended': 'yes, meant',
  'figure.none': 'no number',
  'figure.upTo': 'up to {n}',
  'span.from': 'at least {n}',
  'span.range': '{low} to {high}',
  'span.open': '{low} to {high} or more',
  'toll.clause': '{span} {what}, {word}',
  'toll.killed': 'killed',
  'toll.wounded': 'wounded',
  'toll.killed.of': '{victims} killed',
  'toll.wounded.of': '{victims} wounded',
  'word.alone': 'on the word of {origin} alone',
  'word.one': 'on the word of one origin',
  'word.contested': 'according to {origins} that contradict each other',
  'word.agreed': '{origins} agree',
  'word.updated': 'according to {origins}, the figure changing with time',
  'word.compatible': 'according to {origins} that can be reconciled',
  'blame.admits': '{name} says it did it',
  'blame.blamed': '{name} blamed',
  'blame.suspected': '{name} suspected',
  'blame.denied': '{blame}, which it denies',
  'sentence.nothing': 'no figure and no culprit is named.',
  'list.comma': ', ',
  'list.semicolon': '; ',
  'list.and': ' and ',
  'date.unknown': 'date unknown',
  'date.end.unknown': 'unknown',
  'date.day': 'day {n}',
  'date.short': '{day} {month}',
  'date.to': ' to ',
  'gist.blames': 'blames {actor}',
  'gist.suspects': 'suspects {actor}',
  'gist.claims': '{actor} claims it',
  'gist.admits': '{actor} admits it',
  'gist.denies': 'denies that {actor} did it',
  'gist.figure': '{effect} {count}',
  'gist.event': '{event}: {parties}',
  'gist.noNumber': 'number not given',
  'effect.killed': 'killed',
  'effect.wounded': 'wounded',
  'effect.missing': 'missing',
  'effect.captured': 'captured',
  'effect.displaced': 'displaced',
  'effect.killed-or-wounded': 'killed or wounded',
  'event.attack': 'attack',
  'event.target': 'what was hit',
  'event.halt': 'attack stopped',
  'event.notify': 'notice',
  'event.intent': 'what was meant',
  'event.regret': 'regret',
  'event.accuse': 'accusation',
  'event.condemn': 'condemnation',
  'event.reject': 'rejection',
  'event.demand': 'demand',
  'event.meet': 'meeting',
  'event.statement': 'statement',
  'event.threaten': 'threat',
  'event.investigate': 'investigation',
  'event.agree': 'agreement',
  'event.violate': 'breach',
  'event.undermine': 'agreement at risk',
  'event.support': 'support',
  'event.seize': 'ground taken',
  'event.control': 'ground held',
  'event.aid': 'relief',
  'event.obstruct-aid': 'relief obstructed',
  'chart.origin': '{origin}: {figure}',
  'chart.asOf': '{figure}, as of {day}',
  'chart.then': ', then ',
  'chart.best': '{span}, best {n}',
  'chart.overTime': '{point} over time',
  'chart.on': '{figure} on {day}',
  'chart.days': '{n} d',
  'chain.label': 'Chains of speakers',
  'chain.to': '{a} to {b}',
  'chain.flow': '{a} to {b}: {claims} of {origin}',
  'chain.nearer': 'Nearer to the event',
  'chain.told': 'Told the report',
  'chain.speaker': 'Speaker',
  'chain.report': 'Report',
  unattributed: 'unattributed',
};
export type Phrase = keyof typeof PHRASES;
export type Values = Readonly<Record<string, string | number>>;

/** What can be counted in a phrase. */
export type Noun = 'origin' | 'claim' | 'day';
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A language of the view: its phrases, months, and how it counts. */
export interface Catalogue {
  phrases: Readonly<Record<Phrase, string>>;
  /** The nouns with {n} before or in them, by plural form. */
  nouns: Readonly<Record<Noun, Forms>>;
  /** January first. */
  months: readonly string[];
  /** The same as short as an axis wants them. */
  shortMonths: readonly string[];
  /** Which of the forms a number takes. */
  form(n: number): Intl.LDMLPluralRule;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const ENGLISH: Catalogue = {
  phrases: PHRASES,
  nouns: {
    origin: { one: '{n} origin', other: '{n} origins' },
    claim: { one: '{n} claim', other: '{n} claims' },
    day: { one: '{n} day', other: '{n} days' },
  },
  months: MONTHS,
  shortMonths: MONTHS.map((m) => m.slice(0, 3)),
  form: (n) => (n === 1 ? 'one' : 'other'),
};

/** Says phrases in one language. */
export class Say {
  readonly catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  phrase(key: Phrase, values: Values = {}): string {
    return filled(this.catalogue.phrases[key], values);
  }

  /** The phrase of this name when there is one, else the other words: for codes that a later version may add to. */
  known(key: string, otherwise: string): string {
    return (this.catalogue.phrases as Record<string, string | undefined>)[key] ?? otherwise;
  }

  /** "3 origins". */
  count(n: number, noun: Noun): string {
    const forms = this.catalogue.nouns[noun];
    return filled(forms[this.catalogue.form(n)] ?? forms.other, { n: grouped(n) });
  }

  list(parts: readonly string[]): string {
    return parts.join(this.phrase('list.comma'));
  }
}

export const english = new Say(ENGLISH);

/** 12,000, whatever the machine's language. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
