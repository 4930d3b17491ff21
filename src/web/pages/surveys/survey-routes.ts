// The addresses of evaluation for those who act for a party: what is evaluated, surveys about it, and who outside may read.

import {
  answerWorkbook,
  LARGEST_ANSWER_FILE,
  MOST_ANSWERS,
  readAnswerFile,
} from '../../../flows/surveys/answer-file.ts';
import { sendRound } from '../../../flows/surveys/daily.ts';
import { resultWorkbook } from '../../../flows/surveys/result-file.ts';
import { peopleIn } from '../../../flows/surveys/subject.ts';
import { readPeople } from '../../../flows/surveys/typed-people.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { keepPaperAnswers } from '../../../modules/evaluation/surveys/answer-commands.ts';
import { SIDES } from '../../../modules/evaluation/surveys/model.ts';
import { addPeople, removePerson } from '../../../modules/evaluation/surveys/people-commands.ts';
import { sortQuotes } from '../../../modules/evaluation/surveys/quote-commands.ts';
import { resultsOf } from '../../../modules/evaluation/surveys/result-queries.ts';
import { endWave } from '../../../modules/evaluation/surveys/send-commands.ts';
import {
  bringForward,
  deleteSurvey,
  moveSurvey,
} from '../../../modules/evaluation/surveys/survey-commands.ts';
import { type OwnRoute, type PartyRoute, partyRoute, textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import { type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { LONGEST_PAIR } from './answer-page.tsx';
import { paperEntryPage, paperPage, type TypedPaper } from './paper-pages.tsx';
import { partResultPage } from './part-result-page.tsx';
import { SUBJECT_ROUTES } from './subject-routes.ts';
import { surveyPage, surveyView } from './survey-page.tsx';
import {
  afterSurvey,
  evaluationHref,
  foundSurvey,
  type SurveyAnswer,
  type SurveyProps,
  surveyGone,
  surveyPath,
  valuesIn,
} from './survey-parts.tsx';
import { roundForPaper } from './survey-work.tsx';
import { workbook } from './workbook-answer.ts';

const LONGEST_PEOPLE = 500_000;

const askedIn = ({ asked, survey }: SurveyProps) => ({ survey: survey.id, party: asked.party.id });

const show: SurveyAnswer = async (props) => surveyPage(await surveyView(props), null);

/** The page again, where a button could not do what it says. */
const shownAgain = (props: SurveyProps) => () => redirect(surveyPath(props));

const people: SurveyAnswer = async (props) => {
  const { asked, survey } = props;
  const typed = textIn(await asked.form(), 'personer', LONGEST_PEOPLE);
  const read = readPeople(typed, asked.parties, survey.isDemo);
  const added = read.ok ? await addPeople(asked.ctx, { ...askedIn(props), people: read.value }) : read;
  return afterSurvey(props, added, {
    said: 'people',
    refused: async (problems) => surveyPage(await surveyView(props), { form: 'people', problems, typed }),
  });
};

const fetchPeople: SurveyAnswer = async (props) => {
  const { asked, survey } = props;
  const found = await peopleIn(asked.ctx, survey.subject, asked.parties);
  const added = await addPeople(asked.ctx, { ...askedIn(props), people: found });
  return afterSurvey(props, added, { said: 'people', refused: shownAgain(props) });
};

const takeOut: SurveyAnswer = async (props) => {
  const person = textIn(await props.asked.form(), 'person', 40);
  if (!isUuid(person)) return notFoundPage(props.asked.request);
  const removed = await removePerson(props.asked.ctx, { ...askedIn(props), person });
  return afterSurvey(props, removed, { said: 'removed', refused: shownAgain(props) });
};

async function waveIn({ asked, survey }: SurveyProps): Promise<string | null> {
  const typed = textIn(await asked.form(), 'runde', 40);
  return survey.waves.find(({ id }) => id === typed)?.id ?? null;
}

const send: SurveyAnswer = async (props) => {
  const wave = await waveIn(props);
  if (wave === null) return notFoundPage(props.asked.request);
  const brought: Result<unknown> = await bringForward(props.asked.ctx, { ...askedIn(props), wave });
  // Its day is today now: the program sends it as it would have done in the morning.
  const sent = brought.ok
    ? ((await sendRound(props.asked.services, { survey: props.survey.id, wave })) ??
      refuse(problem('survey.gone', 'survey')))
    : brought;
  return afterSurvey(props, sent, { said: 'sent', refused: shownAgain(props) });
};

const end: SurveyAnswer = async (props) => {
  const wave = await waveIn(props);
  if (wave === null) return notFoundPage(props.asked.request);
  const ended = await endWave(props.asked.ctx, { ...askedIn(props), wave });
  return afterSurvey(props, ended, { said: 'ended', refused: shownAgain(props) });
};

const move: SurveyAnswer = async (props) => {
  const typed = textIn(await props.asked.form(), 'slutt', 20);
  const endsOn = parseLocalDate(typed, 'endsOn');
  const moved = endsOn.ok
    ? await moveSurvey(props.asked.ctx, { ...askedIn(props), endsOn: endsOn.value })
    : endsOn;
  return afterSurvey(props, moved, {
    said: 'moved',
    refused: async (problems) => surveyPage(await surveyView(props), { form: 'move', problems, typed }),
  });
};

const remove: SurveyAnswer = async (props) => {
  const { asked, survey } = props;
  const deleted = await deleteSurvey(asked.ctx, askedIn(props));
  return answerSent(asked, deleted, {
    to: `${evaluationHref(asked, survey)}?sagt=deleted`,
    refused: shownAgain(props),
  });
};

const quotes: SurveyAnswer = async (props) => {
  const chosen: Record<'shown' | 'hidden', string[]> = { shown: [], hidden: [] };
  for (const [name, state] of await props.asked.form()) {
    const id = name.startsWith('utsagn-') ? name.slice('utsagn-'.length) : '';
    if (isUuid(id) && (state === 'shown' || state === 'hidden')) chosen[state].push(id);
  }
  const sorted = await sortQuotes(props.asked.ctx, { ...askedIn(props), ...chosen });
  return afterSurvey(props, sorted, { said: 'quotes', refused: shownAgain(props) });
};

const result: SurveyAnswer = async (props) => {
  const { asked, survey } = props;
  const found = await resultsOf(asked.ctx, survey.id);
  return found ? partResultPage(props, found) : notFoundPage(asked.request);
};

const resultFile: SurveyAnswer = async ({ asked, survey }) => {
  const found = await resultsOf(asked.ctx, survey.id);
  return found
    ? workbook('resultat.xlsx', resultWorkbook(found, asked.request.language))
    : notFoundPage(asked.request);
};

const NOTHING: TypedPaper = { side: 'other', pair: '', values: {}, problems: [] };

const enter: SurveyAnswer = async (props) => {
  const { asked, survey } = props;
  const form = await asked.form();
  const wave = roundForPaper(props);
  const typed = {
    side: SIDES.find((side) => side === textIn(form, 'side', 10)) ?? 'other',
    pair: textIn(form, 'kjennetegn', LONGEST_PAIR),
    values: valuesIn(form, survey.questions),
  };
  const kept = await keepPaperAnswers(asked.ctx, {
    ...askedIn(props),
    wave: wave?.id ?? '',
    answers: [typed],
  });
  return afterSurvey(props, kept, {
    part: '/svar',
    said: 'paper',
    refused: (problems) => paperEntryPage(props, wave, { ...typed, problems }),
  });
};

const enterFile: SurveyAnswer = async (props) => {
  const { asked, survey } = props;
  const file = (await asked.form()).get('fil');
  const isFile = file instanceof File && file.size > 0;
  const read = isFile
    ? await readAnswerFile(survey, new Uint8Array(await file.arrayBuffer()))
    : refuse(problem('survey.fileEmpty', 'file'));
  const wave = roundForPaper(props)?.id ?? '';
  const kept = read.ok
    ? await keepPaperAnswers(asked.ctx, { ...askedIn(props), wave, answers: read.value })
    : read;
  return afterSurvey(props, kept, {
    said: 'paper',
    refused: async (problems) =>
      surveyPage(await surveyView(props), { form: 'file', problems, typed: isFile ? file.name : '' }),
  });
};

const AT = '/evaluering/:undersokelse';
const view = (path: string, answer: SurveyAnswer): OwnRoute =>
  partyRoute('get', `${AT}${path}`, { action: 'survey.view', answer: foundSurvey(answer) });
const lead = (
  method: PartyRoute['method'],
  path: string,
  answer: SurveyAnswer,
  rest: Pick<PartyRoute, 'largest'> = {},
): OwnRoute => {
  // Who asks others is who leads; for everybody else there is nothing here.
  const forLeader: SurveyAnswer = (props) => (props.mayLead ? answer(props) : surveyGone(props.asked));
  return partyRoute(method, `${AT}${path}`, {
    action: 'survey.lead',
    answer: foundSurvey(forLeader),
    ...rest,
  });
};

const withoutRound = (props: SurveyProps): PageResult => paperEntryPage(props, roundForPaper(props), NOTHING);

export const SURVEY_ROUTES: readonly OwnRoute[] = [
  ...SUBJECT_ROUTES,
  view('', show),
  view('/resultat', result),
  view('/resultat.xlsx', resultFile),
  lead('post', '/folk', people),
  lead('post', '/folk/hent', fetchPeople),
  lead('post', '/folk/fjern', takeOut),
  lead('post', '/send', send),
  lead('post', '/avslutt', end),
  lead('post', '/flytt', move),
  lead('post', '/slett', remove),
  lead('post', '/utsagn', quotes),
  lead('get', '/papir', (props) => paperPage(props, roundForPaper(props))),
  lead('get', '/svar', withoutRound),
  lead('post', '/svar', enter),
  lead('get', '/svar.xlsx', ({ asked, survey }) =>
    workbook('svar.xlsx', answerWorkbook(survey, asked.request.language)),
  ),
  lead('post', '/svar/fil', enterFile, {
    largest: {
      body: LARGEST_ANSWER_FILE,
      otherwise: (request) =>
        notFoundPage(request, request.texts.surveys.problems['survey.fileTooLong']({ most: MOST_ANSWERS })),
    },
  }),
];
