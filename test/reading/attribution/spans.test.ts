import { describe, expect, it } from 'vitest';
import { attributionsOf } from './read.ts';

/** text -> "[source] <cue> {content}" of every attribution */
const TABLE: [text: string, ...attributions: string[]][] = [
  ['The mayor said that the bridge was closed.', '[The mayor] <said> {that the bridge was closed}'],
  ['The bridge was closed, the mayor said on Monday.', '[the mayor] <said> {The bridge was closed}'],
  ['Ann Lee, who runs the clinic, said the bridge was closed.', '[Ann Lee] <said> {the bridge was closed}'],
  [
    'The mayor said the bridge was closed, adding that the road was open.',
    '[The mayor] <said> {the bridge was closed}',
    '[The mayor] <adding> {that the road was open}',
  ],
  [
    'The mayor said the bridge was closed and noted that the road was open.',
    '[The mayor] <said> {the bridge was closed}',
    '[The mayor] <noted> {that the road was open}',
  ],
  [
    'The mayor said the bridge was closed, but residents said it was open.',
    '[The mayor] <said> {the bridge was closed}',
    '[residents] <said> {it was open}',
  ],
  ['The town, the mayor said, was quiet.', '[the mayor] <said> {The town … was quiet}'],
  ['The union condemned the raid.', '[The union] <condemned> {the raid}'],
  ['The envoy urged both sides to hold fire.', '[The envoy] <urged> {both sides to hold fire}'],
  [
    'The rebels accused the army of shelling a market.',
    '[The rebels] <accused> {the army of shelling a market}',
  ],
  ['The army was accused of shelling a market.', '[] <was accused> {The army … shelling a market}'],
  ['The mayor refused to say who was hurt.', '[The mayor] <refused> {to say who was hurt}'],
  // a participle behind the speaker's own verb looks ahead, never back to the quotation
  [
    '"We heard two blasts," the mayor said, adding that the road was closed.',
    '[the mayor] <said> {"We heard two blasts,"}',
    '[the mayor] <adding> {that the road was closed}',
  ],
  // how and where it was said is no part of what was said
  [
    'In a talk on "The Morning Hour," the mayor said the town was quiet.',
    '[the mayor] <said> {the town was quiet}',
  ],
  ['In her speech, the mayor urged drivers to stay away.', '[the mayor] <urged> {drivers to stay away}'],
  [
    'The mayor said the man nicknamed "the Baker" had left the town.',
    '[The mayor] <said> {the man nicknamed "the Baker" had left the town}',
  ],
  // a colon that ends the line hands over the next paragraph
  [
    'The mayor added:\n\n"Nobody came. We waited for two days."\n\nThe road was closed.',
    '[The mayor] <added> {"Nobody came. We waited for two days."}',
  ],
  // "as X put it"
  ['As the mayor put it, the bridge was a ruin.', '[the mayor] <put it> {the bridge was a ruin}'],
  ['The roof fell in, as the mayor said.', '[the mayor] <said> {The roof fell in}'],
  // a perfect is no passive
  [
    'Candidate Rolf Tennan has called for the full repeal of the tax.',
    '[Candidate Rolf Tennan] <has called for> {the full repeal of the tax}',
  ],
  // a participle between an ordinal and its noun says nothing
  [
    'It would be the first reported death of a general in Lusk, the Sardel Monitor said.',
    '[the Sardel Monitor] <said> {It would be the first reported death of a general in Lusk}',
  ],
  ['Police suspect smugglers in the killing of eight miners.'],
  ['The mayor put it in a drawer.'],
  ['The mayor would say more on Monday.'],
  ['The bomb claimed nine lives.'],
];

describe('source, cue and content', () => {
  it.each(TABLE)('%s', (text, ...wanted) => expect(attributionsOf(text)).toEqual(wanted));
});
