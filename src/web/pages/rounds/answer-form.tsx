// The answer to a round, line by line: four choices, and volume, value, time and comment for those who have them. The same
// form for whoever is signed in and for whoever has a personal link. Every button sends all that is typed.
import { answerWords, type TypedLine, type TypedLines } from '../../../flows/rounds/answer.ts';
import type { Problem } from '../../../kernel/result.ts';
import { LONGEST_COMMENT } from '../../../modules/planning/rounds/answer-commands.ts';
import {
  ROUND_ANSWERS,
  type Round,
  type RoundLine,
  type RoundMember,
} from '../../../modules/planning/rounds/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { type ExplainedChoice, ExplainedChoices } from '../../components/explained-choices.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { roundProblem, roundProblemAt } from './problem-text.ts';

export interface TypedAnswer {
  readonly lines: TypedLines;
  readonly name: string;
  /** The member's version the form was made from. */
  readonly version: number;
  readonly isDelivered: boolean;
}

export interface SentAnswer {
  readonly typed: TypedAnswer;
  readonly problems: readonly Problem[];
}

/** Names of a line's fields, by the last part of a problem's path. */
const FIELDS: Readonly<Record<keyof TypedLine, string>> = {
  answer: 'svar',
  volume: 'mengde',
  unit: 'enhet',
  value: 'verdi',
  later: 'senere',
  comment: 'kommentar',
};

const fieldName = (field: keyof TypedLine, { place }: RoundLine): string => `${FIELDS[field]}-${place}`;

export function typedAnswer(form: FormData, { lines }: Round): TypedAnswer {
  const lineIn = (line: RoundLine): TypedLine => ({
    answer: textIn(form, fieldName('answer', line), 20),
    volume: textIn(form, fieldName('volume', line), 40),
    unit: textIn(form, fieldName('unit', line), 40),
    value: textIn(form, fieldName('value', line), 40),
    later: textIn(form, fieldName('later', line), 40),
    comment: textIn(form, fieldName('comment', line), LONGEST_COMMENT + 1),
  });
  return {
    lines: Object.fromEntries(lines.map((line) => [line.id, lineIn(line)])),
    name: textIn(form, 'hvem', 120),
    version: Number(textIn(form, 'versjon', 10)),
    isDelivered: textIn(form, 'gjor', 20) === 'lever',
  };
}

export interface AnswerProps {
  readonly request: PageRequest;
  readonly round: Round;
  readonly member: RoundMember;
  readonly action: string;
  readonly sent: SentAnswer | null;
  /** By personal link: whom the answer is from where nobody has written a name. Null for an account: it has its own. */
  readonly usualName: string | null;
}

function typedBefore({
  request,
  round,
  member,
  usualName,
}: AnswerProps): Pick<TypedAnswer, 'lines' | 'name'> {
  const { format } = request;
  const textsOf = (line: RoundLine): TypedLine => {
    const given = member.answers.find((one) => one.line === line.id);
    return {
      answer: given?.answer ?? '',
      volume: given?.volume ? format.number(given.volume, given.volume % 1 === 0 ? 0 : 2) : '',
      unit: given?.unit ?? '',
      value: given?.annualValue ? format.kroner(given.annualValue) : '',
      later: given?.laterOn ? format.date(given.laterOn) : '',
      comment: given?.comment ?? '',
    };
  };
  const lines = Object.fromEntries(round.lines.map((line) => [line.id, textsOf(line)]));
  return { lines, name: usualName ?? '' };
}

interface LineProps extends AnswerProps {
  readonly line: RoundLine;
  readonly typed: TypedLine;
}

function LineFields({ request, line, typed, sent }: LineProps) {
  const words = request.texts.rounds.answer;
  const text = (field: 'volume' | 'unit' | 'value' | 'later', label: string, hint?: string) => (
    <TextField
      id={fieldName(field, line)}
      name={fieldName(field, line)}
      label={label}
      value={typed[field]}
      maxLength={40}
      {...(hint ? { hint } : {})}
      error={roundProblemAt(request, sent?.problems ?? [], `${line.id}.${field}`)}
    />
  );
  return (
    <>
      <div class="field-row">
        {text('volume', words.volume)}
        {text('unit', words.unit, words.unitHint)}
        {text('value', words.value)}
        {text('later', words.later, words.laterHint)}
      </div>
      <TextArea
        id={fieldName('comment', line)}
        name={fieldName('comment', line)}
        label={words.comment}
        hints={[words.commentHint]}
        value={typed.comment}
        rows={2}
        maxLength={LONGEST_COMMENT}
        error={roundProblemAt(request, sent?.problems ?? [], `${line.id}.comment`)}
      />
    </>
  );
}

