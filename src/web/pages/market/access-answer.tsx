// When and how a request for access was answered.
import { parseLocalDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { answerRequest } from '../../../modules/procurement/access/commands.ts';
import { type AccessRequest, OUTCOMES } from '../../../modules/procurement/access/model.ts';
import { accessRequest } from '../../../modules/procurement/access/queries.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ExplainedChoices } from '../../components/explained-choices.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { textIn } from '../../own/routes.ts';
import { accessRefusal } from '../../own/sent-answer.ts';
import { type Page, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import type { ProcurementProps } from '../procurement/procurement-frame.tsx';
import {
  type AccessAnswer,
  accessPage,
  accessPath,
  accessProblem,
  accessProblemAt,
  exemptionText,
  mayAnswer,
  placeOf,
} from './access-parts.tsx';

interface TypedAnswer {
  readonly answered: string;
  readonly outcome: string;
  readonly exemption: string;
  readonly version: number;
}

const FIELDS: Readonly<Record<string, string>> = {
  answeredOn: 'svart',
  outcome: 'utfall',
  exemption: 'unntatt',
};

interface AnswerProps {
  readonly props: ProcurementProps;
  readonly asked: AccessRequest;
  readonly sent: { readonly typed: TypedAnswer; readonly problems: readonly Problem[] } | null;
}

function AnswerForm({ props, asked, sent }: AnswerProps) {
  const { request, services } = props.asked;
  const { texts, format, today } = request;
  const words = texts.access.answer;
  const problems = sent?.problems ?? [];
  const kept: TypedAnswer = {
    answered: format.date(asked.answeredOn ?? today),
    outcome: asked.outcome ?? '',
    exemption: asked.exemption ?? '',
    version: asked.version,
  };
  const typed = sent?.typed ?? kept;
  return (
    <form class="stack narrow" method="post" action={accessPath(props, `/krav/${asked.id}`)}>
      <ErrorSummary
        title={texts.access.faults}
        lines={problems.map((one) => ({
          id: FIELDS[one.path] ?? 'svart',
          text: accessProblem(request, one),
        }))}
      />
      <input type="hidden" name="versjon" value={String(asked.version)} />
      <TextField
        id="svart"
        name="svart"
        label={words.answered}
        value={typed.answered}
        error={accessProblemAt(request, problems, 'answeredOn')}
      />
      <ExplainedChoices
        name="utfall"
        legend={words.outcome}
        choices={OUTCOMES.map((value) => ({ value, label: texts.access.outcomes[value] }))}
        chosen={typed.outcome}
        error={accessProblemAt(request, problems, 'outcome')}
      />
      <SelectField
        id="unntatt"
        name="unntatt"
        label={words.exemption}
        value={typed.exemption}
        options={[
          { value: '', label: words.none },
          ...services.planning.exemptions.map((one) => ({
            value: one.id,
            label: exemptionText(request, one),
          })),
        ]}
        error={accessProblemAt(request, problems, 'exemption')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
}

function page(answer: AnswerProps): Page {
  const { props, asked, sent } = answer;
  const { request } = props.asked;
  return accessPage(props, {
    heading: request.texts.access.answer.title(request.format.number(asked.number)),
    lead: asked.askedFor,
    ...(sent ? { status: 422 as const } : {}),
    children: mayAnswer(props) ? <AnswerForm {...answer} /> : null,
  });
}

const found = async ({ asked, view }: ProcurementProps): Promise<AccessRequest | null> =>
  accessRequest(asked.ctx, { procurement: view.procurement.id, id: asked.request.params['krav'] ?? '' });

const gone = ({ asked }: ProcurementProps) =>
  notFoundPage(asked.request, asked.request.texts.access.problems['accessRequest.gone']({}));

export const accessAnswerPage: AccessAnswer = async (props) => {
  const asked = await found(props);
  return asked ? page({ props, asked, sent: null }) : gone(props);
};

export const answer: AccessAnswer = async (props) => {
  const asked = await found(props);
  if (!asked) return gone(props);
  const form = await props.asked.form();
  const typed: TypedAnswer = {
    answered: textIn(form, 'svart', 40),
    outcome: textIn(form, 'utfall', 20),
    exemption: textIn(form, 'unntatt', 40),
    version: Number(textIn(form, 'versjon', 10)),
  };
  const answeredOn = parseLocalDate(typed.answered, 'answeredOn');
  if (!answeredOn.ok) return page({ props, asked, sent: { typed, problems: answeredOn.problems } });
  const done = await answerRequest(props.asked.ctx, {
    ...placeOf(props),
    request: asked.id,
    version: typed.version,
    answeredOn: answeredOn.value,
    outcome: OUTCOMES.find((one) => one === typed.outcome) ?? null,
    exemption: typed.exemption === '' ? null : typed.exemption,
    exemptions: props.asked.services.planning.exemptions.map(({ id }) => id),
  });
  if (done.ok) return redirect(accessPath(props, '?sagt=besvart'));
  return (
    accessRefusal(props.asked, done.problems) ??
    page({ props, asked, sent: { typed, problems: done.problems } })
  );
};
