// What somebody who takes part answers, in forms made for a phone: when she can, whether she comes, what she thought. The same forms
// stand behind her link and where her body answers for her.
import { whenText } from '../../../flows/gatherings/words.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  type Attendance,
  EXIT_USES,
  type Gathering,
  SLOT_ANSWERS,
  type Slot,
  type SlotAnswer,
} from '../../../modules/network/gatherings/model.ts';
import { LONGEST, waysToCome } from '../../../modules/network/gatherings/rules.ts';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { SendButton } from '../networks/form-parts.tsx';
import { GatheringFaults, gatheringProblemAt } from './gathering-parts.tsx';

interface FormProps {
  readonly request: PageRequest;
  readonly action: string;
  readonly problems: readonly Problem[];
}

interface PollFormProps extends FormProps {
  readonly gathering: Gathering;
  readonly slots: readonly Slot[];
  readonly answers: Readonly<Record<string, string>>;
}

/** By slot, as it was sent. */
export const slotAnswersIn = (form: FormData, slots: readonly Slot[]): Record<string, SlotAnswer> =>
  Object.fromEntries(
    slots.flatMap(({ id }) => {
      const answer = SLOT_ANSWERS.find((one) => one === textIn(form, `tid-${id}`, 20));
      return answer ? [[id, answer]] : [];
    }),
  );

export function PollAnswerForm({ request, action, problems, gathering, slots, answers }: PollFormProps) {
  const words = request.texts.gatherings;
  return (
    <form class="stack narrow" method="post" action={action}>
      <GatheringFaults
        request={request}
        problems={problems}
        idOf={(path) => (path.startsWith('slot:') ? `tid-${path.slice('slot:'.length)}` : 'svar')}
      />
      {gathering.pollEndsOn ? (
        <p>{words.answer.pollLead(request.format.date(gathering.pollEndsOn))}</p>
      ) : null}
      {slots.map((slot) => (
        <fieldset key={slot.id} class="stack-s" id={`tid-${slot.id}`}>
          <legend>{whenText(request.language, slot)}</legend>
          <div class="choices">
            {SLOT_ANSWERS.map((answer) => (
              <label key={answer}>
                <input
                  type="radio"
                  name={`tid-${slot.id}`}
                  value={answer}
                  checked={answers[slot.id] === answer}
                />
                {words.slotAnswers[answer]}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <SendButton label={words.answer.pollSend} />
    </form>
  );
}

export interface TypedRegistration {
  readonly answer: Attendance | null;
  readonly requirement: string;
}

export const registrationIn = (form: FormData, { form: how }: Gathering): TypedRegistration => ({
  answer: waysToCome[how].find((one) => one === textIn(form, 'kommer', 20)) ?? null,
  requirement: textIn(form, 'trenger', LONGEST.requirement + 1),
});

interface RegistrationFormProps extends FormProps {
  readonly gathering: Gathering;
  readonly typed: TypedRegistration;
  readonly now: Date;
}

export function RegistrationForm({ request, action, problems, ...props }: RegistrationFormProps) {
  const { gathering, typed, now } = props;
  const words = request.texts.gatherings;
  const { registerBy } = gathering;
  const isLate = registerBy !== null && localDateAt(now.getTime()) > registerBy;
  return (
    <form class="stack narrow" method="post" action={action}>
      <GatheringFaults
        request={request}
        problems={problems}
        idOf={(path) => (path === 'requirement' ? 'trenger' : 'kommer')}
      />
      <p>
        {isLate
          ? words.answer.registerLate
          : registerBy && words.answer.registerLead(request.format.date(registerBy))}
      </p>
      <div id="kommer">
        <Choices
          name="kommer"
          legend={words.answer.registerTitle}
          options={waysToCome[gathering.form].map((way) => ({ value: way, label: words.attendances[way] }))}
          chosen={typed.answer === null ? [] : [typed.answer]}
        />
      </div>
      <TextField
        id="trenger"
        name="trenger"
        label={words.answer.requirement}
        hint={words.answer.requirementHint}
        value={typed.requirement}
        maxLength={LONGEST.requirement}
        error={gatheringProblemAt(request, problems, 'requirement')}
      />
      <SendButton label={words.answer.registerSend} />
    </form>
  );
}

const MARKS = ['1', '2', '3', '4', '5', '6'];

interface ExitFormProps extends FormProps {
  readonly ownQuestions: readonly string[];
  /** By the field's name, as it was sent. */
  readonly typed: Readonly<Record<string, string>>;
}

export function ExitForm({ request, action, problems, ownQuestions, typed }: ExitFormProps) {
  const words = request.texts.gatherings;
  const marks = MARKS.map((mark) => ({ value: mark, label: mark }));
  const chosen = (name: string): string[] => (typed[name] ? [typed[name]] : []);
  return (
    <form class="stack narrow" method="post" action={action}>
      <GatheringFaults
        request={request}
        problems={problems}
        idOf={(path) =>
          path.startsWith('own:') ? `eget-${path.slice(4)}` : path === 'comment' ? 'neste-gang' : 'nyttig'
        }
      />
      <p>{words.link.exitLead}</p>
      <div id="nyttig">
        <Choices
          name="nyttig"
          legend={words.exit.useful}
          hint={`${words.exit.worst}, ${words.exit.best}.`}
          options={marks}
          chosen={chosen('nyttig')}
        />
      </div>
      {ownQuestions.map((question, place) => (
        <div id={`eget-${place}`} key={question}>
          <Choices
            name={`eget-${place}`}
            legend={question}
            hint={words.exit.ownScale}
            options={marks}
            chosen={chosen(`eget-${place}`)}
          />
        </div>
      ))}
      <Choices
        name="bruker"
        legend={words.exit.uses}
        options={EXIT_USES.map((use) => ({ value: use, label: words.uses[use] }))}
        chosen={[typed['bruker'] || 'maybe']}
      />
      <TextArea
        id="neste-gang"
        name="neste-gang"
        label={words.exit.comment}
        hints={[words.exit.commentHint]}
        value={typed['neste-gang'] ?? ''}
        rows={3}
        maxLength={LONGEST.comment}
        error={gatheringProblemAt(request, problems, 'comment')}
      />
      <SendButton label={words.link.exitSend} />
    </form>
  );
}

const markIn = (form: FormData, name: string): number =>
  Number(/^[1-6]$/.exec(textIn(form, name, 2))?.[0] ?? 0);

export const exitAnswerIn = (form: FormData, ownQuestions: readonly string[]) => ({
  useful: markIn(form, 'nyttig'),
  uses: EXIT_USES.find((use) => use === textIn(form, 'bruker', 10)) ?? ('maybe' as const),
  own: ownQuestions.map((_, place) => markIn(form, `eget-${place}`)),
  comment: textIn(form, 'neste-gang', LONGEST.comment + 1),
});
