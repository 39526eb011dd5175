/**
 * Irregular verbs that news needs and a treebank may not hold in every form: base, past, participle (when it differs).
 * General English.
 */
const VERBS =
  'arise arose arisen, bear bore borne, beat beat beaten, bleed bled, blow blew blown, break broke broken, bring brought, ' +
  'burst burst, catch caught, deal dealt, drive drove driven, fall fell fallen, feed fed, fight fought, flee fled, ' +
  'fling flung, fly flew flown, forbid forbade forbidden, freeze froze frozen, grind ground, hang hung, hide hid hidden, ' +
  'hold held, lead led, leave left, lose lost, mean meant, overrun overran overrun, overthrow overthrew overthrown, ' +
  'retake retook retaken, ride rode ridden, rise rose risen, seek sought, shake shook shaken, shoot shot, shrink shrank shrunk, ' +
  'sink sank sunk, slay slew slain, smite smote smitten, speed sped, spread spread, steal stole stolen, stick stuck, ' +
  'strike struck, swear swore sworn, sweep swept, swing swung, take took taken, tear tore torn, throw threw thrown, ' +
  'undergo underwent undergone, undertake undertook undertaken, withdraw withdrew withdrawn, withhold withheld';

/** Past forms and participles to their base. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  VERBS.split(', ').flatMap((verb) => {
    const [base, ...forms] = verb.split(' ');
    return forms.map((form): [string, string] => [form, base]);
  }),
);
