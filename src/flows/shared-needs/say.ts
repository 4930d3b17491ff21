// What a body says of another's need: the same, different, a question, an answer. Whom it concerns is told with it.
import { problem, type Result, refuse } from '../../kernel/result.ts';
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import { type AnswerOutcome, answerNeed } from '../../modules/planning/live-needs/answer-commands.ts';
import type { NeedPair, OtherNeed, PairAnswer } from '../../modules/planning/live-needs/model.ts';
import { askAboutNeed, replyToQuestion } from '../../modules/planning/live-needs/question-commands.ts';
import { questionOf } from '../../modules/planning/live-needs/question-queries.ts';
import { shownNeeds } from '../../modules/planning/live-needs/share-queries.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { messageDispatches } from '../archive/question-dispatches.ts';
import type { Party } from '../parties.ts';
import type { Services } from '../services.ts';
import { tellerOf } from './tell-others.ts';

const NOBODY = { letters: [], notices: [] };
const bodyOf = ({ id }: Party): BodyId => id as string as BodyId;

interface Sayer {
  readonly ctx: Ctx;
  readonly party: Party;
}

/** Another body's need as the sayer is shown it. */
const otherNeed = async ({ ctx, party }: Sayer, other: string): Promise<OtherNeed | null> => {
  const from = { body: bodyOf(party), isDemo: party.isDemo };
  return (await acting(ctx, (inside) => shownNeeds(inside, from, [other]))).get(other) ?? null;
};

export const needPath = (item: string): string => `/samme-behov/${item}`;
export const questionPath = (id: string): string => `/samme-behov/sporsmal/${id}`;

/** Codes: those of the command. */
export async function answer(
  services: Services,
  asked: Sayer & NeedPair & { readonly answer: PairAnswer | null },
): Promise<Result<AnswerOutcome>> {
  const { ctx, party, item, other } = asked;
  const body = bodyOf(party);
  const theirs = asked.answer === 'same' ? await otherNeed(asked, other) : null;
  const teller =
    theirs && (await tellerOf(services, { from: body, to: theirs.body, category: theirs.category }));
  return answerNeed(ctx, {
    body,
    isDemo: party.isDemo,
    item,
    other,
    answer: asked.answer,
    told: ({ isCommon }) => {
      if (!teller) return NOBODY;
      const kind = isCommon ? 'common' : 'accepted';
      return teller({ kind, path: needPath(other), content: '', onceKey: `need.${kind}:${item}:${other}` });
    },
  });
}

/** The value is the question's id. Codes: those of the command. */
export async function ask(
  services: Services,
  asked: Sayer & NeedPair & { readonly content: string },
): Promise<Result<string>> {
  const { ctx, party, item, other, content } = asked;
  const body = bodyOf(party);
  const theirs = await otherNeed(asked, other);
  const teller =
    theirs && (await tellerOf(services, { from: body, to: theirs.body, category: theirs.category }));
  const kept =
    theirs &&
    (await messageDispatches(services, {
      kind: 'needQuestion',
      isDemo: party.isDemo,
      from: body,
      to: theirs.body,
      category: theirs.category,
      content,
    }));
  return askAboutNeed(ctx, {
    body,
    isDemo: party.isDemo,
    item,
    other,
    content,
    told: (id) =>
      teller && kept
        ? {
            ...teller({ kind: 'asked', path: questionPath(id), content, onceKey: null }),
            dispatches: kept(id),
          }
        : NOBODY,
  });
}

/** Codes: those of the command. */
export async function reply(
  services: Services,
  asked: Sayer & { readonly question: string; readonly content: string },
): Promise<Result<true>> {
  const { ctx, party, question, content } = asked;
  const body = bodyOf(party);
  const found = await acting(ctx, (inside) => questionOf(inside, body, question));
  if (!found) return refuse(problem('question.gone', 'question'));
  const to = found.from === body ? found.to : found.from;
  const teller = await tellerOf(services, { from: body, to, category: found.category });
  const told = teller({ kind: 'replied', path: questionPath(question), content, onceKey: null });
  const kept = await messageDispatches(services, {
    kind: 'needReply',
    isDemo: party.isDemo,
    from: body,
    to,
    category: found.category,
    content,
  });
  const withKept = { ...told, dispatches: kept(question) };
  return replyToQuestion(ctx, { body, question, content, told: withKept });
}
