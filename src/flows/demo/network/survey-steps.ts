// What the participants of the invented network are asked before it begins: sent to everybody, answered by most, closed; and what the
// goals have been measured at since.
import { giveAnswer } from '../../../modules/evaluation/surveys/answer-commands.ts';
import { behindSurveyLink } from '../../../modules/evaluation/surveys/link-queries.ts';
import { measureGoal } from '../../../modules/evaluation/surveys/measure-commands.ts';
import { goalsToReach } from '../../../modules/evaluation/surveys/measure-queries.ts';
import type { Survey, Wave } from '../../../modules/evaluation/surveys/model.ts';
import { WAVE_KINDS } from '../../../modules/evaluation/surveys/model.ts';
import { addPeople } from '../../../modules/evaluation/surveys/people-commands.ts';
import { peopleAsked, quotesOf, surveyById } from '../../../modules/evaluation/surveys/queries.ts';
import { sortQuotes } from '../../../modules/evaluation/surveys/quote-commands.ts';
import { endWave, openWave } from '../../../modules/evaluation/surveys/send-commands.ts';
import { makeSurvey } from '../../../modules/evaluation/surveys/survey-commands.ts';
import { systemCtx, todayOf } from '../../services.ts';
import { surveyLetter } from '../../surveys/letters.ts';
import { peopleIn } from '../../surveys/subject.ts';
import { happened } from '../past.ts';
import {
  leaderCtx,
  leaderOf,
  madeInNetwork,
  type NetworkLife,
  type NetworkStep,
  networkDay,
} from './life.ts';
import type { DemoNetwork } from './network-file.ts';

type Told = DemoNetwork['survey'];
type Measured = DemoNetwork['measures'][number];

const surveyOf = (life: NetworkLife) => ({
  survey: madeInNetwork(life, 'survey'),
  party: leaderOf(life),
});

/** The survey and its first round, as the program sees them. */
async function firstRound(life: NetworkLife): Promise<{ readonly survey: Survey; readonly wave: Wave }> {
  const survey = await surveyById(systemCtx(life.story.services, 'demo'), madeInNetwork(life, 'survey'));
  const wave = survey?.waves[0];
  if (!survey || !wave) throw new Error('the survey of the invented network has a first round');
  return { survey, wave };
}

async function send(life: NetworkLife, { instrument }: Told): Promise<void> {
  const { services } = life.story;
  const ctx = leaderCtx(life);
  const questions = services.planning.instruments.find(({ id }) => id === instrument);
  if (!questions) throw new Error(`demo/ is faulty: no instrument ${instrument}`);
  const subject = { kind: 'network', id: madeInNetwork(life, 'network') } as const;
  const made = await makeSurvey(ctx, {
    party: leaderOf(life),
    subject,
    isDemo: true,
    title: questions.title.nb,
    instrument: questions,
    questions: questions.questions,
    kinds: WAVE_KINDS,
    beforeOn: todayOf(services),
    endsOn: networkDay(life, life.told.endsDay),
  });
  life.made.set('survey', happened('a survey is made', made));
  const people = await peopleIn(ctx, subject, await services.parties());
  happened('those who take part are asked', await addPeople(ctx, { ...surveyOf(life), people }));
  const { survey, wave } = await firstRound(life);
  const system = systemCtx(services, 'demo');
  const round = { survey, wave, people: await peopleAsked(system, survey.id) };
  const letter = await surveyLetter(services, 'asked', round);
  const opened = await openWave(system, {
    survey: survey.id,
    wave: wave.id,
    letter: (to, secret) => {
      life.made.set(`survey:${to.email}`, secret);
      return letter(to, secret);
    },
  });
  happened('a round is sent', opened);
}

async function answer(life: NetworkLife, { by, values }: Told['answers'][number]): Promise<void> {
  const { services } = life.story;
  const secret = madeInNetwork(life, `survey:${by}`);
  const found = await behindSurveyLink(systemCtx(services, 'demo'), { secret, address: 'demo' });
  if (found.kind !== 'opened') throw new Error(`demo/ is faulty: the survey link of ${by} opens nothing`);
  const { turnout, survey } = found.link;
  const ctx = services.ctx({ kind: 'link', link: turnout, party: survey.party, isDemo: true });
  const given = { party: survey.party, turnout, values, pair: '' };
  happened('somebody answers', await giveAnswer(ctx, given));
}

async function close(life: NetworkLife): Promise<void> {
  const ctx = leaderCtx(life);
  const { survey, wave } = await firstRound(life);
  happened('a round is closed', await endWave(ctx, { ...surveyOf(life), wave: wave.id }));
  const shown = (await quotesOf(ctx, survey)).map(({ id }) => id);
  happened('quotes are shown', await sortQuotes(ctx, { ...surveyOf(life), shown, hidden: [] }));
}

async function measure(life: NetworkLife, { goal: place, value, source }: Measured): Promise<void> {
  const network = madeInNetwork(life, 'network');
  const ctx = leaderCtx(life);
  const goal = (await goalsToReach(ctx, network))[place - 1];
  if (!goal) throw new Error(`demo/ is faulty: no goal ${place}`);
  const on = todayOf(life.story.services);
  const measured = { network, party: leaderOf(life), goal: goal.id, on, value, source };
  happened('a goal is measured', await measureGoal(ctx, measured));
}

export const surveySteps = ({ survey, measures }: DemoNetwork): readonly NetworkStep[] => [
  { day: survey.sentDay, play: (life) => send(life, survey) },
  ...survey.answers.map((told) => ({ day: told.day, play: (life: NetworkLife) => answer(life, told) })),
  { day: survey.closedDay, play: close },
  ...measures.map((told) => ({ day: told.day, play: (life: NetworkLife) => measure(life, told) })),
];
