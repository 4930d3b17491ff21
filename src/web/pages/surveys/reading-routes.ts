// The addresses of external evaluators: whatever somebody outside has been let in to read, as long as it holds.
import { readingMaterial } from '../../../flows/surveys/reading-material.ts';
import { resultWorkbook } from '../../../flows/surveys/result-file.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { deleteInterview, keepInterview } from '../../../modules/evaluation/readings/commands.ts';
import { ownReadings, type Reading } from '../../../modules/evaluation/readings/queries.ts';
import { resultsOf } from '../../../modules/evaluation/surveys/result-queries.ts';
import { type Asked, type OwnRoute, personRoute, textIn } from '../../own/routes.ts';
import { type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { materialFile } from '../gatherings/files-page.tsx';
import { readingMaterialPage } from './reading-material-page.tsx';
import { readingHref, readingPage, readingsPage, readResultPage } from './reading-pages.tsx';
import { workbook } from './workbook-answer.ts';

type ReadingAnswer = (asked: Asked, reading: Reading) => PageResult | Promise<PageResult>;

/** One that the person has and that holds today; all others look the same. */
const reading =
  (answer: ReadingAnswer) =>
  async (asked: Asked): Promise<PageResult> => {
    const found = (await ownReadings(asked.ctx)).find(({ id }) => id === asked.request.params['lesing']);
    return found ? answer(asked, found) : notFoundPage(asked.request);
  };

/** Of a survey about what she may read. */
async function resultIn({ ctx, request }: Asked, { subject }: Reading) {
  const id = request.params['undersokelse'] ?? '';
  const found = isUuid(id) ? await resultsOf(ctx, id) : null;
  const isHers = found?.survey.subject.id === subject.id && found.survey.subject.kind === subject.kind;
  return isHers ? found : null;
}

const result: ReadingAnswer = async (asked, found) => {
  const shown = await resultIn(asked, found);
  return shown ? readResultPage(asked, found, shown) : notFoundPage(asked.request);
};

const resultFile: ReadingAnswer = async (asked, found) => {
  const shown = await resultIn(asked, found);
  return shown
    ? workbook('resultat.xlsx', resultWorkbook(shown, asked.request.language))
    : notFoundPage(asked.request);
};

const interview: ReadingAnswer = async (asked, found) => {
  const form = await asked.form();
  const consent = textIn(form, 'samtykke', 10);
  const typed = {
    role: textIn(form, 'rolle', 121),
    consent,
    consentedOn: textIn(form, 'dato', 20),
    notes: textIn(form, 'notat', 8001),
  };
  const consentedOn = parseLocalDate(typed.consentedOn, 'consentedOn');
  const kept: Result<unknown> = consentedOn.ok
    ? await keepInterview(asked.ctx, {
        reading: found.id,
        role: typed.role,
        consentedOn: consentedOn.value,
        consent: consent === 'written' || consent === 'oral' ? consent : null,
        notes: typed.notes,
      })
    : consentedOn;
  return kept.ok
    ? redirect(`${readingHref(asked, found.id)}?sagt=interview`)
    : readingPage(asked, found, { ...typed, problems: kept.problems });
};

const removeInterview: ReadingAnswer = async (asked, found) => {
  const id = textIn(await asked.form(), 'intervju', 40);
  if (!isUuid(id)) return notFoundPage(asked.request);
  const gone = await deleteInterview(asked.ctx, { reading: found.id, interview: id });
  return redirect(`${readingHref(asked, found.id)}${gone.ok ? '?sagt=interviewDeleted' : ''}`);
};

const material: ReadingAnswer = async (asked, found) => {
  const shown = await readingMaterial(asked.services, found);
  return shown ? readingMaterialPage(asked, found, shown) : notFoundPage(asked.request);
};

/** Of gatherings that have begun; nothing that a body has handed in. */
const materialOf: ReadingAnswer = async ({ request, services }, found) => {
  const shown = await readingMaterial(services, found);
  const sessions = (shown?.gatherings ?? []).flatMap((held) => held.sessions);
  return materialFile({ request, services, network: found.subject.id, sessions });
};

const AT = '/lesing/:lesing';

export const READING_ROUTES: readonly OwnRoute[] = [
  personRoute('get', '/lesing', {
    action: 'reading.use',
    answer: async (asked) => readingsPage(asked, await ownReadings(asked.ctx)),
  }),
  personRoute('get', AT, {
    action: 'reading.use',
    answer: reading((asked, found) => readingPage(asked, found)),
  }),
  personRoute('get', `${AT}/nettverk`, { action: 'reading.use', answer: reading(material) }),
  personRoute('get', `${AT}/nettverk/filer/:fil`, { action: 'reading.use', answer: reading(materialOf) }),
  personRoute('post', `${AT}/intervju`, { action: 'reading.use', answer: reading(interview) }),
  personRoute('post', `${AT}/intervju/slett`, { action: 'reading.use', answer: reading(removeInterview) }),
  personRoute('get', `${AT}/:undersokelse`, { action: 'reading.use', answer: reading(result) }),
  personRoute('get', `${AT}/:undersokelse/resultat.xlsx`, {
    action: 'reading.use',
    answer: reading(resultFile),
  }),
];
