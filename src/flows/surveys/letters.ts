// Letters with a personal link to a survey, each in its reader's language: when a round is sent, and when somebody has not
// answered.
import type { Survey, SurveyPerson, Wave } from '../../modules/evaluation/surveys/model.ts';
import type { SurveyLetter } from '../../modules/evaluation/surveys/send-commands.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import { languagePrefix } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { linkLanguages } from '../accounts/letter-language.ts';
import type { Services } from '../services.ts';
import { surveyLinkPath } from './addresses.ts';

interface Round {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly people: readonly SurveyPerson[];
}

/** Letters of an account never mix with those of somebody without a body. */
const NO_BODY = '' as BodyId;

export async function surveyLetter(
  services: Services,
  kind: 'asked' | 'reminded',
  { survey, wave, people }: Round,
): Promise<SurveyLetter> {
  const readers = people.map(({ email, body }) => ({ email, body: (body ?? NO_BODY) as BodyId }));
  const languageOf = await linkLanguages(services, readers, survey.isDemo);
  const from = (await services.parties()).nameOf(survey.party);
  return ({ name, email, body }, secret) => {
    const language = languageOf({ email, body: (body ?? NO_BODY) as BodyId });
    const { subject, text } = textsFor(language).surveys.letters[kind];
    const facts = {
      name,
      from,
      title: survey.title,
      until: formatFor(language).dateLong(wave.closesOn),
      url: `${services.baseUrl}${languagePrefix(language)}${surveyLinkPath(secret)}`,
    };
    return { kind: `survey.${kind}`, subject: subject(facts), body: text(facts) };
  };
}
