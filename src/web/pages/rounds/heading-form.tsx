// What a round is called, for which year, until when, and what silence means: the same fields for a new one and a draft.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Problem, type Result, refuse } from '../../../kernel/result.ts';
import {
  LONGEST_MESSAGE,
  LONGEST_TITLE,
  type RoundHeading,
} from '../../../modules/planning/rounds/draft-commands.ts';
import { ROUND_SILENCES } from '../../../modules/planning/rounds/model.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ExplainedChoices } from '../../components/explained-choices.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { roundProblem, roundProblemAt } from './problem-text.ts';

/** As typed. */
export interface TypedHeading {
  readonly title: string;
  readonly year: string;
  readonly message: string;
  readonly deadline: string;
  readonly silence: string;
}

export const typedHeading = (form: FormData): TypedHeading => ({
  title: textIn(form, 'navn', LONGEST_TITLE + 1),
  year: textIn(form, 'aar', 10),
  message: textIn(form, 'melding', LONGEST_MESSAGE + 1),
  deadline: textIn(form, 'frist', 20),
  silence: textIn(form, 'taushet', 20),
});

/** An empty deadline is none yet. Codes: date.format, date.nonexistent. */
export function readDeadline(text: string): Result<LocalDate | null> {
  return text === '' ? ok(null) : parseLocalDate(text, 'deadline');
}

/** Codes: date.format, date.nonexistent; the rest is judged by the command. */
export function readHeading({ deadline, silence, year, ...typed }: TypedHeading): Result<RoundHeading> {
  const day = readDeadline(deadline);
  if (!day.ok) return refuse(...day.problems);
  const chosen = ROUND_SILENCES.find((known) => known === silence) ?? 'notWith';
  return ok({ ...typed, year: Number(year), deadline: day.value, silence: chosen });
}

const FIELDS: Readonly<Record<string, string>> = {
  title: 'navn',
  year: 'aar',
  message: 'melding',
  deadline: 'frist',
};

interface HeadingProps {
  readonly request: PageRequest;
  readonly action: string;
  readonly typed: TypedHeading;
  readonly problems: readonly Problem[];
  readonly button: string;
  /** Of the draft that is changed. */
  readonly version?: number;
}

export function HeadingForm({ request, action, typed, problems, button, version }: HeadingProps) {
  const { heading: words, silences, faults } = request.texts.rounds;
  const at = (path: string) => roundProblemAt(request, problems, path);
  return (
    <form class="stack message-form" method="post" action={action}>
      <ErrorSummary
        title={faults}
        lines={problems.map((one) => ({ id: FIELDS[one.path] ?? 'navn', text: roundProblem(request, one) }))}
      />
      {version === undefined ? null : <input type="hidden" name="versjon" value={String(version)} />}
      <TextField
        id="navn"
        name="navn"
        label={words.title}
        value={typed.title}
        maxLength={LONGEST_TITLE}
        error={at('title')}
      />
      <div class="narrow">
        <TextField id="aar" name="aar" label={words.year} value={typed.year} isNumber error={at('year')} />
      </div>
      <div class="narrow">
        <TextField
          id="frist"
          name="frist"
          label={words.deadline}
          hint={words.dateHint}
          value={typed.deadline}
          error={at('deadline')}
        />
      </div>
      <ExplainedChoices
        name="taushet"
        legend={words.silence}
        choices={ROUND_SILENCES.map((value) => ({ value, ...silences[value] }))}
        chosen={typed.silence}
      />
      <TextArea
        id="melding"
        name="melding"
        label={words.message}
        value={typed.message}
        maxLength={LONGEST_MESSAGE}
        error={at('message')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {button}
        </button>
      </p>
    </form>
  );
}