function Line(props: LineProps) {
  const { request, member, line, typed, sent } = props;
  const { answer: words, answers, answerHelp } = request.texts.rounds;
  const isOpen = Object.entries(typed).some(([field, text]) => field !== 'answer' && text !== '');
  const faults = (sent?.problems ?? []).some(({ path }) => path.startsWith(`${line.id}.`));
  const choices = ROUND_ANSWERS.map(
    (value): ExplainedChoice => ({ value, label: answers[value], text: answerHelp[value] }),
  );
  return (
    <section class="round-line" id={`linje-${line.place}`} aria-labelledby={`linje-${line.place}-t`}>
      <h3 id={`linje-${line.place}-t`}>{line.title}</h3>
      {line.startsOn ? <p class="small">{words.startsOn(request.format.dateLong(line.startsOn))}</p> : null}
      <ExplainedChoices
        name={fieldName('answer', line)}
        legend={words.legend}
        choices={choices}
        chosen={typed.answer}
        error={roundProblemAt(request, sent?.problems ?? [], `${line.id}.answer`)}
      />
      <details class="fold" open={isOpen || faults}>
        <summary>{words.fields}</summary>
        <div class="fold-inside">
          <LineFields {...props} />
        </div>
      </details>
      {member.deliveredAt === null ? (
        <p class="buttons">
          <button
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            type="submit"
            name="gjor"
            value="lagre"
          >
            {words.save}
            <span class="visually-hidden"> {words.saveLine(line.title)}</span>
          </button>
        </p>
      ) : null}
    </section>
  );
}

function fieldOf({ path }: Problem, { lines }: Round): string {
  const [id, field] = path.split('.');
  const line = lines.find((one) => one.id === id);
  return line && field && field in FIELDS ? fieldName(field as keyof TypedLine, line) : 'hvem';
}

/** As long as the answer may be changed. */
export function AnswerForm(props: AnswerProps) {
  const { request, round, member, action, sent, usualName } = props;
  const words = request.texts.rounds.answer;
  const typed = sent?.typed ?? typedBefore(props);
  const problems = sent?.problems ?? [];
  const titleOf = ({ path }: Problem): string => {
    const line = round.lines.find(({ id }) => path.startsWith(`${id}.`));
    return line ? `${line.title}: ` : '';
  };
  return (
    <form class="stack" method="post" action={action}>
      <ErrorSummary
        title={request.texts.rounds.faults}
        lines={problems.map((one) => ({
          id: fieldOf(one, round),
          text: `${titleOf(one)}${roundProblem(request, one)}`,
        }))}
      />
      <input type="hidden" name="versjon" value={String(member.version)} />
      {round.lines.map((line) => (
        <Line key={line.id} {...props} line={line} typed={typed.lines[line.id] as TypedLine} />
      ))}
      {usualName === null ? null : (
        <div class="narrow">
          <TextField
            id="hvem"
            name="hvem"
            label={words.name}
            hint={words.nameHint}
            value={typed.name}
            maxLength={120}
            autocomplete="name"
            error={roundProblemAt(request, problems, 'name')}
          />
        </div>
      )}
      {round.deadline ? <p>{words.deliverText(request.format.dateLong(round.deadline))}</p> : null}
      <p class="buttons">
        <button class="ds-button" type="submit" name="gjor" value="lever">
          {member.deliveredAt === null ? words.deliver : words.deliverAgain}
        </button>
      </p>
    </form>
  );
}

interface GivenProps extends Pick<AnswerProps, 'request' | 'round' | 'member'> {
  /** Where a made need can be undone; left out where it cannot. */
  readonly undoAction?: string;
}

/** What was answered, and what became of it in the plan. */
export function GivenAnswers({ request, round, member, undoAction }: GivenProps) {
  const { rounds } = request.texts;
  const words = rounds.answer;
  const givenTo = ({ id }: RoundLine) => member.answers.find(({ line }) => line === id);
  const made = (line: RoundLine) => {
    const item = givenTo(line)?.made;
    if (!item) return '';
    if (item.isUndone) return words.undone;
    return (
      <>
        {item.isNew ? words.madeNew : words.madeChanged}
        {undoAction ? (
          <form class="row-forms" method="post" action={undoAction}>
            <button class="as-link" type="submit" name="linje" value={line.id}>
              {words.undo}
              <span class="visually-hidden"> {words.saveLine(line.title)}</span>
            </button>
          </form>
        ) : null}
      </>
    );
  };
  const hasMade = member.answers.some((one) => one.made !== null);
  return (
    <DataTable<RoundLine>
      caption={words.caption}
      columns={[
        { label: words.columns.line, cell: ({ title }) => title },
        {
          label: words.columns.answer,
          isWhole: true,
          cell: (line) => {
            const given = givenTo(line);
            return given ? answerWords(given, { rounds, format: request.format }) : rounds.noAnswer;
          },
        },
        { label: words.columns.comment, isWhole: true, cell: (line) => givenTo(line)?.comment ?? '' },
        ...(hasMade ? [{ label: words.columns.made, isWhole: true, cell: made }] : []),
      ]}
      rows={round.lines}
      keyOf={({ id }) => id}
    />
  );
}
