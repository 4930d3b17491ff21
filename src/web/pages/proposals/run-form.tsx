// The first page of buying groups for a party: choose what to have worked out, and what was worked out before.
import type { TypedLimitFault, TypedLimits } from '../../../flows/limits/limit-choice.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { PlanningRunHead } from '../../../modules/planning/proposals/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ExplainedChoices } from '../../components/explained-choices.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { LimitFields } from '../groups/limits/limit-fields.tsx';
import { categoryName } from '../site/category-words.ts';
import { proposalProblem, proposalProblemAt } from './problem-text.ts';
import { membersArea, ownCooperations, type TypedChoice, whatText, whereText } from './run-choice.ts';

/** As typed, and what is wrong with it. */
export interface TypedLimitsRead {
  readonly typed: TypedLimits;
  readonly faults: readonly TypedLimitFault[];
}

export interface RunList {
  readonly rows: readonly PlanningRunHead[];
  readonly page: number;
  readonly pages: number;
}

interface FormProps {
  readonly asked: AskedForParty;
  readonly typed: TypedChoice;
  readonly problems: readonly Problem[];
  readonly limits: TypedLimitsRead;
}

function areasOf(asked: AskedForParty) {
  const words = asked.request.texts.proposals.start;
  const nearText = asked.party.kind === 'cooperation' ? words.nearCooperation : words.nearBody;
  return [
    ...ownCooperations(asked).map(({ id, name }) => ({
      value: membersArea(id),
      label: words.members(name),
      text: words.membersText,
    })),
    { value: 'near', label: words.near, text: nearText },
    { value: 'country', label: words.country, text: words.countryText },
  ];
}

function RunForm({ asked, typed, problems, limits }: FormProps) {
  const { request, paths, party } = asked;
  const words = request.texts.proposals.start;
  const categories = request.snapshot.categories.categories.all
    .map((category) => ({ value: category.id, label: categoryName(category, request.language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nb'));
  const elsewhere = problems.filter(({ path }) => path === 'run');
  return (
    <form class="stack" method="post" action={paths.ownOf(party.id, '/grupper')}>
      {elsewhere.length > 0 ? (
        <div class="refused" role="alert">
          {elsewhere.map((one) => (
            <p key={one.code}>{proposalProblem(request, one)}</p>
          ))}
        </div>
      ) : null}
      <SelectField
        id="kategori"
        name="kategori"
        label={words.category}
        value={typed.category}
        options={[{ value: '', label: words.allCategories }, ...categories]}
        error={proposalProblemAt(request, problems, 'category')}
      />
      <ExplainedChoices name="omrade" legend={words.area} choices={areasOf(asked)} chosen={typed.area} />
      <div class="narrow">
        <TextField
          id="minutter"
          name="minutter"
          label={words.minutes}
          value={typed.minutes}
          isNumber
          maxLength={4}
          error={proposalProblemAt(request, problems, 'minutes')}
        />
      </div>
      <LimitFields request={request} {...limits} />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.compute}
        </button>
      </p>
    </form>
  );
}

function RunTable({ asked, runs }: { asked: AskedForParty; runs: RunList }) {
  const { request, paths, party } = asked;
  const { format, texts } = request;
  const words = texts.proposals.start;
  const { runsColumns: columns } = words;
  return (
    <>
      <DataTable
        caption={words.runsCaption}
        columns={[
          {
            label: columns.what,
            cell: (run) => <a href={paths.ownOf(party.id, `/grupper/${run.id}`)}>{whatText(request, run)}</a>,
          },
          { label: columns.where, cell: (run) => whereText(asked, run), isWhole: true },
          {
            label: columns.when,
            isNumber: true,
            cell: ({ createdAt }) => format.date(localDateAt(createdAt.getTime())),
          },
          { label: columns.needs, isNumber: true, cell: ({ needs }) => format.number(needs) },
          {
            label: columns.groups,
            isNumber: true,
            cell: ({ groups }) => (groups === null ? words.running : format.number(groups)),
          },
          {
            label: columns.saving,
            isNumber: true,
            cell: ({ saving }) => (saving === null ? '' : format.kroner(saving)),
          },
        ]}
        rows={runs.rows}
        keyOf={({ id }) => id}
      />
      <Pagination
        texts={texts.site}
        label={words.runsPages}
        page={runs.page}
        pages={runs.pages}
        hrefOf={(side) => `${paths.ownOf(party.id, '/grupper', { side: String(side) })}#beregninger`}
      />
    </>
  );
}

/** `problems`: what was just sent and could not be used. */
export function runStartPage(
  asked: AskedForParty,
  { runs, typed, problems, limits }: Omit<FormProps, 'asked'> & { readonly runs: RunList },
): Page {
  const { request, paths, party, signedIn } = asked;
  const words = request.texts.proposals.start;
  const mayRun = may(signedIn.grants, 'groupRun.start', party.id);
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'groups' },
    ...(problems.length + limits.faults.length > 0 ? { status: 422 as const } : {}),
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <p>
            <a href={paths.ownOf(party.id, '/forslag')}>{words.proposalsLink}</a>
          </p>
        </div>
        <div class="frame">
          <div class="two two-7-5">
            <div class="stack">
              <h2>{words.formTitle}</h2>
              {mayRun ? (
                <RunForm asked={asked} typed={typed} problems={problems} limits={limits} />
              ) : (
                <p>{words.onlyBuyers}</p>
              )}
            </div>
            <div class="stack">
              <h2>{words.whatTitle}</h2>
              <ul class="plain-list">
                {words.what.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p>
                <a href={paths.groupsAssumptions()}>{request.texts.groups.allAssumptions.link}</a>
              </p>
            </div>
          </div>
        </div>
        <Section id="beregninger" title={words.runsTitle}>
          {runs.rows.length > 0 ? <RunTable asked={asked} runs={runs} /> : <p>{words.runsNone}</p>}
        </Section>
      </>
    ),
  };
}
