// What a file, a task or a comment belongs to: a part of the procurement, or one object of a part. Pure.

/** Parts of a procurement that are one whole. */
export const WHOLE_PARTS = [
  'procurement',
  'needs',
  'dialogue',
  'requirements',
  'lots',
  'schedule',
  'documents',
  'result',
] as const;
export type WholePart = (typeof WHOLE_PARTS)[number];

/** mandate: of a body · need and requirement: by number · activity: by number in the dialogue. */
export const OBJECT_PARTS = ['mandate', 'need', 'activity', 'requirement'] as const;
export type ObjectPart = (typeof OBJECT_PARTS)[number];

export type Place =
  | { readonly part: WholePart; readonly id: null }
  | { readonly part: ObjectPart; readonly id: string };

/** As it is kept: `procurement`, `need:3`. Null for what is none. */
export function parsePlace(text: string): Place | null {
  const whole = WHOLE_PARTS.find((part) => part === text);
  if (whole) return { part: whole, id: null };
  const [part = '', id = ''] = text.split(':');
  const object = OBJECT_PARTS.find((one) => one === part);
  return object && /^[A-Za-z0-9-]{1,60}$/.test(id) && text === `${part}:${id}` ? { part: object, id } : null;
}

export const placeText = ({ part, id }: Place): string => (id === null ? part : `${part}:${id}`);

export const WHOLE: Place = { part: 'procurement', id: null };
