// The language of a letter to somebody who answers by a personal link: the one she has chosen, where she is known here; else
// the target form of her municipality; else bokmål.
import { chosenLanguages } from '../../modules/accounts/recipient-queries.ts';
import { type BodyId, bodyOfMunicipality } from '../../modules/registry/model.ts';
import type { Language } from '../../texts/language.ts';
import { type Services, systemCtx } from '../services.ts';

/** What each body writes, by its id: nynorsk where its municipality has chosen that, otherwise bokmål. */
export async function bodyLanguages(
  services: Services,
  isDemo: boolean,
): Promise<(body: string) => 'nb' | 'nn'> {
  const { municipalities } = isDemo ? services.example.register : (await services.snapshot()).register;
  const inNynorsk = new Set<string>(
    municipalities
      .filter(({ languageForm }) => languageForm === 'nn')
      .map(({ number }) => bodyOfMunicipality(number)),
  );
  return (body) => (inNynorsk.has(body) ? 'nn' : 'nb');
}

/** Somebody who answers for a body by a personal link. */
export interface LinkReader {
  readonly body: BodyId;
  /** Lower case. */
  readonly email: string;
}

/** The language to write each of them in. */
export async function linkLanguages(
  services: Services,
  readers: readonly LinkReader[],
  isDemo: boolean,
): Promise<(reader: LinkReader) => Language> {
  const emails = readers.map(({ email }) => email);
  const chosen = await chosenLanguages(systemCtx(services, 'letters'), { emails, isDemo });
  const ofBody = await bodyLanguages(services, isDemo);
  return ({ body, email }) => chosen.get(email) ?? ofBody(body);
}
