// How many municipalities and counties some bodies are, in words: «fire kommuner og én fylkeskommune».
import type { BodyId } from '../../../modules/registry/model.ts';
import { municipalityOf } from '../../../modules/registry/model.ts';
import type { PageRequest } from '../../page.ts';

export function countOfBodies(
  { texts, format }: Pick<PageRequest, 'texts' | 'format'>,
  bodies: readonly string[],
): string {
  const words = texts.groups.group;
  const counties = bodies.filter((body) => municipalityOf(body as BodyId) === null).length;
  const municipalities = bodies.length - counties;
  const first =
    municipalities > 0 ? words.municipalities(format.countWord(municipalities), municipalities === 1) : '';
  const second = counties > 0 ? words.counties(format.countWord(counties), counties === 1) : '';
  return first && second ? words.and(first, second) : first || second;
}
