// How a cell can stand on a map, the class that draws it, and the order of drawing (later lies above earlier).

export const MAP_STATES = [
  'land',
  'unknown',
  'outside',
  'considered',
  'member',
  'group-a',
  'group-b',
  'group-c',
  'group-d',
  'group-e',
  'group-f',
  'lead',
  'selected',
] as const;
export type MapState = (typeof MAP_STATES)[number];

export const STATE_CLASS: Readonly<Record<MapState, string>> = {
  land: 'cell-land',
  unknown: 'cell-unknown',
  outside: 'cell-outside',
  considered: 'cell-considered',
  member: 'cell-member',
  'group-a': 'cell-a',
  'group-b': 'cell-b',
  'group-c': 'cell-c',
  'group-d': 'cell-d',
  'group-e': 'cell-e',
  'group-f': 'cell-f',
  lead: 'cell-lead',
  selected: 'cell-selected',
};
