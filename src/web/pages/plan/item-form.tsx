// The form for a contract or need, new or changed: errors above and at their fields, what others will see, and both
// versions where somebody else was faster.
import type { Problem } from '../../../kernel/result.ts';
import type { ItemFacts, Visibility } from '../../../modules/planning/plan-item.ts';
import { VISIBILITIES } from '../../../modules/planning/plan-item.ts';
import { capitalised } from '../../../texts/format.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ExplainedChoices } from '../../components/explained-choices.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { factText, planProblem } from './fact-words.ts';
import { FIELD_NAMES, fieldOfPath, type TypedForm } from './item-fields.ts';
import { HowMuchPart, NextPart, WhatPart, WhenPart, WhoPart } from './item-form-parts.tsx';

/** What stands now, and what she wants instead. */
export interface Conflict {
  readonly now: ItemFacts;
  readonly yours: ItemFacts;
}

export interface FormState {
  /** The item's id; null for a new one. */
  readonly id: string | null;
  readonly typed: TypedForm;
  /** What the body has chosen for items that do not say otherwise. */
  readonly bodyVisibility: Visibility;
  readonly problems?: readonly Problem[];
  readonly conflict?: Conflict;
  /** Suggestions of categories were asked for. */
  readonly isSuggesting?: boolean;
}

interface FormProps {
  readonly asked: AskedForParty;
  readonly state: FormState;
}

const COMPARED = [...Object.keys(FIELD_NAMES), 'options'] as (keyof ItemFacts)[];
const ABOUT_ITEM: ReadonlySet<string> = new Set(['item.gone', 'item.changedByOther']);

const labelOf = ({ texts }: PageRequest, path: string): string => {
  const words = texts.plan;
  const [, place, part] = /^options:(\d+):(\w+)$/.exec(path) ?? [];
  if (!place) return words.fields[path as keyof ItemFacts] ?? '';
  const field = part === 'months' ? words.form.optionLength : words.form.optionNotice;
  return `${words.form.option(Number(place) + 1)}, ${field.toLowerCase()}`;
};

function Problems({ asked, state }: FormProps) {
  const { request } = asked;
  const problems = state.problems ?? [];
  const words = request.texts.plan.form;
  const about = problems.filter(({ code }) => ABOUT_ITEM.has(code));
  const lines = problems
    .filter(({ code }) => !ABOUT_ITEM.has(code))
    .map((problem) => ({
      id: fieldOfPath(problem.path),
      text: `${labelOf(request, problem.path)}: ${planProblem(request, problem)}`,
    }));
  return (
    <>
      {about.map((problem) => (
        <p key={problem.code} class="refused" role="alert">
          {planProblem(request, problem)}
        </p>
      ))}
      <ErrorSummary
        title={words.summary(capitalised(request.format.countWord(lines.length)), lines.length === 1)}
        lines={lines}
      />
    </>
  );
}

function ConflictTable({ asked, conflict }: { asked: AskedForParty; conflict: Conflict }) {
  const { texts } = asked.request;
  const words = texts.plan.form;
  const rows = COMPARED.map((field) => ({
    field,
    yours: factText(asked, conflict.yours, field),
    now: factText(asked, conflict.now, field),
  })).filter(({ yours, now }) => yours !== now);
  if (rows.length === 0) return <p>{words.conflictSame}</p>;
  return (
    <section class="stack" aria-labelledby="ulikt">
      <h2 id="ulikt">{words.conflictTitle}</h2>
      <DataTable
        caption={words.conflictCaption}
        rows={rows}
        keyOf={({ field }) => field}
        columns={[
          { label: words.conflictField, cell: ({ field }) => texts.plan.fields[field] },
          { label: words.conflictYours, cell: ({ yours }) => yours ?? texts.plan.unknown, isWhole: true },
          { label: words.conflictNow, cell: ({ now }) => now ?? texts.plan.unknown, isWhole: true },
        ]}
      />
    </section>
  );
}

function OthersPart({ asked, state }: FormProps) {
  const { request } = asked;
  const { plan } = request.texts;
  const { typed, bodyVisibility } = state;
  const category = request.snapshot.categories.categories.byId.get(typed.item.category);
  const asBody = category?.isSecuritySensitive
    ? plan.form.asBodySensitive
    : plan.form.asBody(plan.levels[bodyVisibility]);
  return (
    <fieldset class="form-part">
      <legend>{plan.form.others}</legend>
      <ExplainedChoices
        name="synlighet"
        legend={plan.form.visibility}
        chosen={typed.visibility ?? ''}
        choices={[
          { value: '', label: asBody },
          ...VISIBILITIES.map((level) => ({
            value: level,
            label: plan.levels[level],
            text: plan.form.levelTexts[level],
          })),
        ]}
      />
    </fieldset>
  );
}

const statusOf = (problems: readonly Problem[]): 200 | 409 | 422 => {
  if (problems.length === 0) return 200;
  return problems.some(({ code }) => ABOUT_ITEM.has(code)) ? 409 : 422;
};

export function itemFormPage(asked: AskedForParty, state: FormState): Page {
  const { request, paths, party } = asked;
  const words = request.texts.plan.form;
  const { id, typed, problems = [], conflict, isSuggesting = false } = state;
  const title = id ? words.editTitle(typed.item.title) : words.newTitle;
  const isUncategorised = problems.some(({ path }) => path === 'category');
  const errorOf = (field: string): string | undefined => {
    const found = problems.find(
      (problem) => fieldOfPath(problem.path) === field && !ABOUT_ITEM.has(problem.code),
    );
    return found && planProblem(request, found);
  };
  const part = { asked, item: typed.item, errorOf };
  // What a notice told is still what it is about when the form comes back.
  const found = { fra: request.query.get('fra') ?? undefined };
  const isGone = problems.some(({ code }) => code === 'item.gone');
  return {
    kind: 'page',
    status: statusOf(problems),
    title: problems.length > 0 ? words.errorTitle(title) : title,
    own: { party, current: 'plan' },
    body: (
      <>
        <div class="frame head">
          <h1>{title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <div class="frame section-end">
          <form
            class="stack item-form"
            method="post"
            action={
              id
                ? paths.ownOf(party.id, `/avtaler/${id}/rediger`)
                : paths.ownOf(party.id, '/avtaler/ny', found)
            }
            novalidate
          >
            <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
              {words.save}
            </button>
            <Problems asked={asked} state={state} />
            {conflict ? <ConflictTable asked={asked} conflict={conflict} /> : null}
            <input type="hidden" name="versjon" value={String(typed.version)} />
            <WhatPart {...part} isAsked={isSuggesting || isUncategorised} />
            <HowMuchPart {...part} />
            <WhoPart {...part} />
            <WhenPart {...part} />
            <NextPart {...part} />
            <OthersPart asked={asked} state={state} />
            <p class="buttons">
              <button class="ds-button" type="submit">
                {isGone ? words.saveNew : words.save}
              </button>
              <a href={paths.ownOf(party.id, id ? `/avtaler/${id}` : '/avtaler')}>{words.cancel}</a>
            </p>
          </form>
        </div>
      </>
    ),
  };
}
