// Answering for somebody who takes part: by her body's people, or by those who lead.
import { type Problem, problem } from '../../../kernel/result.ts';
import { answerPoll, register } from '../../../modules/network/gatherings/answer-commands.ts';
import { requirementsOf } from '../../../modules/network/gatherings/queries.ts';
import type { Participant } from '../../../modules/network/life/model.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import {
  PollAnswerForm,
  RegistrationForm,
  registrationIn,
  slotAnswersIn,
  type TypedRegistration,
} from './answer-forms.tsx';
import {
  afterwards,
  askedOf,
  belowGathering,
  type GatheringAnswer,
  type GatheringProps,
  gatheringPath,
  gatheringWords,
} from './gathering-parts.tsx';
import { mayAnswerFor } from './parts/registration-part.tsx';

interface Sent {
  readonly answers: Readonly<Record<string, string>>;
  readonly registration: TypedRegistration;
  readonly problems: readonly Problem[];
}

function page(props: GatheringProps, who: Participant, sent: Sent): Page {
  const { request, ctx } = props.asked;
  const words = gatheringWords(request);
  const { gathering, slots } = props.own;
  const action = gatheringPath(props, `/svar/${who.id}`);
  const isPolling = props.phase === 'polling';
  return belowGathering(props, {
    heading: words.answerFor.title(who.name),
    lead: words.answerFor.lead,
    problems: sent.problems,
    children: (
      <div class="frame section">
        {isPolling ? (
          <PollAnswerForm
            request={request}
            action={action}
            problems={sent.problems}
            gathering={gathering}
            slots={slots}
            answers={sent.answers}
          />
        ) : (
          <RegistrationForm
            request={request}
            action={action}
            problems={sent.problems}
            gathering={gathering}
            typed={sent.registration}
            now={ctx.now}
          />
        )}
      </div>
    ),
  });
}

/** As it stands. */
async function standing({ asked, own }: GatheringProps, { id }: Participant): Promise<Sent> {
  const requirements = await requirementsOf(asked.ctx, own.gathering.id);
  return {
    answers: Object.fromEntries(own.slots.map((slot) => [slot.id, slot.answers.get(id) ?? ''])),
    registration: {
      answer: own.registrations.find(({ participant }) => participant === id)?.answer ?? null,
      requirement: requirements.get(id) ?? '',
    },
    problems: [],
  };
}

/** Runs with the participant that the address names, where whoever asks may answer for her. */
const withParticipant =
  (answer: (props: GatheringProps, who: Participant) => PageResult | Promise<PageResult>): GatheringAnswer =>
  (props) => {
    const named = props.asked.request.params['deltaker'] ?? '';
    const who = props.own.participants.find(({ id }) => id === named);
    return who && mayAnswerFor(props, who) ? answer(props, who) : notFoundPage(props.asked.request);
  };

export const showAnswerFor = withParticipant(async (props, who) =>
  page(props, who, await standing(props, who)),
);

export const answerFor = withParticipant(async (props, who) => {
  const { asked, own } = props;
  const form = await asked.form();
  const which = { ...askedOf(props), participant: who.id };
  const before = await standing(props, who);
  const to = `/${own.gathering.number}?sagt=svart`;
  if (props.phase === 'polling') {
    const answers = slotAnswersIn(form, own.slots);
    const done = await answerPoll(asked.ctx, { ...which, answers });
    return afterwards(props, done, {
      to,
      refused: (problems) => page(props, who, { ...before, answers, problems }),
    });
  }
  const registration = registrationIn(form, own.gathering);
  const refused = (problems: readonly Problem[]): Page =>
    page(props, who, { ...before, registration, problems });
  const { answer, requirement } = registration;
  if (answer === null) return refused([problem('gathering.answerUnknown', 'answer')]);
  const done = await register(asked.ctx, { ...which, answer, requirement });
  return afterwards(props, done, { to, refused });
});
