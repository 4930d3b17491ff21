// The addresses about what is evaluated, before one survey is chosen: its page, a new survey, measured goals, external evaluators.
import { linkUrl } from '../../../flows/accounts/sign-in.ts';
import { surveyPart } from '../../../flows/surveys/addresses.ts';
import { readOwnQuestions } from '../../../flows/surveys/own-questions.ts';
import { readingLetter } from '../../../flows/surveys/reading-letter.ts';
import type { EvaluatedSubject } from '../../../flows/surveys/subject.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { endReading, giveReading } from '../../../modules/evaluation/readings/commands.ts';
import { measureGoal } from '../../../modules/evaluation/surveys/measure-commands.ts';
import { WAVE_KINDS } from '../../../modules/evaluation/surveys/model.ts';
import { LONGEST_TITLE } from '../../../modules/evaluation/surveys/rules.ts';
import { makeSurvey } from '../../../modules/evaluation/surveys/survey-commands.ts';
import { readTypedAmount } from '../../../modules/planning/lists/typed-amount.ts';
import { type AskedForParty, type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { accessRefusal, answerSent } from '../../own/sent-answer.ts';
import { type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { readDay } from '../networks/form-parts.tsx';
import { LONGEST_OWN_QUESTIONS, makeSurveyPage, type TypedSurvey } from './make-page.tsx';
import { mayLeadSubject, subjectAsked, subjectPage } from './subject-pages.tsx';
import { evaluationHref, surveyGone } from './survey-parts.tsx';

type SubjectAnswer = (asked: AskedForParty, about: EvaluatedSubject) => PageResult | Promise<PageResult>;

interface SentTo {
  readonly asked: AskedForParty;
  readonly found: EvaluatedSubject;
  readonly form: FormData;
}
type FormAnswer = (sent: SentTo) => PageResult | Promise<PageResult>;

/** About what a word of the address names. */
const about =
  (textOf: (asked: AskedForParty) => string, answer: SubjectAnswer) =>
  async (asked: AskedForParty): Promise<PageResult> => {
    const found = await subjectAsked(asked, textOf(asked));
    return found ? answer(asked, found) : surveyGone(asked);
  };

const inAddress =
  (kind: string) =>
  (asked: AskedForParty): string =>
    `${kind}:${asked.request.params['id'] ?? ''}`;

const show: SubjectAnswer = (asked, found) => subjectPage(asked, found);

const emptySurvey = ({ request, services }: AskedForParty, found: EvaluatedSubject): TypedSurvey => ({
  title: services.planning.instruments[0]?.title[request.language] ?? '',
  instrument: services.planning.instruments[0]?.id ?? '',
  own: '',
  kinds: WAVE_KINDS,
  beforeOn: request.format.date(request.today),
  endsOn: found.endsOn ? request.format.date(found.endsOn) : '',
});

const showMake: SubjectAnswer = (asked, found) => {
  if (!mayLeadSubject(asked, found)) return surveyGone(asked);
  const { instruments } = asked.services.planning;
  return makeSurveyPage({ asked, about: found, instruments, typed: emptySurvey(asked, found), problems: [] });
};

const make: FormAnswer = async ({ asked, found, form }) => {
  const { instruments } = asked.services.planning;
  const typed: TypedSurvey = {
    title: textIn(form, 'tittel', LONGEST_TITLE + 1),
    instrument: textIn(form, 'sporsmal', 60),
    own: textIn(form, 'egne', LONGEST_OWN_QUESTIONS),
    kinds: WAVE_KINDS.filter((kind) => form.getAll('runde').includes(kind)),
    beforeOn: textIn(form, 'forste', 20),
    endsOn: textIn(form, 'slutt', 20),
  };
  const refused = (problems: readonly Problem[]): PageResult =>
    makeSurveyPage({ asked, about: found, instruments, typed, problems });
  const own = readOwnQuestions(typed.own);
  const beforeOn = readDay(typed.beforeOn, 'beforeOn');
  const endsOn = readDay(typed.endsOn, 'endsOn');
  if (!own.ok || !beforeOn.ok || !endsOn.ok) {
    return refused([own, beforeOn, endsOn].flatMap((one) => (one.ok ? [] : one.problems)));
  }
  const chosen = instruments.find(({ id }) => id === typed.instrument);
  const made = await makeSurvey(asked.ctx, {
    party: asked.party.id,
    subject: found.subject,
    isDemo: found.isDemo,
    title: typed.title,
    instrument: chosen ? { id: chosen.id, version: chosen.version } : null,
    questions: [...(chosen?.questions ?? []), ...own.value],
    kinds: typed.kinds,
    beforeOn: beforeOn.value,
    endsOn: endsOn.value,
  });
  if (!made.ok) return accessRefusal(asked, made.problems) ?? refused(made.problems);
  return redirect(`${asked.paths.ownOf(asked.party.id, surveyPart(made.value))}?sagt=made`);
};

/** As typed, for the page that shows it again. */
const typedIn = (form: FormData, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textIn(form, name, 301)]));

