/** English words that say nothing of what a text is about. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after again against all also am an and any are as at away back be became because been before being both but by ' +
    'came can come could did do does down during each even every few for from further get go had has have having he her here ' +
    'hers him his how i if in into is it its itself just last like made make many may me more most much must my near new no nor ' +
    'not now of off on once one only or other our out over own per put said same saw say says see she should since so some ' +
    'still such take than that the their them then there these they this those though through to told too took two under until up us ' +
    'very was way we well went were what when where which while who whom whose why will with would you your three first ' +
    'according reported including monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
