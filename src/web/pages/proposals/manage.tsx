// What the proposing party may do with a proposal that is out: another lead, more time, go on, withdraw. What cannot be done
// yet says why.
import type { Problem } from '../../../kernel/result.ts';
import { isStillIn } from '../../../modules/planning/proposals/model.ts';
import { whyNotMove } from '../../../modules/planning/proposals/queries.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { proposalProblem, proposalProblemAt } from './problem-text.ts';
import { nameOf, type ViewProps } from './proposal-parts.tsx';

interface ManageProps extends ViewProps {
  readonly path: string;
  readonly problems: readonly Problem[];
  /** The new deadline, as typed. */
  readonly deadline: string;
}

function Lead({ request, view, path, problems }: ManageProps) {
  const words = request.texts.proposals.manage;
  const { proposal } = view;
  const options = proposal.members
    .filter(({ answer }) => isStillIn(answer))
    .map(({ body }) => ({ value: body as string, label: nameOf(view, body) }));
  return (
    <form class="stack" method="post" action={`${path}/leder`}>
      <SelectField
        id="ny-leder"
        name="leder"
        label={words.leadTitle}
        value={proposal.lead}
        options={options}
        error={proposalProblemAt(request, problems, 'lead')}
      />
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.leadButton}
        </button>
      </p>
    </form>
  );
}

function Prolong({ request, path, problems, deadline }: ManageProps) {
  const { manage: words, draft } = request.texts.proposals;
  return (
    <form class="stack" method="post" action={`${path}/frist`}>
      <TextField
        id="ny-frist"
        name="frist"
        label={words.prolongTitle}
        hint={draft.deadlineHint}
        value={deadline}
        maxLength={20}
        error={proposalProblemAt(request, problems, 'deadline')}
      />
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.prolongButton}
        </button>
      </p>
    </form>
  );
}

function GoOn({ request, view, path }: ManageProps) {
  const words = request.texts.proposals.manage;
  const obstacles = whyNotMove(view.proposal, 'agree', view.today);
  return (
    <div class="stack">
      <h3>{words.agreeTitle}</h3>
      {obstacles.length > 0 ? (
        <>
          <p>{words.notYet}</p>
          <ul class="plain-list">
            {obstacles.map((one) => (
              <li key={one.code}>{proposalProblem(request, one)}</li>
            ))}
          </ul>
        </>
      ) : (
        <form class="stack" method="post" action={`${path}/avslutt`}>
          <p>{words.agreeText}</p>
          <p class="buttons">
            <button class="ds-button" type="submit" name="slutt" value="agree">
              {words.agreeButton}
            </button>
          </p>
        </form>
      )}
    </div>
  );
}

export function ManageSection(props: ManageProps) {
  const { request, path, problems } = props;
  const words = request.texts.proposals.manage;
  const elsewhere = problems.filter((one) => one.path !== 'lead' && one.path !== 'deadline');
  return (
    <Section id="styr" title={words.title}>
      <div class="stack">
        {elsewhere.length > 0 ? (
          <div class="refused" role="alert">
            {elsewhere.map((one) => (
              <p key={one.code}>{proposalProblem(request, one)}</p>
            ))}
          </div>
        ) : null}
        <div class="two">
          <div class="stack">
            <GoOn {...props} />
            <h3>{words.withdrawTitle}</h3>
            <form class="stack" method="post" action={`${path}/avslutt`}>
              <p>{words.withdrawText}</p>
              <p class="buttons">
                <button
                  class="ds-button"
                  data-variant="secondary"
                  type="submit"
                  name="slutt"
                  value="withdraw"
                >
                  {words.withdrawButton}
                </button>
              </p>
            </form>
          </div>
          <div class="stack">
            <Lead {...props} />
            <Prolong {...props} />
          </div>
        </div>
      </div>
    </Section>
  );
}