const measure: FormAnswer = async ({ asked, found, form }) => {
  const typed = typedIn(form, ['mal', 'verdi', 'malt', 'kilde']);
  const value = readTypedAmount(typed['verdi'] ?? '', { path: 'value', code: 'survey.measureValue' });
  const on = parseLocalDate(typed['malt'] ?? '', 'on');
  const goal = typed['mal'] ?? '';
  const read = [value, on].flatMap((one) => (one.ok ? [] : one.problems));
  const kept: Result<unknown> =
    value.ok && on.ok && isUuid(goal)
      ? await measureGoal(asked.ctx, {
          network: found.subject.id,
          party: asked.party.id,
          goal,
          on: on.value,
          value: value.value ?? Number.NaN,
          source: typed['kilde'] ?? '',
        })
      : { ok: false, problems: read };
  return answerSent(asked, kept, {
    to: `${evaluationHref(asked, found)}?sagt=measured`,
    refused: (problems) => subjectPage(asked, found, { form: 'measure', problems, typed }),
  });
};

const letRead: FormAnswer = async ({ asked, found, form }) => {
  const { services, ctx, party, request } = asked;
  const typed = typedIn(form, ['navn', 'epost', 'til']);
  const until = parseLocalDate(typed['til'] ?? '', 'until');
  const given: Result<unknown> = until.ok
    ? await giveReading(ctx, {
        party: party.id,
        subject: found.subject,
        title: found.title,
        until: until.value,
        reader: {
          name: typed['navn'] ?? '',
          email: typed['epost'] ?? '',
          language: request.language,
          isDemo: found.isDemo,
          letter: readingLetter(
            { from: party.name, title: found.title, until: until.value },
            (language, secret) => linkUrl(services, language, secret),
          ),
        },
      })
    : until;
  return answerSent(asked, given, {
    to: `${evaluationHref(asked, found)}?sagt=given`,
    refused: (problems) => subjectPage(asked, found, { form: 'reader', problems, typed }),
  });
};

const endRead: FormAnswer = async ({ asked, found, form }) => {
  const reading = textIn(form, 'lesing', 40);
  if (!isUuid(reading)) return notFoundPage(asked.request);
  const ended = await endReading(asked.ctx, { party: asked.party.id, reading });
  return answerSent(asked, ended, {
    to: `${evaluationHref(asked, found)}?sagt=readingEnded`,
    refused: () => redirect(evaluationHref(asked, found)),
  });
};

const view = (path: string, kind: string): OwnRoute =>
  partyRoute('get', path, { action: 'survey.view', answer: about(inAddress(kind), show) });
const send = (path: string, answer: FormAnswer): OwnRoute =>
  partyRoute('post', path, {
    action: 'survey.lead',
    // What was sent is read once.
    answer: async (asked) => {
      const form = await asked.form();
      const found = await subjectAsked(asked, textIn(form, 'om', 80));
      return found ? answer({ asked, found, form }) : surveyGone(asked);
    },
  });

export const SUBJECT_ROUTES: readonly OwnRoute[] = [
  view('/nettverk/:id/evaluering', 'network'),
  view('/anskaffelser/:id/evaluering', 'procurement'),
  partyRoute('get', '/evaluering', {
    action: 'survey.view',
    answer: about(({ party }) => `cooperation:${party.id}`, show),
  }),
  partyRoute('get', '/evaluering/ny', {
    action: 'survey.lead',
    answer: about(({ request }) => request.query.get('om') ?? '', showMake),
  }),
  send('/evaluering/ny', make),
  send('/evaluering/maling', measure),
  send('/evaluering/leser', letRead),
  send('/evaluering/leser/avslutt', endRead),
];
