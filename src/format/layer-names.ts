/** What `annotate` can give of a report; apart from the schemas, which reading does without. */
export const LAYERS = ['claims', 'times', 'places', 'quantities', 'attributions'] as const;
export type LayerName = (typeof LAYERS)[number];
